import Articles
import Fetching
import ArchiveStore
import TestSupport
import Testing

@testable import Ingest

@Suite struct FeedLookupTests {
  private let feed = "<rss version=\"2.0\"><channel><title>Harbour News</title></channel></rss>"
  private let page = """
    <html><head><link rel="alternate" type="application/rss+xml" href="/feed" title="News">
    <link rel="alternate" type="application/atom+xml" href="/sport" title="Sport"></head></html>
    """

  private func server() throws -> LoopbackServer {
    let (feed, page) = (feed, page)
    let answer: @Sendable (LoopbackServer.Request) -> [LoopbackServer.Step] = { request in
      switch request.path {
      case "/feed": LoopbackServer.answer(text: feed)
      case "/old": LoopbackServer.answer(301, ["Location: /feed"])
      case "/": LoopbackServer.answer(200, ["Content-Type: text/html"], text: page)
      case "/secret" where request.headers["x-key"] == "k": LoopbackServer.answer(text: feed)
      case "/plain": LoopbackServer.answer(text: "No feed here.")
      default: LoopbackServer.answer(404)
      }
    }
    return try #require(LoopbackServer(answer))
  }

  @Test func feedsPagesAndMoves() throws {
    let server = try server()
    defer { server.stop() }
    let direct = try FeedLookup.at(server.address + "/feed")
    #expect(direct.url == server.address + "/feed" && direct.title == "Harbour News")
    #expect(try FeedLookup.at(server.address + "/old").url == server.address + "/feed")
    let declared = try FeedLookup.at(server.address + "/")
    #expect(declared.url == server.address + "/feed" && declared.title == "News")
    #expect(declared.others.count == 1)
    #expect(
      try FeedLookup.at(server.address + "/secret", headers: ["X-Key: k"]).title == "Harbour News")
  }

  @Test func whatIsNoFeedSaysWhy() throws {
    let server = try server()
    defer { server.stop() }
    #expect(throws: FeedLookup.Failure.none) { try FeedLookup.at(server.address + "/plain") }
    #expect(throws: FetchError.self) { try FeedLookup.at(server.address + "/missing") }
    #expect(throws: FetchError.self) { try FeedLookup.at("file:///etc/passwd") }
  }

  @Test func headersAsTyped() {
    #expect(Request.Header(line: "X-Key:  k v") == Request.Header("X-Key", "k v"))
    #expect(Request.Header(line: "no colon") == nil)
  }

  @Test(
    arguments: [
      "0; url=/feed", "0;URL='/feed'", "5; url=\"/feed\"", "0; url = /feed", "0,url=/feed",
      "0; /feed",
      "1.5; url=/feed", "0; URL=feed", " 0 ; url=./feed", "0; url=/x/../feed",
    ])
  func aPageThatOnlyLeadsOnIsFollowed(content: String) throws {
    let feed = feed
    let mark = content.contains("\"") ? "'" : "\""
    let page =
      "<html><head><meta http-equiv=refresh content=\(mark)\(content)\(mark)></head><body>moved</body></html>"
    let server = try #require(
      LoopbackServer { request in
        request.path == "/feed"
          ? LoopbackServer.answer(text: feed) : LoopbackServer.answer(text: page)
      })
    defer { server.stop() }
    #expect(try FeedLookup.at(server.address + "/").url == server.address + "/feed")
  }

  @Test func pagesThatLeadInACircleEnd() throws {
    let server = try #require(
      LoopbackServer { request in
        LoopbackServer.answer(
          text: "<meta http-equiv=refresh content='0; url=\(request.path)x'>")
      })
    defer { server.stop() }
    #expect(throws: FeedLookup.Failure.none) { try FeedLookup.at(server.address + "/") }
    #expect(server.requests.count == 4)
  }

  @Test func aServerThatAsksToWaitSaysHowLong() throws {
    let server = try #require(
      LoopbackServer { _ in LoopbackServer.answer(429, ["Retry-After: 90"]) })
    defer { server.stop() }
    #expect(throws: FetchError.status(429, retryAfter: 90)) {
      try FeedLookup.at(server.address + "/feed")
    }
  }

  @Test func aDeclaredFeedHasNoNameOfItsOwnYet() throws {
    let server = try server()
    defer { server.stop() }
    #expect(try FeedLookup.at(server.address + "/").ownTitle == nil)
    #expect(try FeedLookup.at(server.address + "/feed").ownTitle == "Harbour News")
  }

  @Test func whatNobodySaidIsHTTPSIsTriedWithout() throws {
    let server = try server()
    defer { server.stop() }
    let bare = String(server.address.dropFirst("http://".count))
    #expect(try FeedLookup.at(bare + "/feed").url == server.address + "/feed")
    // What is secret is not sent without encryption.
    #expect(throws: FetchError.self) { try FeedLookup.at(bare + "/secret", headers: ["X-Key: k"]) }
    #expect(throws: FetchError.self) { try FeedLookup.at("https://" + bare + "/feed") }
  }

  @Test(
    arguments: [
      ("http://a.example/x", "http://a.example/x"), ("HTTPS://a.example/x", "HTTPS://a.example/x"),
      ("feed://a.example/x", "http://a.example/x"),
      ("feed:https://a.example/x", "https://a.example/x"),
      ("a.example/x", nil), ("story.txt", nil), ("/tmp/feed", nil), ("-", nil),
      ("feedback.txt", nil),
    ] as [(String, String?)])
  func addressesThatAreFetched(_ typed: String, _ url: String?) {
    #expect(FeedAddress.web(typed) == url)
  }
}
