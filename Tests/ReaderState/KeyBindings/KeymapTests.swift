import Foundation
import ReaderState
import Screen
import TestSupport
import Testing

@Suite struct KeymapTests {
  @Test func noKeyHasTwoMeaningsInOnePlace() {
    for scope in Scope.allCases {
      let keys = Keymap.standard.entries.filter { $0.scope == scope }.flatMap(\.keys)
      #expect(keys.count == Set(keys).count, "\(scope)")
    }
  }

  @Test func theNearestPlaceDecides() {
    let keymap = Keymap.standard
    #expect(keymap.command(for: .character("n"), in: [.hits, .story, .rows]) == .nextHit)
    #expect(keymap.command(for: .character("n"), in: [.story, .rows]) == .nextStory)
    #expect(keymap.command(for: .character("/"), in: [.story]) == .find)
    #expect(keymap.command(for: .character("/"), in: []) == .search)
    #expect(keymap.command(for: .character("§"), in: [.story]) == nil)
  }

  @Test(arguments: [
    ("j", Command.down), ("Down", .down), ("Ctrl-d", .halfDown), ("PgDn", .pageDown), ("g", .top),
    ("End", .bottom), ("Enter", .open), ("q", .back), ("Alt-Left", .backward), ("L", .forward),
    (":", .palette), ("?", .help), ("Ctrl-l", .redraw), ("T", .themes), ("Ctrl-z", .suspend),
    ("u", .undo), ("R", .update),
  ])
  func hasTheKeysThatArePromised(_ key: String, _ command: Command) {
    #expect(Key(key).flatMap { Keymap.standard.command(for: $0, in: []) } == command)
  }

  @Test(arguments: [
    ("Tab", Command.nextThing), ("Shift-Tab", .previousThing), ("]", .nextQuote),
    ("[", .previousQuote), ("f", .labels), ("r", .related), ("t", .thread), ("i", .names),
    ("z", .dim), ("o", .browser), ("y", .copy), ("e", .export), ("|", .pipe), ("s", .star),
    ("m", .toggleRead), ("p", .previousStory), ("Space", .pageDown), ("b", .pageUp),
  ])
  func hasTheStoryKeysThatArePromised(_ key: String, _ command: Command) {
    #expect(Key(key).flatMap { Keymap.standard.command(for: $0, in: [.story, .rows]) } == command)
  }

  @Test func aSequenceWaitsForItsSecondKey() {
    let keymap = Keymap.standard
    #expect(keymap.meaning(of: .character(","), in: [.rows]) == .prefix)
    #expect(
      keymap.meaning(of: .character("u"), after: .character(","), in: [.rows])
        == .command(.showUnread))
    #expect(keymap.meaning(of: .character("§"), after: .character(","), in: [.rows]) == nil)
    #expect(keymap.command(for: .character(","), in: []) == nil)
  }

  @Test func whatGoesOnFromAKeyIsListedOnce() {
    let keys = Keymap.standard.continuations(of: .character(","), in: [.story, .rows])
    #expect(keys.map(\.entry.command).prefix(2) == [.showUnread, .showAll])
    #expect(keys.count == Set(keys.map(\.key)).count)
    #expect(Keymap.standard.continuations(of: .character("j"), in: []).isEmpty)
  }

  @Test(arguments: [
    "", "Enter", "Enter / x Enter", "/ x Enter", "t", ", t", ", p", ", q", ", f", "M", ", p Enter",
    "Enter d",
  ])
  func theScopesOfEveryScreenAreListed(_ keys: String) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(keys)
    #expect(Scope.screens.contains(reader.state.page.scopes), "\(reader.state.page.scopes)")
  }

  @Test func noSequenceHidesBehindAKey() {
    for scope in Scope.allCases {
      let keys = Keymap.standard.entries.filter { $0.scope == scope }.flatMap(\.keys)
      let single = Set(keys.filter { $0.second == nil }.map(\.first))
      #expect(keys.filter { $0.second != nil }.allSatisfy { !single.contains($0.first) })
    }
  }

  @Test func theTableHasEveryKeyOnce() {
    let table = Keymap.standard.markdown
    for entry in Keymap.standard.entries where !entry.keys.isEmpty {
      #expect(table.contains("| \(entry.title) |"), "\(entry.command)")
    }
    #expect(table.contains("`\\|`"))
  }

  @Test func theREADMEHoldsTheTable() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(Keymap.standard.markdown), "print Keymap.standard.markdown anew")
  }
}
