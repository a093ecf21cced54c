import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct ThreadPageTests {
  private func reader(_ archive: FakeArchive = FixtureStories.archive()) -> ReaderHarness {
    var reader = ReaderHarness(archive)
    reader.press("Enter t")
    return reader
  }

  private func sheet(_ reader: ReaderHarness) -> ThreadPage? { reader.state.page as? ThreadPage }

  @Test func fromAStoryTheCursorStandsOnIt() {
    #expect(sheet(reader())?.current?.key == FixtureStories.harbour)
  }

  @Test func copiesAreUnfoldedAndFoldedAgain() {
    var reader = reader()
    reader.press("k Tab")
    #expect(sheet(reader)?.items.contains(.copy(1, 0)) == true)
    reader.press("j")
    #expect(sheet(reader)?.current?.key.rawValue == "story4")
    reader.press("k Tab")
    #expect(sheet(reader)?.items.contains(.copy(1, 0)) == false)
  }

  @Test func aReportWithoutCopiesUnfoldsNothing() {
    var reader = reader()
    let items = sheet(reader)?.items
    reader.press("Tab")
    #expect(sheet(reader)?.items == items)
  }

  @Test func splittingBeginsAtTheReportUnderTheCursor() {
    var reader = reader()
    reader.press("k x")
    let correction = Correction.leave(thread: "story2", from: StoryKey(rawValue: "story1"))
    #expect(reader.effects.contains(.change(.correct(correction))))
    reader.press("u")
    #expect(reader.effects.contains(.change(.retract(correction))))
  }

  @Test func theMenuOfOtherThreadsLeavesItselfOut() {
    var reader = reader()
    reader.press("&")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.isEmpty)
    reader.press("Enter")
    #expect(!reader.effects.contains { if case .change(.correct) = $0 { true } else { false } })
  }

  @Test(arguments: [
    "Enter", "Tab", "F", "&", "x", "j", "k", "G", "g", "s", "m", "t", "n", "Shift-Tab",
  ])
  func aThreadThatIsNotThereTakesEveryKey(_ key: String) {
    let archive = FixtureStories.archive()
    archive.threads = []
    var reader = reader(archive)
    #expect(sheet(reader)?.isMissing == true)
    let count = reader.effects.count
    reader.press(key)
    #expect(reader.effects(since: count).isEmpty)
    #expect(sheet(reader)?.items == [.heading])
  }

  @Test func whatChangesElsewhereIsNotedHere() {
    var reader = reader()
    reader.press("s")
    #expect(sheet(reader)?.current?.isStarred == true)
    reader.press("u")
    #expect(sheet(reader)?.current?.isStarred == false)
  }

  @Test func thePageIsAskedForAnewWhenTheArchiveChanged() {
    var reader = reader()
    let count = reader.effects.count
    reader.send(.answer(.changed))
    #expect(reader.effects(since: count).contains(.query(.loadThread("story0"))))
  }
}
