import Articles
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
}
