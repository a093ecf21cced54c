import ArchiveStore
import Articles
import Synchronization
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct FeedWorkTests {
  private let share: SharedFixture
  private let server: LoopbackServer
  private let requests: Requests

  /// The paths that were asked for.
  private final class Requests: Sendable {
    private let paths = Mutex<[String]>([])
    func add(_ path: String) { paths.withLock { $0.append(path) } }
    var all: [String] { paths.withLock(\.self).sorted() }
  }

  init() throws {
    share = try SharedFixture()
    let requests = Requests()
    self.requests = requests
    server = try #require(
      LoopbackServer { request in
        requests.add(request.path)
        let body = """
          <rss version="2.0"><channel><title>Post \(request.path)</title>
          <item><guid>\(request.path)1</guid><title>Ferry stops at \(request.path)</title>
          <description>The ferry of Ada Quill stops in Norwick, \(request.path).</description></item>
          </channel></rss>
          """
        let head =
          "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
        return [.send(Array((head + body).utf8))]
      })
  }

  private func add(_ feeds: [Subscription]) throws -> Int { try share.database().add(feeds) }

  private func fetch() throws -> (taken: Int, report: ShareWork.Report) {
    var report = ShareWork.Report()
    let work = try FeedWork(isInterrupted: { false })
    let taken = try work.fetch(ShareSession(share.address), &report)
    return (taken, report)
  }

  private func feeds(_ names: String...) -> [Subscription] {
    names.map { Subscription(url: server.address + "/" + $0) }
  }

  @Test func feedsAreAddedOnceEach() throws {
    defer { server.stop() }
    #expect(try add(feeds("a", "b")) == 2)
    #expect(try add(feeds("b", "c")) == 1)
    #expect(try add([]) == 0)
    #expect(try share.sql("SELECT count(*) FROM lede.feed") == "3")
  }

  @Test func noMoreThanABatchIsTakenAtATime() throws {
    defer { server.stop() }
    _ = try add((0..<11).map { Subscription(url: "\(server.address)/\($0)") })
    let first = try fetch()
    #expect(first.taken == 8 && first.report.feeds == 8 && first.report.new == 8)
    #expect(try fetch().taken == 3)
    #expect(try fetch().taken == 0)
    #expect(requests.all.count == 11)
  }

  @Test(
    arguments: [
      "due = 9999999999", "is_gone = true", "held_until = 9999999999",
      "leased_until = now() + interval '1 minute'",
    ])
  func feedsThatAreNotToBeFetchedAreLeftAlone(_ state: String) throws {
    defer { server.stop() }
    _ = try add(feeds("a", "b"))
    _ = try share.sql("UPDATE lede.feed SET \(state) WHERE url LIKE '%/a'")
    #expect(try fetch().taken == 1)
    #expect(requests.all == ["/b"])
  }

  /// A worker that was killed keeps nobody else from its feeds for longer than its lease.
  @Test func aLeaseThatIsOverCountsNoLonger() throws {
    defer { server.stop() }
    _ = try add(feeds("a"))
    _ = try share.sql("UPDATE lede.feed SET leased_until = now() - interval '1 second'")
    #expect(try fetch().taken == 1)
  }

  @Test func aFailureIsKeptAndPutsTheFeedOff() throws {
    defer { server.stop() }
    _ = try add([Subscription(url: "http://127.0.0.1:9/none")])
    let result = try fetch()
    #expect(result.report.failures == 1 && result.report.new == 0)
    #expect(
      try share.sql(
        "SELECT failures, failure IS NOT NULL, due > 0, leased_until IS NULL FROM lede.feed")
        == "1|t|t|t")
  }

  @Test func aTitleThatSomebodyGaveStays() throws {
    defer { server.stop() }
    var named = feeds("a")[0]
    named.title = "Our Post"
    _ = try add([named] + feeds("b"))
    _ = try fetch()
    #expect(try share.sql("SELECT title FROM lede.feed ORDER BY url") == "Our Post\nPost /b")
  }

  @Test func theSameItemsAgainAreNoNews() throws {
    defer { server.stop() }
    _ = try add(feeds("a"))
    #expect(try fetch().report.new == 1)
    _ = try share.sql("UPDATE lede.feed SET due = 0, etag = NULL, last_modified = NULL")
    let again = try fetch()
    #expect(again.taken == 1 && again.report.new == 0)
    #expect(try share.sql("SELECT count(*) FROM lede.story_text") == "1")
  }
}
