import Articles
import ArchiveStore
import Testing

@Suite struct SubscriptionsTests {
  @Test func whatIsSavedComesBack() throws {
    let archive = try Archive.temporary()
    var feed = Subscription(
      url: "https://a.example/feed", title: "A", folder: "News/North", interval: 600,
      wantsFullText: true, headers: ["X-Key: 1", "X-Other: 2"], proxy: "http://proxy.example:3128")
    feed.address = "https://a.example/new"
    feed.failures = 2
    feed.due = 77
    feed.failure = "not found"
    feed.etag = "\"x\""
    feed.lastModified = "yesterday"
    feed.updated = 5
    #expect(try archive.save(feed))
    #expect(try archive.subscriptions() == [feed])
    feed.isGone = true
    #expect(try !archive.save(feed))
    #expect(try archive.subscriptions() == [feed])
  }

  @Test func leavingKeepsTheStories() throws {
    let archive = try Archive.temporary()
    let url = "https://a.example/feed"
    try archive.save(Subscription(url: url, title: "A"))
    var story = Article(title: "Ferry back", parts: [BlockDraft(.paragraph, "It came back.")])
    story.id = "1"
    story.feed = url
    _ = try archive.add([AnnotatedArticle(story, marks: StoryAnnotations())], now: 1)
    let row = try #require(try archive.feeds().first)
    #expect(row.stories == 1)
    #expect(row.unread == 1)
    #expect(try archive.unsubscribe(url))
    #expect(try !archive.unsubscribe(url))
    #expect(try archive.feeds() == [])
    #expect(try archive.stories(.all, offset: 0, limit: 9).total == 1)
    #expect(try archive.save(Subscription(url: url)))
  }
}

@Suite struct ResubscribingTests {
  @Test func aFeedComesBackWithItsNameAndFolder() throws {
    let archive = try Archive.temporary()
    let feed = Subscription(url: "https://wire.example/feed", title: "My wire", folder: "News")
    _ = try archive.save(feed)
    #expect(try archive.unsubscribe(feed.url))
    #expect(try archive.resubscribe(feed.url))
    #expect(try archive.feeds().map(\.title) == ["My wire"])
    #expect(try archive.feeds().map(\.folder) == ["News"])
    #expect(try !archive.resubscribe(feed.url) && !archive.resubscribe("https://none.example/"))
  }
}
