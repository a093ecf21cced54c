import Testing

@testable import Annotations

@Suite struct GazetteerMatcherTests {
  /// The listed phrases of a text, from left to right.
  private func phrases(_ text: String) -> [String] {
    Spans(text).after { _, document, facts, _ in
      let listed = GazetteerMatcher(facts)
      return document.tokens.indices.compactMap { listed.phrase(at: $0) }
    }
  }

  @Test(arguments: [
    ("in the Northern Territories today", ["place Northern Territories"]),
    ("he told Al Jazeera on Monday", ["organization Al Jazeera"]),
    ("from Hong Kong to New Zealand", ["place Hong Kong", "place New Zealand"]),
    ("the United Nations in Kenya", ["organization United Nations"]),
    ("Lincoln met Sofia in Chad", []),
    ("nothing here", []),
  ])
  func phrases(text: String, expected: [String]) { #expect(phrases(text) == expected) }

  @Test func onlyWholePhrasesHaveAClass() {
    let spans = Spans("in <loc>Hong Kong</loc> and <loc>Hong</loc>")
    _ = spans.after { given, _, facts, _ in
      let listed = GazetteerMatcher(facts)
      #expect(given.map { listed.category(of: $0.tokens) } == [.place, nil])
      return given
    }
  }

  @Test func aListOutvotesASlip() {
    let found = Spans("Reporters of <per>Al Jazeera</per> left. They went home.").after {
      spans, document, facts, _ in DocumentConsistency.resolved(spans, in: document, facts: facts)
    }
    #expect(found == ["organization Al Jazeera"])
  }

  @Test func listedNamesAreSeenWhereTheModelPassedThemOver() {
    let found = Spans("We sailed for the Northern Territories at dawn.").after {
      spans, document, facts, _ in DocumentConsistency.resolved(spans, in: document, facts: facts)
    }
    #expect(found == ["place Northern Territories"])
  }
}
