import Articles
import Fetching
import ArchiveStore
import Synchronization
import TestSupport
import Testing

@testable import Ingest

@Suite struct FeedUpdateTests {
  private let archive: Archive
  private let clock: @Sendable () -> Int64 = { 1_000_000 }

  init() throws { archive = try Archive.temporary() }

  private func rss(_ items: String) -> String {
    "<rss version=\"2.0\"><channel><title>Harbour News</title><link>https://harbour.example/</link>\(items)</channel></rss>"
  }

  private func item(_ id: String, _ text: String, link: String = "") -> String {
    "<item><guid isPermaLink=\"false\">\(id)</guid><title>Story \(id)</title><link>\(link)</link><description>\(text)</description></item>"
  }

  private func update(_ feeds: [Subscription]? = nil) throws -> [String] {
    let seen = Mutex<[String]>([])
    FeedUpdate(archive, clock: clock).run(try feeds ?? archive.subscriptions()) { event in
      seen.withLock {
        switch event {
        case .updated(let feed, let new): $0.append("\(feed.title ?? "?"): \(new)")
        case .failed(_, let error): $0.append("\(error)")
        case .pages(let count): $0.append("pages \(count)")
        }
      }
    }
    return seen.withLock { $0 }
  }

  @Test func storiesArriveOnce() throws {
    let feed = rss(item("1", "The ferry came back.") + item("2", "The bridge is closed."))
    let server = try #require(LoopbackServer { _ in LoopbackServer.answer(text: feed) })
    defer { server.stop() }
    try archive.save(Subscription(url: server.address + "/feed"))
    #expect(try update() == ["Harbour News: 2"])
    #expect(try update() == ["Harbour News: 0"])
    #expect(try archive.stories(.feed(server.address + "/feed"), offset: 0, limit: 9).total == 2)
    let row = try #require(try archive.feeds().first)
    #expect(row.title == "Harbour News")
    #expect(row.lastUpdate == 1_000_000)
    #expect(row.nextTry == 1_000_000 + PollSchedule.usual)
  }

