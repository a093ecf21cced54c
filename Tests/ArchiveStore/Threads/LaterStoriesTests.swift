import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Stories dated after those that are added")
struct LaterStoriesTests {
  private static let stories = (1...6).map { n in
    Samples.story(
      "Ferry Morwenna off Kurosaki, day \(n)",
      ["The ferry Morwenna lay off Kurosaki, and tugs stood by in the swell."], id: "f\(n)",
      source: "Outlet \(n)", date: "2026-03-0\(n)")
  }

  private func threads(_ batches: [[AnnotatedArticle]]) throws -> [[String]] {
    let archive = try Archive.temporary()
    for batch in batches { _ = try archive.add(batch, now: 1_774_000_000) }
    var found: [[String]] = []
    try archive.threads { found.append($1) }
    return found
  }

  @Test func anotherOrderMakesTheSameThreads() throws {
    let together = try threads([Self.stories])
    let apart = try threads(
      [5, 0, 3, 1, 4, 2].map { [Self.stories[$0]] })
    #expect(together == apart)
  }

  @Test func theThreadIsKnownByItsFirstReport() throws {
    let archive = try Archive.temporary()
    for story in Self.stories.reversed() { _ = try archive.add([story], now: 1_774_000_000) }
    let first = try #require(try archive.find(id: "f1").first).key
    #expect(try archive.threads(limit: 9).rows.map(\.id) == [first.rawValue])
  }

  @Test func oneLateStoryTouchesOnlyThreadsNearToIt() throws {
    let others = (0..<90).map { n in
      Samples.story(
        "Orchard \(n) of Talvik freezes", ["Growers of orchard \(n) lit \(n) fires."], id: "o\(n)",
        date: "2026-03-\(10 + n % 15)")
    }
    let (late, rest) = (Self.stories[0], Self.stories[1...] + others)
    let together = try threads([Self.stories + others])
    let apart = try threads([Array(rest), [late]])
    #expect(together.first { $0.contains("f1") } == apart.first { $0.contains("f1") })
  }

  @Test func storiesInOrderLeaveTheOthersAlone() throws {
    let archive = try Archive.temporary()
    _ = try archive.add(Array(Self.stories.prefix(3)), now: 1_774_000_000)
    try archive.write { db in
      try db.execute(sql: "UPDATE thread_report SET assigned = 99, thread = 99")
    }
    _ = try archive.add([Self.stories[5]], now: 1_774_000_000)
    let threads = try archive.read {
      try Int64.fetchAll($0, sql: "SELECT thread FROM thread_report WHERE story < 4")
    }
    #expect(threads == [99, 99, 99])
  }
}
