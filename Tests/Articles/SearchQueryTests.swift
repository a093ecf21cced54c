import Testing

@testable import Articles

@Suite struct SearchQueryTests {
  @Test func aQueryAsksForTheBestFiftyUnlessToldOtherwise() {
    let query = SearchQuery("ferry")
    #expect(query.text == "ferry" && query.sort == .relevance)
    #expect(query.limit == 50 && query.offset == 0)
    #expect(!query.wantsFacets && !query.isUnfinished)
  }

  @Test func theTextIsKeptAsTyped() {
    #expect(SearchQuery("  said:“Ada\t ").text == "  said:“Ada\t ")
  }

  /// Answers are told apart by the whole query, so that a page never takes those of another segment or order.
  @Test(
    arguments: [
      SearchQuery("ferry "), SearchQuery("ferry", sort: .date), SearchQuery("ferry", limit: 51),
      SearchQuery("ferry", offset: 50), SearchQuery("ferry", wantsFacets: true),
      SearchQuery("ferry", isUnfinished: true),
    ])
  func queriesThatDifferInAnythingAreOthers(_ other: SearchQuery) {
    #expect(other != SearchQuery("ferry"))
    #expect(Set([other, SearchQuery("ferry")]).count == 2)
  }

  /// `--sort` and the configuration hold on to these.
  @Test func namesOfOrdersStay() {
    #expect(SearchQuery.Sort.allCases.map(\.rawValue) == ["relevance", "date", "source"])
    #expect(SearchQuery.Sort(rawValue: "Date") == nil)
  }

  /// The raw value is put into a query before a colon, so it must be a field that queries know.
  @Test func facetsAreNamedAsTheirFields() {
    #expect(
      Facet.Kind.allCases.map(\.rawValue) == ["person", "place", "org", "source", "on"])
  }

  @Test func resultsBeginWithoutAnything() {
    let results = SearchResults()
    #expect(results.hits.isEmpty && results.total == 0 && !results.isTotalLowerBound)
    #expect(results.facets.isEmpty && results.notes.isEmpty && results.terms.isEmpty)
    #expect(results.didYouMean == nil)
  }

  @Test func aHitBeginsAtTheStoryAndWithoutAQuotation() {
    let row = StorySummary(key: StoryKey(rawValue: "a"), id: "a", title: "Ferry")
    let hit = Hit(row: row, score: 2.5, snippet: Snippet(text: "the ferry", hits: [4..<9]))
    #expect(hit.firstHitOffset == 0 && hit.quotation == nil)
    #expect(hit.snippet.hits.map { String(hit.snippet.text.utf8Slice($0)) } == ["ferry"])
  }

  @Test func aNoteIsNoNonsenseUnlessSaid() {
    let note = QueryNote(range: 0..<4, message: "is searched as words")
    #expect(!note.isNonsense)
    #expect(note != QueryNote(range: 0..<4, message: "is searched as words", isNonsense: true))
  }
}
