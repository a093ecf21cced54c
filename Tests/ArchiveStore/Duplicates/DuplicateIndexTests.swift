import Articles
import Testing

@testable import ArchiveStore

@Suite struct DuplicateIndexTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func add(_ id: String, _ title: String, _ paragraphs: [Int]) throws -> AddOutcome.Kind {
    let story = Samples.story(title, paragraphs.map(Samples.paragraph), id: id)
    return try #require(try archive.add([story], now: 1).first).kind
  }

  private func pairs() throws -> [String] {
    var pairs: [String] = []
    try archive.duplicates { pairs.append("\($0.a.id) \($0.b.id)") }
    return pairs
  }

  private func row(_ id: String) throws -> StorySummary {
    try #require(try archive.find(id: id).first)
  }

  @Test func copiesAreFoldedUnderTheFullest() throws {
    #expect(try add("short", "Harbour news", [1, 2]) == .added)
    #expect(try add("full", "Harbour news", [1, 2, 3, 4]) == .copy)
    #expect(try add("other", "Meadow news", [11, 12]) == .added)
    #expect(try pairs() == ["short full"])
    #expect(try row("full").copies == 1)
    let page = try archive.stories(.all, offset: 0, limit: 10)
    #expect(page.rows.map(\.id).sorted() == ["full", "other"])
  }

  @Test func newLedesAndInsertionsAreSeenThrough() throws {
    _ = try add("a", "Wire", [1, 2, 3, 4, 5])
    _ = try add("lede", "Other words", [9, 2, 3, 4, 5])
    _ = try add("insert", "Wire", [1, 2, 21, 3, 4, 5])
    #expect(try pairs() == ["a lede", "a insert", "lede insert"])
    // Another headline and another lede may be other news: it keeps a row of its own.
    #expect(try row("insert").copies == 1)
  }

  @Test func aRevisionLeavesItsFold() throws {
    _ = try add("a", "Wire", [1, 2, 3])
    _ = try add("b", "Wire again", [1, 2, 3])
    #expect(try pairs().count == 1)
    #expect(try add("b", "Rewritten", [31, 32, 33]) == .revision)
    #expect(try pairs().isEmpty)
    #expect(try archive.stories(.all, offset: 0, limit: 10).total == 2)
    #expect(try row("a").copies == 0)
  }

  @Test func aRevisedHeadHandsOver() throws {
    _ = try add("head", "Wire", [1, 2, 3, 4])
    _ = try add("b", "Wire", [1, 2, 3])
    _ = try add("c", "Wire", [1, 2])
    _ = try add("head", "Rewritten", [31, 32, 33])
    #expect(try row("b").copies == 1)
    #expect(
      try archive.stories(.all, offset: 0, limit: 10).rows.map(\.id).sorted() == ["b", "head"])
  }

  @Test func equalStoriesByTheThousandAreBounded() throws {
    let many = (0..<600).map { n in
      Samples.story("Wire news", [Samples.paragraph(1), Samples.paragraph(2)], id: "w\(n)")
    }
    let outcomes = try archive.add(many, now: 1)
    #expect(outcomes.count { $0.kind == .copy } == 599)
    #expect(try archive.stories(.all, offset: 0, limit: 10).total == 1)
    #expect(try pairs().count < 600 * 64)
  }

  @Test func headlinesAloneAreNoCopies() throws {
    #expect(try add("a", "Harbour news today", []) == .added)
    #expect(try add("b", "Harbour news today", []) == .added)
    #expect(try pairs().isEmpty)
  }
}
