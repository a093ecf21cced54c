import Articles
import Testing

@testable import ArchiveStore

/// Days in UTC.
struct FixedZone: DayBoundaries {
  func start(year: Int, month: Int, day: Int) -> Int64 {
    Int64(GregorianCalendar.days(year: year, month: month, day: day) ?? 0) * 86_400
  }
  func day(of instant: Int64) -> (year: Int, month: Int, day: Int) {
    GregorianCalendar.date(days: Int(instant / 86_400))
  }
}

@Suite struct QueryParserTests {
  /// Wednesday 14 December 2016, noon.
  private static let now: Int64 = 1_481_716_800

  private func parse(_ text: String) -> (query: ParsedQuery?, notes: [QueryNote]) {
    QueryParser.parse(text, now: Self.now, zone: FixedZone())
  }

  private func word(_ words: String..., form: Term.Form = .phrase, column: Term.Column? = nil)
    -> ParsedQuery
  {
    .text(Term(column: column, form: form, words: words))
  }

  private func quoted(_ words: String..., column: Term.Column? = nil) -> ParsedQuery {
    .text(Term(column: column, form: .phrase, words: words, isExact: true))
  }

  @Test func wordsAndPhrases() {
    #expect(parse("peace Treaty").query == .and([word("peace"), word("treaty")]))
    #expect(
      parse("\"peace treaty\" “second one”").query
        == .and([quoted("peace", "treaty"), quoted("second", "one")]))
    #expect(parse("go*").query == word("go", form: .prefix))
    #expect(parse("  ").query == nil)
    #expect(parse("\"\" () - * :").query == nil)
  }

  @Test func orBindsItsNeighbours() {
    #expect(
      parse("treaty abe OR putin OR xi").query
        == .and([word("treaty"), .or([word("abe"), word("putin"), word("xi")])]))
    #expect(parse("(a b) OR c").query == .or([.and([word("a"), word("b")]), word("c")]))
    #expect(parse("OR a OR").query == word("a"))
  }

  @Test func exclusions() {
    #expect(parse("islands -war").query == .and([word("islands"), .not(word("war"))]))
    #expect(parse("-\"hot spring\"").query == .not(quoted("hot", "spring")))
    #expect(
      parse("islands NOT (war OR peace)").query
        == .and([word("islands"), .not(.or([word("war"), word("peace")]))]))
    #expect(parse("a - b").query == .and([word("a"), word("b")]))
    #expect(parse("well-known").query == word("well", "known"))
  }

  @Test func near() {
    #expect(parse("abe NEAR/5 putin").query == word("abe", "putin", form: .near(5)))
    #expect(parse("NEAR(abe putin)").query == word("abe", "putin", form: .near(10)))
  }

  @Test func fields() {
    #expect(parse("title:peace").query == word("peace", column: .title))
    #expect(
      parse("title:\"peace treaty\" x").query
        == .and([quoted("peace", "treaty", column: .title), word("x")]))
    #expect(
      parse("title:(peace treaty) x").query
        == .and([.and([word("peace", column: .title), word("treaty", column: .title)]), word("x")]))
    #expect(parse("person:\"Shinzo Abe\"").query == .field(.person(["shinzo", "abe"])))
    #expect(parse("said:abe nuclear").query == .and([.field(.said(["abe"])), word("nuclear")]))
    #expect(
      parse("is:unread -is:starred").query == .and([.field(.unread), .not(.field(.starred))]))
    #expect(parse("lang:EN").query == .field(.language("en")))
    #expect(parse("by:quill").query == word("quill", column: .byline))
  }

  @Test func unknownFieldsAreWordsAndNoted() {
    let (query, notes) = parse("colour:red x")
    #expect(query == .and([word("colour", "red"), word("x")]))
    #expect(notes.map(\.range) == [0..<10])
    #expect(parse("https://post.example/a").query != nil)
  }

  @Test(arguments: [
    "person:", "is:unr", "title:", "\"peace trea", "(peace", "on:2016-", "NEAR", "abe OR", "-",
    "has:",
  ])
  func unfinishedQueriesAreNeverErrors(text: String) {
    _ = parse(text)
    let (query, notes) = parse("peace " + text)
    #expect(query != nil)
    #expect(notes.allSatisfy { $0.range.upperBound <= 6 + text.utf8.count })
  }

  @Test func openMarksAreNoted() {
    #expect(parse("\"peace").notes.count == 1)
    #expect(parse("(peace").notes.map(\.range) == [0..<1])
    #expect(parse("peace)").notes.map(\.range) == [5..<6])
  }

  private func days(_ first: String, _ end: String) -> ParsedQuery? {
    guard let first = Timestamp(rfc3339: first)?.seconds, let end = Timestamp(rfc3339: end)?.seconds
    else {
      return nil
    }
    return .field(.on(DaySpan(days: first..<end, instants: first..<end)))
  }

  @Test(arguments: [
    ("2016-12-14", "2016-12-14", "2016-12-15"), ("2016-12", "2016-12-01", "2017-01-01"),
    ("2016", "2016-01-01", "2017-01-01"), ("today", "2016-12-14", "2016-12-15"),
    ("yesterday", "2016-12-13", "2016-12-14"), ("\"last week\"", "2016-12-05", "2016-12-12"),
    ("\"this week\"", "2016-12-12", "2016-12-19"), ("\"last month\"", "2016-11-01", "2016-12-01"),
    ("\"last year\"", "2015-01-01", "2016-01-01"), ("\"this year\"", "2016-01-01", "2017-01-01"),
    ("3d", "2016-12-11", "2016-12-15"), ("2w", "2016-11-30", "2016-12-15"),
    ("1m", "2016-11-14", "2016-12-15"), ("1y", "2015-12-14", "2016-12-15"),
  ])
  func dates(text: String, first: String, end: String) {
    #expect(parse("on:\(text)").query == days(first, end))
  }

  @Test(arguments: ["2016-13", "2016-02-30", "soon", "99999999999d", "0000", "2016-12-14-1"])
  func noDates(text: String) {
    let (query, notes) = parse("on:\(text)")
    #expect(query != nil)
    #expect(notes.count == 1)
  }

  @Test func hostileQueriesAreBounded() {
    for text in [
      String(repeating: "a OR ", count: 10_000), String(repeating: "\"", count: 10_000),
      String(repeating: "(", count: 10_000), String(repeating: "-(", count: 10_000),
      String(repeating: ")", count: 10_000), String(repeating: "x:y ", count: 10_000),
      String(repeating: "NEAR/9 a ", count: 10_000), String(repeating: "word ", count: 10_000),
    ] {
      let (query, notes) = parse(text)
      #expect((query?.terms.flatMap(\.words).count ?? 0) <= 64)
      #expect(notes.count <= 17)
    }
  }
}
