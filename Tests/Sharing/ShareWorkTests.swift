import Annotations
import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

@Suite(.enabled(if: PostgresServer.isInstalled, "\(PostgresServer.reason)"))
struct ShareWorkTests {
  @Test func rawStoriesAreAnnotatedOnceAndThenPublished() throws {
    let share = try SharedFixture()
    let archive = try share.archive()
    #expect(try Share.addRaw(SharedFixture.stories(5), from: archive) == 5)
    #expect(try Share.addRaw(SharedFixture.stories(5), from: archive) == 0)
    #expect(try archive.pull() == SharedReceipt())
    #expect(try ShareStatus(of: archive).there?.waiting == 5)
    #expect(try ShareWork(share.address, fetchesFeeds: false).run().annotated == 5)
    #expect(try ShareWork(share.address, fetchesFeeds: false).run().annotated == 0)
    #expect(try archive.pull().added == 5)
    let story = try archive.story(titled: "Story 3")
    #expect(story.marks == Annotator().annotate(story.article).marks)
    #expect(try ShareSearch(archive).search("said:quill ferry").hits.count == 5)
  }

  @Test func workersShareTheWorkAndReadersSeeEverythingOnce() throws {
    let share = try SharedFixture()
    let archive = try share.archive()
    let readers = try (0..<3).map { _ in try share.archive() }
    let workers = (0..<3).map { _ in
      Future { try ShareWork(share.address, fetchesFeeds: false).run().annotated }
    }
    #expect(try Share.addRaw(SharedFixture.stories(150), from: archive) == 150)
    let more = (0..<3).map { _ in
      Future { try ShareWork(share.address, fetchesFeeds: false).run().annotated }
    }
    let pulls = readers.map { reader in Future { try reader.pull() } }
    let done = try (workers + more).map { try $0.value() }.reduce(0, +)
    #expect(done == 150)
    for (reader, pull) in zip(readers, pulls) {
      var receipt = try pull.value()
      receipt.add(try reader.pull())
      #expect(receipt.added == 150 && receipt.known == 0)
    }
    #expect(try share.sql("SELECT count(*), max(position) FROM lede.change") == "150|150")
  }

  @Test func whatAKilledWorkerHeldIsTakenByTheNext() throws {
    let share = try SharedFixture()
    _ = try Share.addRaw(SharedFixture.stories(3), from: share.archive())
    let killed = try share.database()
    try killed.connection.run("BEGIN")
    try killed.connection.run("SELECT * FROM lede.work FOR UPDATE")
    #expect(try ShareWork(share.address, fetchesFeeds: false).run().annotated == 0)
    try share.server.dropConnections(to: share.text)
    #expect(try ShareWork(share.address, fetchesFeeds: false).run().annotated == 3)
  }

  @Test func feedsThatAreDueAreFetchedForEverybody() throws {
    let feed = """
      <rss version="2.0"><channel><title>Tarn Post</title>
      <item><guid>a</guid><title>Ferry stops</title><description>The ferry of Ada Quill stops in Norwick.</description></item>
      <item><guid>b</guid><title>Tram doubled</title><description>The tram of Tarn is doubled.</description></item>
      </channel></rss>
      """
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(feed.utf8.count)\r\nConnection: close\r\n\r\n"
    let paper = try #require(LoopbackServer { _ in [.send(Array((head + feed).utf8))] })
    defer { paper.stop() }
    let share = try SharedFixture()
    let archive = try share.archive()
    try archive.save(Subscription(url: paper.address + "/rss"))
    try archive.save(Subscription(url: "http://127.0.0.1:9/none"))
    #expect(try archive.push().feeds == 2)
    let report = try ShareWork(share.address).run()
    #expect(report.feeds == 2 && report.failures == 1 && report.new == 2)
    #expect(try ShareWork(share.address).run().feeds == 0)
    #expect(try archive.pull().added == 2)
    #expect(try archive.titles() == ["Ferry stops", "Tram doubled"])
    let row = "SELECT count(*) FROM lede.feed WHERE due > 0 AND leased_until IS NULL"
    #expect(try share.sql(row) == "2")
    #expect(try ShareStatus(of: archive).there?.failingFeeds == 1)
  }
}
