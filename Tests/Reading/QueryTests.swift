import Articles
import Testing

@testable import Reading

@Suite struct QueryTests {
  private let mara = Facet(kind: .person, value: "Mara Tollen", count: 1)

  @Test(arguments: [
    ("Tollen", "person:Tollen"), ("Mara Tollen", "person:\"Mara Tollen\""),
    ("O\"Hara", "person:OHara"), ("Al-Amin", "person:Al-Amin"), ("東京", "person:東京"),
    ("a OR b", "person:\"a OR b\""), ("x) OR (y", "person:\"x) OR (y\""), ("*", "person:\"*\""),
  ])
  func aValueIsOneTermWhateverItHolds(_ value: String, _ term: String) {
    #expect(Query.term(Facet(kind: .person, value: value, count: 1)) == term)
  }

  @Test(arguments: ["", "quay", "quay \"north side\"", "said:tollen quay", "(a OR b)"])
  func narrowingTwiceIsNotNarrowing(_ query: String) {
    let narrowed = Query.toggling(mara, in: query)
    #expect(Query.holds(mara, in: narrowed))
    #expect(Query.toggling(mara, in: narrowed) == query)
  }

  @Test func spacesBetweenTermsAreTidiedAndThoseInQuotesKept() {
    #expect(Query.toggling(mara, in: "  a   \"b  c\" ") == "a \"b  c\" person:\"Mara Tollen\"")
  }

  @Test(
    arguments: [
      ("", nil), ("quay", nil), ("quay person:x", "quay"), ("person:x quay", "quay"),
      ("person:x source:y quay", "person:x quay"), ("quay person:\"a b\"", "quay"),
      ("\"person:x", nil), ("xperson:y", nil),
    ] as [(String, String?)])
  func theLastNarrowingIsTakenAway(_ query: String, _ expected: String?) {
    #expect(Query.withoutLast(query) == expected)
  }

  @Test func aQuoteThatIsNotClosedHoldsTheRest() {
    #expect(!Query.holds(mara, in: "\"open person:\"Mara"))
  }
}
