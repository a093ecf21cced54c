import Testing

@testable import Articles

@Suite struct SubscriptionTests {
  private let feed = Subscription(url: "https://post.example/rss")

  @Test func aNewFeedIsDueAtOnceAndHasNotFailed() {
    #expect(feed.due == 0 && feed.failures == 0 && feed.failure == nil && !feed.isGone)
    #expect(feed.interval == 1800 && feed.updated == nil)
    #expect(feed.etag == nil && feed.lastModified == nil)
  }

  @Test func itIsFetchedWhereItWasSubscribedUntilItMoves() {
    #expect(feed.address == feed.url)
    var moved = feed
    moved.address = "https://news.example/feed"
    // Stories are known under the address of the subscription, which a redirect leaves alone.
    #expect(moved.url == "https://post.example/rss")
  }

  @Test(
    arguments: [(nil, false), (99, false), (100, false), (101, true), (Int64.max, true)]
      as [(Int64?, Bool)])
  func aServerIsLeftAloneUntilTheTimeItAskedFor(_ until: Int64?, _ isHeld: Bool) {
    var held = feed
    held.heldUntil = until
    #expect(held.isHeldOff(at: 100) == isHeld)
  }

  @Test func whatIsAskedForIsKept() {
    let feed = Subscription(
      url: "u", title: "Post", folder: "news/home", interval: 60, wantsFullText: true,
      headers: ["X-Key: 1"], proxy: "http://p.example")
    #expect(feed.title == "Post" && feed.folder == "news/home" && feed.interval == 60)
    #expect(feed.wantsFullText && feed.headers == ["X-Key: 1"] && feed.proxy == "http://p.example")
  }
}
