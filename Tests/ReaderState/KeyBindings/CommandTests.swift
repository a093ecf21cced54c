import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct CommandTests {
  /// Names stand in configurations; a change of one is a key that does nothing any more.
  @Test func namesAreWordsOfSmallLettersApartByHyphens() {
    for command in Command.allCases {
      let name = command.rawValue
      #expect(
        name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } && !name.isEmpty
          && !name.hasPrefix("-") && !name.hasSuffix("-"), "\(name)")
    }
    #expect(Set(Command.allCases.map(\.rawValue)).count == Command.allCases.count)
  }

  /// These are in use; a new command is added here, and none is ever taken away.
  @Test func namesThatConfigurationsUseStay() {
    let names = """
      down up top bottom open back backward forward half-down half-up page-down page-up next-pane previous-pane add
      new-story settings search palette help themes messages redraw suspend undo cancel quit update unread all starred
      threads people places organisations quotes feeds briefing keeping tags corrections notes bin star browser copy
      export pipe thread preview why select tag note remove mark-all-read mark-above-read mark-below-read next-unread
      toggle-read labels related names dim find speaker compare highlight next-thing previous-thing next-quote
      previous-quote next-change previous-change next-story previous-story next-hit previous-hit filter save sort
      rename merge split follow join subscribe unsubscribe remove-search search-share restore remove-stories
      restore-all empty-bin drop-rule edit-note take-back delete-note export-notes reported-speech export-quotes
      select-quote drop-facet correct-quote split-thread update-one
      """
    let known = names.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(known.filter { Command(rawValue: $0) == nil }.isEmpty)
    #expect(Set(known) == Set(Command.allCases.map(\.rawValue)))
  }

  @Test(arguments: ["", "Down", "down ", "next_pane", "organizations"])
  func otherNamesAreNone(_ name: String) {
    #expect(Command(rawValue: name) == nil)
  }

  /// Every command may be chosen from the palette on every screen, also where it means nothing.
  @Test(arguments: ["", "Enter", ", p", ", p Enter", ", q", ", t Enter", ", f", "M", "B", "/"])
  func anyCommandAnywhereDoesNoHarm(_ keys: String) {
    var start = ReaderHarness(FixtureStories.archive())
    start.press(keys)
    for command in Command.allCases where command != .quit && command != .suspend {
      var reader = start
      reader.send(.perform(command, times: nil))
      reader.send(.perform(command, times: 3))
      reader.press("Esc Esc")
      #expect(reader.state.shared.size == Size(rows: 24, columns: 80), "\(command)")
    }
  }

  /// On an archive without stories nothing may be changed, for there is nothing to change.
  @Test func onNothingNoStoryIsChanged() {
    for command in Command.allCases {
      var reader = ReaderHarness(FakeArchive())
      let before = reader.effects.count
      reader.send(.perform(command, times: nil))
      for effect in reader.effects(since: before) {
        switch effect {
        case .change(.setRead), .change(.setStarred), .change(.correct):
          Issue.record("\(command): \(effect)")
        default: continue
        }
      }
    }
  }
}