  @Test func aFeedThatAsksForPeaceGetsIt() throws {
    let feed = rss("<ttl>120</ttl>" + item("1", "The ferry came back."))
    let server = try #require(
      LoopbackServer { request in
        request.headers["if-none-match"] == nil
          ? LoopbackServer.answer(200, ["ETag: \"v1\""], text: feed) : LoopbackServer.answer(304)
      })
    defer { server.stop() }
    try archive.save(Subscription(url: server.address + "/feed"))
    for _ in 1...2 {  // an answer without a feed changes nothing about what the feed asked for
      _ = try update()
      #expect(try archive.feeds().first?.nextTry == 1_000_000 + 7200)
    }
  }

  @Test func whatHasNotChangedIsNotSentAgain() throws {
    let feed = rss(item("1", "The ferry came back."))
    let server = try #require(
      LoopbackServer { request in
        request.headers["if-none-match"] == "\"v1\""
          ? LoopbackServer.answer(304) : LoopbackServer.answer(200, ["ETag: \"v1\""], text: feed)
      })
    defer { server.stop() }
    try archive.save(Subscription(url: server.address + "/feed"))
    _ = try update()
    #expect(try update() == ["Harbour News: 0"])
    #expect(server.requests.last?.headers["if-none-match"] == "\"v1\"")
  }

  @Test func aMovedFeedKeepsItsStories() throws {
    let feed = rss(item("1", "The ferry came back."))
    let server = try #require(
      LoopbackServer { request in
        request.path == "/old"
          ? LoopbackServer.answer(301, ["Location: /new"]) : LoopbackServer.answer(text: feed)
      })
    defer { server.stop() }
    try archive.save(Subscription(url: server.address + "/old"))
    #expect(try update() == ["Harbour News: 1"])
    #expect(try update() == ["Harbour News: 0"])
    #expect(server.requests.map(\.path) == ["/old", "/new", "/new"])
    #expect(try archive.subscriptions().first?.url == server.address + "/old")
  }

  @Test func aMovedFeedsFieldsStayWhereItWas() throws {
    let feed = rss(item("1", "The ferry came back."))
    let other = try #require(LoopbackServer { _ in LoopbackServer.answer(text: feed) })
    defer { other.stop() }
    let target = other.address
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(301, ["Location: \(target)/new"]) })
    defer { server.stop() }
    try archive.save(
      Subscription(url: server.address + "/old", headers: ["Authorization: Bearer x"]))
    for _ in 1...2 { _ = try update() }
    #expect(server.requests.first?.headers["authorization"] == "Bearer x")
    #expect(other.requests.count == 2)
    #expect(other.requests.allSatisfy { $0.headers["authorization"] == nil })
  }

  /// Bytes that no decoder gets to the end of, a status, half an answer: the others' stories come all the same.
  @Test func oneFeedsFailureStopsNoOther() throws {
    let good = rss(item("1", "The ferry came back."))
    let server = try #require(
      LoopbackServer { request in
        switch request.path {
        case "/korean":
          LoopbackServer.answer(
            body: Array("<?xml version=\"1.0\" encoding=\"euc-kr\"?><rss>".utf8) + [0xA2, 0xE8])
        case "/error": LoopbackServer.answer(500)
        case "/half": [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf".utf8))]
        case "/empty": LoopbackServer.answer(text: "")
        default: LoopbackServer.answer(text: good)
        }
      })
    defer { server.stop() }
    for path in ["/korean", "/error", "/half", "/empty", "/good"] {
      try archive.save(Subscription(url: server.address + path))
    }
    #expect(try update().count == 5)
    #expect(try archive.counts().all == 1)
    #expect(try archive.feeds().count { $0.failure != nil } == 3)
  }

  @Test func failuresAreKeptWithTheirReason() throws {
    let server = try #require(
      LoopbackServer { request in
        request.path == "/gone"
          ? LoopbackServer.answer(410) : LoopbackServer.answer(text: "no feed")
      })
    defer { server.stop() }
    try archive.save(Subscription(url: server.address + "/gone", title: "A"))
    try archive.save(Subscription(url: server.address + "/page", title: "B"))
    #expect(try update().count == 2)
    let rows = try archive.feeds()
    #expect(rows[0].isGone)
    #expect(rows[0].failure?.contains("410") == true)
    #expect(!rows[1].isGone)
    #expect(rows[1].failure != nil)
    #expect(rows[1].nextTry == 1_000_000 + PollSchedule.usual)
  }

  @Test func teasersGetTheirFullText() throws {
    let body = (1...6).map {
      "<p>Paragraph \($0) tells at some length how the ferry came back to the harbour, who stood on the quay, and what they ate.</p>"
    }.joined()
    let page =
      "<html><head><title>Story 1</title></head><body><article><h1>Story 1</h1>\(body)</article></body></html>"
    let address = Mutex("")
    let server = try #require(
      LoopbackServer { request in
        if request.path == "/1" {
          return LoopbackServer.answer(200, ["Content-Type: text/html"], text: page)
        }
        let link = address.withLock { $0 } + "/1"
        return LoopbackServer.answer(
          text: self.rss(self.item("1", "The ferry is back.", link: link)))
      })
    defer { server.stop() }
    address.withLock { $0 = server.address }
    try archive.save(Subscription(url: server.address + "/feed", wantsFullText: true))
    #expect(try update() == ["Harbour News: 1", "pages 1"])
    let row = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first)
    let story = try #require(try archive.story(row.key))
    #expect(story.article.body.contains("Paragraph 6"))
    #expect(story.revisions.count == 1)
    #expect(try update() == ["Harbour News: 0"])
    #expect(try archive.story(row.key)?.article.body.contains("Paragraph 6") == true)
  }

  @Test func whatWasFetchedForFollowingIsUsed() throws {
    let feed = rss(item("1", "The ferry came back."))
    let answers = Atomic(0)
    let server = try #require(
      LoopbackServer { _ in
        answers.add(1, ordering: .relaxed).newValue == 1
          ? LoopbackServer.answer(text: feed)
          : LoopbackServer.answer(429, ["Retry-After: 7200"])
      })
    defer { server.stop() }
    let found = try FeedLookup.at(server.address + "/feed")
    let response = try #require(found.response)
    let subscription = Subscription(url: found.url)
    try archive.save(subscription)
    FeedUpdate(archive, clock: { 1_000_000 }).run([subscription], fetched: [found.url: response]) {
      _ in
    }
    #expect(server.requests.count == 1)
    #expect(try archive.counts().all == 1)
    // Asked again all the same, the server's wish is kept.
    #expect(try update().count == 1)
    #expect(try archive.feeds().first?.nextTry == 1_007_200)
    #expect(try archive.subscriptions().first?.isHeldOff(at: 1_007_199) == true)
  }
}
