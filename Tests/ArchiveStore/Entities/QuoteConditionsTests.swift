import Articles
import Testing

@testable import ArchiveStore

@Suite struct QuoteConditionsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "A", "“{Ada Quill|The treaties are signed}”, said [Ada Quill].", id: "a",
          source: "Isle Wire", date: "2031-03-01"),
        Samples.marked(
          "B", "“{Bela Orr|The harbor is shut}”, said [Bela Orr].", id: "b",
          date: "2031-04-01", url: "https://www.tarnpost.example/1"),
        Samples.marked("C", "“{|Nobody knows}”, they say.", id: "c", source: "Isle Wire"),
      ], now: 0)
  }

  private func said(_ filter: QuotationFilter) throws -> [String] {
    try archive.quotes(filter).rows.map(\.words).sorted()
  }

  @Test func withoutConditionsAllPass() throws {
    let isEmpty = try archive.read { try QuoteConditions(QuotationFilter(), in: $0)?.isEmpty }
    #expect(isEmpty == true)
    #expect(
      try said(QuotationFilter()) == [
        "Nobody knows", "The harbor is shut", "The treaties are signed",
      ])
  }

  @Test(
    arguments: [
      (QuotationFilter(speaker: "quill"), ["The treaties are signed"]),
      (QuotationFilter(speaker: "ADA Quill"), ["The treaties are signed"]),
      (QuotationFilter(speaker: "ada orr"), []), (QuotationFilter(speaker: "nobody"), []),
      (QuotationFilter(about: "treaty"), ["The treaties are signed"]),
      (QuotationFilter(about: "signing treaty"), ["The treaties are signed"]),
      (QuotationFilter(about: "treaty harbor"), []),
      (QuotationFilter(source: "isle"), ["Nobody knows", "The treaties are signed"]),
      (QuotationFilter(source: "tarnpost"), ["The harbor is shut"]),
      (QuotationFilter(words: "harb"), ["The harbor is shut"]),
      (QuotationFilter(words: "isle sign"), ["The treaties are signed"]),
      (QuotationFilter(words: "bel shut"), ["The harbor is shut"]),
      (
        QuotationFilter(speaker: "orr", about: "harbor", source: "tarnpost"), ["The harbor is shut"]
      ),
      (QuotationFilter(speaker: "orr", about: "treaty"), []),
    ] as [(QuotationFilter, [String])])
  func eachConditionNarrows(_ filter: QuotationFilter, _ expected: [String]) throws {
    #expect(try said(filter) == expected)
  }

  @Test func aDayIsTheFirstThatPasses() throws {
    for (day, count) in [("2031-03-01", 2), ("2031-03-02", 1), ("2031-04-02", 0)] {
      let filter = QuotationFilter(since: Timestamp(rfc3339: day))
      #expect(try said(filter).count == count, "\(day)")
    }
  }

  /// Signs alone are no word, and must not mean everything.
  @Test(
    arguments: [
      QuotationFilter(speaker: "…"), QuotationFilter(about: "“”"), QuotationFilter(words: "---"),
      QuotationFilter(about: "?!", words: "harbor"),
    ])
  func signsAloneFindNothing(_ filter: QuotationFilter) throws {
    let isNothing = try archive.read { try QuoteConditions(filter, in: $0) == nil }
    #expect(isNothing)
    #expect(try said(filter).isEmpty)
  }

  @Test(arguments: [
    QuotationFilter(speaker: "  "), QuotationFilter(about: "\t"), QuotationFilter(words: ""),
  ])
  func spacesAloneAskForNothing(_ filter: QuotationFilter) throws {
    #expect(try said(filter).count == 3)
  }

  /// What the reader types is never read as a part of a query.
  @Test(arguments: [
    "\"", "harbor\" OR \"x", "ship*", "NEAR(a b)", "'; DROP TABLE story; --", "%", "_",
  ])
  func signsOfQueriesAreNone(_ words: String) throws {
    for filter in [
      QuotationFilter(speaker: words), QuotationFilter(about: words),
      QuotationFilter(source: words), QuotationFilter(words: words),
    ] {
      _ = try said(filter)
    }
    #expect(try said(QuotationFilter()).count == 3)
  }
}
