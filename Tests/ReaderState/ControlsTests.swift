import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct ControlsTests {
  private func front(_ reader: ReaderHarness) -> StoryListPage? {
    reader.state.page as? StoryListPage
  }

  @Test func digitsAreACountForTheNextKeyAlone() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("1 2 j")
    #expect(front(reader)?.rows.selected == 12)
    reader.press("j")
    #expect(front(reader)?.rows.selected == 13)
  }

  @Test func aZeroAloneIsNoCount() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("0")
    #expect(reader.state.shared.times == nil)
    #expect(reader.state.shared.notice?.text.contains("does nothing here") == true)
    reader.press("1 0 j")
    #expect(front(reader)?.rows.selected == 10)
  }

  @Test func escapeForgetsACountAndStays() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Enter 5 Esc")
    #expect(reader.state.page is StoryPage)
    #expect(reader.state.shared.times == nil)
    reader.press("Esc")
    #expect(reader.state.page is StoryListPage)
  }

  @Test func aCountOfAThousandDigitsIsBounded() {
    var reader = ReaderHarness(FixtureStories.archive())
    for _ in 0..<1_000 { reader.press("9") }
    #expect(reader.state.shared.times == 999_999)
    reader.press("j")
    #expect(front(reader)?.rows.selected == 39)
    for keys in ["k", "Ctrl-d", "PgDn", "G", "g", "L", "H"] {
      reader.press("9 9 9 9 9 9 9 9")
      reader.press(keys)
    }
    #expect(reader.state.page is StoryListPage)
  }

  @Test(arguments: ["F7", "Alt-g", "Ctrl-y", "%", "é", "港"])
  func aKeyThatDoesNothingSaysWhichAndWhereKeysAreShown(_ key: String) {
    var reader = ReaderHarness(FixtureStories.archive())
    let count = reader.effects.count
    reader.press(key)
    let notice = reader.state.shared.notice?.text
    #expect(notice?.hasPrefix(key) == true)
    #expect(notice?.contains("? shows the keys") == true)
    #expect(reader.effects(since: count).isEmpty)
    #expect(reader.state.shared.log.isEmpty)
  }

  @Test func escapeOnTheHomeStaysAndQLeaves() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Esc")
    #expect(!reader.effects.contains(.terminal(.quit)))
    #expect(reader.state.shared.notice?.text.contains("q leaves") == true)
    reader.press("q")
    #expect(reader.effects.contains(.terminal(.quit)))
  }

  @Test func undoOfNothingSaysSo() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Nothing to undo")
  }

  @Test func undoTakesTheNewestChangeBackFirst() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("s")
    reader.press("m")
    let count = reader.effects.count
    reader.press("u")
    #expect(
      reader.effects(since: count).contains(.change(.setRead([FixtureStories.harbour], false))))
    reader.press("u")
    #expect(
      reader.effects(since: count).contains(.change(.setStarred([FixtureStories.harbour], false))))
    #expect(front(reader)?.rows.current?.isStarred == false)
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Nothing to undo")
  }

  @Test func undoTellsWhenTheArchiveHasDoneIt() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("D")
    reader.isAnswering = false
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Undoing: removed …")
    reader.send(.answer(.tookBack(1)))
    #expect(reader.state.shared.notice?.text == "Undone: removed")
    reader.send(.answer(.tookBack(1)))
    #expect(reader.state.shared.log.count { $0.text == "Undone: removed" } == 1)
  }

  @Test func undosAreBounded() {
    var reader = ReaderHarness(FixtureStories.archive())
    for _ in 0..<450 { reader.press("s") }
    var undone = 0
    for _ in 0..<450 {
      reader.press("u")
      if reader.state.shared.notice?.text != "Nothing to undo" { undone += 1 }
    }
    #expect(undone == 200)
  }

  @Test(arguments: [
    ("Tab", true), ("Tab Tab", false), ("Tab Esc", false), ("Tab Backspace", false),
  ])
  func theSidebarTakesAndGivesBackTheKeys(_ keys: String, _ isFocused: Bool) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press(keys)
    #expect(reader.state.shared.sidebar.isFocused == isFocused)
    #expect(reader.state.page is StoryListPage)
  }

  @Test func endsOfTheSidebar() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("Tab g k")
    #expect(reader.state.shared.sidebar.selected == 0)
    reader.press("G j j")
    #expect(
      reader.state.shared.sidebar.selected == reader.state.shared.sidebar.destinations.count - 1)
  }

  @Test func aKeptSearchThatIsGoneLeavesNoCursorBehindTheEnd() {
    let archive = FixtureStories.archive()
    archive.saved = [SavedSearch(name: "The quay", query: "quay")]
    var reader = ReaderHarness(archive)
    reader.press("Tab G")
    reader.send(.answer(.saved([])))
    #expect(
      reader.state.shared.sidebar.destinations.indices.contains(
        reader.state.shared.sidebar.selected))
    reader.send(.perform(.removeSearch, times: nil))
    reader.press("Enter")
    #expect(!reader.state.shared.sidebar.isFocused)
  }

  @Test func nothingGoingOnIsSaid() {
    var reader = ReaderHarness(FixtureStories.archive())
    let count = reader.effects.count
    reader.press("Ctrl-c")
    #expect(reader.effects(since: count).isEmpty)
    #expect(reader.state.shared.notice?.text.hasPrefix("Nothing is going on") == true)
  }

  @Test(arguments: [
    (Command.showUnread, "StoryListPage"), (.showAll, "StoryListPage"),
    (.showStarred, "StoryListPage"),
    (.showThreads, "ThreadListPage"), (.showPeople, "EntityListPage"),
    (.showPlaces, "EntityListPage"),
    (.showOrganizations, "EntityListPage"), (.showQuotes, "QuotationListPage"),
    (.showFeeds, "FeedListPage"),
    (.messages, "MessageListPage"), (.search, "SearchPage"),
  ])
  func everyPlaceIsACommandAwayAndBackComesHome(_ command: Command, _ page: String) {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.perform(command, times: nil))
    #expect("\(type(of: reader.state.page))" == page)
    reader.send(.perform(.backward, times: 99))
    #expect(reader.state.trail.depth == 0)
  }

  @Test func nextStoryStopsAtTheListsEnds() {
    var reader = ReaderHarness(FixtureStories.archive(stories: 5))
    reader.press("Enter p")
    #expect(reader.state.shared.notice?.text == "No story before this one in the list")
    reader.press("n n 2 n")
    #expect((reader.state.page as? StoryPage)?.key.rawValue == "story4")
    reader.press("n")
    #expect(reader.state.shared.notice?.text == "No story after this one in the list")
    reader.press("Esc")
    #expect(front(reader)?.rows.selected == 4)
  }

  @Test func aSequenceIsTypedKeyByKey() {
    var reader = ReaderHarness(FixtureStories.archive(stories: 5))
    reader.press(",")
    #expect(reader.state.shared.prefix == .character(","))
    #expect(reader.state.continuations.contains { $0.entry.command == .showFeeds })
    reader.press("f")
    #expect(reader.state.page is FeedListPage && reader.state.shared.prefix == nil)
  }

  @Test func aKeyThatDoesNotGoOnEndsTheSequenceAndIsTold() {
    var reader = ReaderHarness(FixtureStories.archive(stories: 5))
    reader.press(", j")
    #expect(reader.state.shared.prefix == nil)
    #expect(reader.state.shared.notice?.text == ", j does nothing here · ? shows the keys")
    reader.press(", Esc")
    #expect(reader.state.shared.prefix == nil && reader.state.shared.notice == nil)
  }

  @Test func otherKeysAreBoundWhileTheReaderIsOpen() {
    var reader = ReaderHarness(FixtureStories.archive(stories: 5))
    reader.press(",")
    reader.send(
      .configure(
        Keymap.standard.rebound([Rebinding("quit", ["Ctrl-x"])]).keymap, exportFolder: "~/x"))
    #expect(reader.state.shared.prefix == nil)
    #expect(reader.state.shared.keymap.keys(of: .quit) == "Ctrl-x")
  }
}
