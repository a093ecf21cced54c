import Articles
import Testing

@testable import ArchiveStore

@Suite struct ParsedQueryTests {
  private func term(_ word: String) -> ParsedQuery {
    .text(Term(column: nil, form: .phrase, words: [word]))
  }

  private func words(_ query: ParsedQuery) -> [String] { query.terms.flatMap(\.words) }

  @Test func termsComeInTheirOrderHoweverDeep() {
    let query = ParsedQuery.and([
      term("a"), .or([term("b"), .and([term("c"), .field(.unread)])]), term("d"),
    ])
    #expect(words(query) == ["a", "b", "c", "d"])
    #expect(query.conditions == [.unread])
  }

  /// What must not be found is neither marked in the text nor counted as a reason.
  @Test func whatIsExcludedIsNoTermAndNoCondition() {
    let query = ParsedQuery.and([term("a"), .not(.or([term("b"), .field(.read)]))])
    #expect(words(query) == ["a"] && query.conditions.isEmpty)
    #expect(words(.not(term("a"))).isEmpty)
    #expect(words(.not(.not(term("a")))).isEmpty)
  }

  @Test func nothingHasNeither() {
    #expect(ParsedQuery.and([]).terms.isEmpty && ParsedQuery.or([]).conditions.isEmpty)
    #expect(ParsedQuery.field(.starredStandIn).terms.isEmpty)
  }

  @Test func conditionsComeInTheirOrder() {
    let query = ParsedQuery.or([
      .field(.source(["post"])), .and([term("a"), .field(.quote)]), .field(.tag("ice")),
    ])
    #expect(query.conditions == [.source(["post"]), .quote, .tag("ice")])
  }

  @Test func aTermIsOfAnyFormAndColumnUnlessSaid() {
    let plain = Term(column: nil, form: .phrase, words: ["a"])
    #expect(!plain.isBigram && !plain.isExact)
    for other in [
      Term(column: .title, form: .phrase, words: ["a"]),
      Term(column: nil, form: .prefix, words: ["a"]),
      Term(column: nil, form: .near(3), words: ["a"]),
      Term(column: nil, form: .phrase, words: ["a"], isExact: true),
      Term(column: nil, form: .phrase, words: ["a"], isBigram: true),
    ] {
      #expect(other != plain)
    }
    #expect(Term.Form.near(3) != .near(4))
  }
}

extension Condition {
  fileprivate static var starredStandIn: Condition { .highlighted }
}
