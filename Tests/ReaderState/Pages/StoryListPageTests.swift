import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryListPageTests {
  private func page(_ reader: ReaderHarness) -> StoryListPage? {
    reader.state.page as? StoryListPage
  }

  @Test func aMillionStoriesCostOneScreen() {
    let archive = FakeArchive()
    var reader = ReaderHarness(archive)
    reader.isAnswering = false
    for place in [500_000, 10, 999_999] {
      _ = update(
        &reader.state, .answer(.stories(.all, Page(rows: [], offset: 0, total: 1_000_000))))
      let before = reader.effects.count
      reader.type("\(place)")
      reader.press("G")
      for effect in reader.effects(since: before) {
        if case .query(.listStories(_, _, let limit)) = effect { #expect(limit < 1_000) }
      }
      #expect(page(reader)?.rows.selected == place - 1)
    }
  }

  @Test func theHintsTellHowToUnfold() {
    var reader = ReaderHarness(FakeArchive(stories: 10))
    #expect(page(reader)?.rows.current?.copies == 2)
    #expect(page(reader)?.hints.contains(.why) == true)
    reader.press("j")
    #expect(page(reader)?.hints.contains(.why) == false)
  }

  @Test func countsMultiplyMovement() {
    var reader = ReaderHarness(FakeArchive(stories: 100))
    reader.press("5 j")
    #expect(page(reader)?.rows.selected == 5)
    reader.press("1 2 j 2 k")
    #expect(page(reader)?.rows.selected == 15)
    reader.press("3 Esc k")
    #expect(page(reader)?.rows.selected == 14)
  }

  @Test func readingAnUnreadStoryLeavesItInPlace() {
    var reader = ReaderHarness(FakeArchive(stories: 20))
    reader.send(.perform(.showUnread, times: nil))
    let before = page(reader)?.rows.total
    reader.press("j Enter q")
    #expect(page(reader)?.rows.total == before)
    #expect(page(reader)?.rows.current?.isRead == true)
    #expect(page(reader)?.rows.selected == 1)
  }

  @Test func starringIsShownEverywhereAndUndone() {
    var reader = ReaderHarness(FakeArchive(stories: 20))
    reader.press("s")
    #expect(page(reader)?.rows.current?.isStarred == true)
    #expect(reader.effects.contains(.change(.setStarred([StoryKey(rawValue: "story0")], true))))
    reader.press("u")
    #expect(page(reader)?.rows.current?.isStarred == false)
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Nothing to undo")
  }

  @Test func theSidebarTakesTheKeysAndLeads() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Tab")
    #expect(reader.state.shared.sidebar.isFocused)
    reader.press("g j Enter")
    #expect(page(reader)?.shelf == .unread)
    #expect(!reader.state.shared.sidebar.isFocused)
    reader.press("q")
    #expect(page(reader)?.shelf == .all)
  }

  @Test func aNarrowScreenShowsTheSidebarInsteadOfTheList() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 10, columns: 40)
    #expect(ScreenLayout(reader.state.shared, hasSidebar: true).sidebar == nil)
    reader.press("Tab")
    #expect(ScreenLayout(reader.state.shared, hasSidebar: true).sidebar?.columns == 40)
    reader.press("Esc")
    #expect(ScreenLayout(reader.state.shared, hasSidebar: true).body.columns == 40)
  }

  @Test func wideScreensPreviewTheSelectedStory() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 40, columns: 160)
    #expect(page(reader)?.preview.story?.row.key == FixtureStories.harbour)
    reader.press("j")
    #expect(page(reader)?.preview.story?.row.key.rawValue == "story1")
    reader.press("v")
    #expect(page(reader)?.frames(reader.state.shared).preview == nil)
  }

  @Test func newStoriesArriveInPlace() {
    let archive = FakeArchive(stories: 30)
    var reader = ReaderHarness(archive)
    reader.press("4 j")
    let before = page(reader)?.rows.current
    var new = FakeArchive.row(99)
    new.title = "New"
    archive.rows.insert(new, at: 0)
    reader.send(.answer(.changed))
    #expect(page(reader)?.rows.current == before)
    #expect(page(reader)?.rows.selected == 5)
  }

  @Test func theDividerDrags() {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 40, columns: 160)
    guard let divider = page(reader)?.frames(reader.state.shared).divider else {
      Issue.record("no divider")
      return
    }
    reader.send(.mouse(Mouse(.press, at: Position(row: 5, column: divider))))
    reader.send(.mouse(Mouse(.drag, at: Position(row: 5, column: divider - 10))))
    reader.send(.mouse(Mouse(.release, at: Position(row: 5, column: divider - 10))))
    #expect(page(reader)?.frames(reader.state.shared).divider == divider - 10)
  }

  @Test func theWheelScrollsAndAClickSelects() {
    var reader = ReaderHarness(FakeArchive(stories: 100))
    reader.send(.mouse(Mouse(.wheelDown, at: Position(row: 5, column: 40))))
    #expect(page(reader)?.rows.top == 3)
    reader.send(.mouse(Mouse(.press, at: Position(row: 5, column: 40))))
    #expect(page(reader)?.rows.selected == 7)
    reader.send(.mouse(Mouse(.doublePress, at: Position(row: 5, column: 40))))
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story7")
  }

  @Test func aPasteIsAskedAboutAndNeverKeys() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.paste("q:quit\u{1B}\nQ"))
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("not asked")
      return
    }
    #expect(menu.shown.map(\.title) == ["Add it as a story", "Search all stories for it"])
    reader.press("Down Enter")
    #expect((reader.state.page as? SearchPage)?.field.text == "q:quit Q")
    #expect(!reader.effects.contains(.terminal(.quit)))
  }

  @Test func backAndForwardGoThroughEverythingVisitedEachWithItsPlace() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("3 j Enter Space H")
    #expect(page(reader)?.rows.selected == 3)
    reader.press("L")
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story3")
    reader.press("L")
    #expect(reader.state.shared.notice != nil)
    reader.press("2 H")
    #expect(page(reader) != nil)
  }

  @Test func theTrailIsBoundedAndKeepsItsHome() {
    var reader = ReaderHarness(FixtureStories.archive())
    for _ in 0..<300 { reader.send(.perform(.showPeople, times: nil)) }
    #expect(reader.state.trail.depth < 130)
    reader.type("999")
    reader.press("H")
    #expect(page(reader)?.shelf == .all)
  }
}
