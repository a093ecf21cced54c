import Articles
import Testing

@testable import ReaderState

@Suite struct QueryEditingTests {
  private let mara = Facet(kind: .person, value: "Mara Tollen", count: 1)

  @Test(arguments: [
    ("Tollen", "person:Tollen"), ("Mara Tollen", "person:\"Mara Tollen\""),
    ("O\"Hara", "person:OHara"), ("Al-Amin", "person:Al-Amin"), ("東京", "person:東京"),
    ("a OR b", "person:\"a OR b\""), ("x) OR (y", "person:\"x) OR (y\""), ("*", "person:\"*\""),
  ])
  func aValueIsOneTermWhateverItHolds(_ value: String, _ term: String) {
    #expect(QueryEditing.term(Facet(kind: .person, value: value, count: 1)) == term)
  }

  @Test(arguments: ["", "quay", "quay \"north side\"", "said:tollen quay", "(a OR b)"])
  func narrowingTwiceIsNotNarrowing(_ query: String) {
    let narrowed = QueryEditing.toggling(mara, in: query)
    #expect(QueryEditing.holds(mara, in: narrowed))
    #expect(QueryEditing.toggling(mara, in: narrowed) == query)
  }

  @Test func spacesBetweenTermsAreTidiedAndThoseInQuotesKept() {
    #expect(
      QueryEditing.toggling(mara, in: "  a   \"b  c\" ") == "a \"b  c\" person:\"Mara Tollen\"")
  }

  @Test(
    arguments: [
      ("", nil), ("quay", nil), ("quay person:x", "quay"), ("person:x quay", "quay"),
      ("person:x source:y quay", "person:x quay"), ("quay person:\"a b\"", "quay"),
      ("\"person:x", nil), ("xperson:y", nil),
    ] as [(String, String?)])
  func theLastNarrowingIsTakenAway(_ query: String, _ expected: String?) {
    #expect(QueryEditing.withoutLast(query) == expected)
  }

  @Test func aQuoteThatIsNotClosedHoldsTheRest() {
    #expect(!QueryEditing.holds(mara, in: "\"open person:\"Mara"))
  }
}
