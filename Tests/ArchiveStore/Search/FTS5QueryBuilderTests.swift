import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("What the index is asked")
struct FTS5QueryBuilderTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.story("Ferry", ["A ferry in the harbour."], id: "1"),
        Samples.story("Ferries", ["Many ferries."], id: "2"),
        Samples.story("Quay", ["The harbour wall."], id: "3"),
      ], now: 0)
  }

  private func text(_ query: String) throws -> (text: String, weights: BM25F.Weights) {
    let query = try #require(QueryParser.parse(query, now: 0).query)
    return try archive.read { db in
      var expression = try FTS5QueryBuilder(db)
      return (try expression.text(query), expression.weights)
    }
  }

  @Test(arguments: [
    ("ferry", true), ("ferry OR quay", true), ("ferry -quay", true), ("-quay", false),
    ("is:read", false), ("ferry is:read", false), ("ferry OR is:read", false),
    ("(ferry OR quay) -wall", true),
  ])
  func whatIsTextAlone(_ query: String, _ isText: Bool) throws {
    let query = try #require(QueryParser.parse(query, now: 0).query)
    #expect(FTS5QueryBuilder.isText(query) == isText)
  }

  @Test(arguments: [
    "ferry", "\"ferry harbour\"", "title:ferry", "text:ferry", "ferry -quay", "a OR b", "ferr*",
    "zzz*",
    "ferry NEAR/3 harbour", "x\"y", "NEAR(", "ferry AND", "* ^ : {", "'; DROP TABLE story; --", "東",
  ])
  func everythingIsGoodSyntax(_ query: String) throws {
    guard QueryParser.parse(query, now: 0).query != nil else { return }
    let text = try text(query).text
    let found = try archive.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM search WHERE search MATCH ?", arguments: [text])
    }
    #expect(found != nil)
  }

  @Test("One weight for each phrase, and one group for the words of a prefix")
  func weights() throws {
    #expect(try text("ferry quay").weights.groups == [0, 1])
    let prefix = try text("ferr*").weights
    #expect(Set(prefix.groups) == [0] && prefix.worth.count == 1)
    #expect(try text("ferry NEAR/3 harbour").weights.groups == [0, 0])
  }

  @Test("A word in fewer stories is worth more, and never nothing")
  func worth() throws {
    let worth = try text("harbour wall").weights.worth
    #expect(worth[0] < worth[1])
    #expect(worth.allSatisfy { $0 > 0 })
  }
}
