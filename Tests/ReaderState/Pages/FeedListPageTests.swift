import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct FeedListPageTests {
  private func reader(_ count: Int = 3, keys: String = "") -> ReaderHarness {
    let archive = FixtureStories.archive()
    archive.feeds = (0..<count).map {
      FeedSummary(url: "https://f\($0).example/feed", title: "Feed \($0)")
    }
    var reader = ReaderHarness(archive, rows: 20, columns: 100)
    reader.send(.perform(.showFeeds, times: nil))
    reader.press(keys)
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> FeedListPage {
    try #require(reader.state.page as? FeedListPage)
  }

  @Test func feedsAreAskedForWhenThePageAppears() throws {
    let reader = reader()
    #expect(reader.effects.contains(.query(.listFeeds)))
    #expect(try page(reader).feeds?.count == 3)
  }

  @Test func enterShowsTheStoriesOfTheFeed() {
    let reader = reader(keys: "j Enter")
    #expect(reader.state.page.title == "Feed 1" && reader.state.page is StoryListPage)
  }

  @Test func aFeedIsUpdatedAlone() {
    let reader = reader(keys: "j r")
    #expect(reader.effects.last == .network(.updateFeeds(["https://f1.example/feed"])))
  }

  @Test func endingASubscriptionCanBeUndone() {
    var reader = reader(keys: "x")
    #expect(reader.effects.contains(.change(.unsubscribe("https://f0.example/feed"))))
    #expect(reader.state.shared.notice?.text.hasPrefix("No longer subscribed to Feed 0") == true)
    reader.press("u")
    #expect(reader.effects.contains(.change(.resubscribe("https://f0.example/feed"))))
  }

  @Test(arguments: [("A", StoryChange.read(true)), ("D", .removed(true))])
  func everythingOfAFeedIsChanged(_ key: String, _ change: StoryChange) {
    let reader = reader(keys: key)
    #expect(
      reader.effects.contains(
        .change(.apply(change, [.list(.feed("https://f0.example/feed"), .whole)], id: 1))))
  }

  @Test func addingAsksForAnAddress() {
    let reader = reader(keys: "a")
    guard case .prompt = reader.state.shared.overlay else {
      Issue.record("no prompt")
      return
    }
  }

  @Test func theSelectionStaysOnItsFeed() throws {
    var reader = reader(keys: "j j")
    reader.archive.feeds.removeFirst()
    reader.send(.answer(.changed))
    #expect(try page(reader).sheet.selected == 1 && page(reader).feeds?.count == 2)
  }

  @Test func withoutFeedsEveryKeyIsHarmless() throws {
    var reader = reader(0, keys: "j k Enter r x A D")
    #expect(try page(reader).feeds?.isEmpty == true && page(reader).hints.contains(.subscribe))
    #expect(!page2(reader).contains(.unsubscribe))
    reader.send(.select(4))
    #expect(try page(reader).sheet.selected == nil)
  }

  private func page2(_ reader: ReaderHarness) -> [Command] { reader.state.page.hints }

  @Test func aDoubleClickOpens() throws {
    var reader = reader()
    let frame = try page(reader).frame(reader.state.shared)
    reader.send(
      .mouse(Mouse(.doublePress, at: Position(row: frame.row + 2, column: frame.column + 2))))
    #expect(reader.state.page.title == "Feed 1")
  }
}
