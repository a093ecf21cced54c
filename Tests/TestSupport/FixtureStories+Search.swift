import Articles

extension FixtureStories {
  /// What a search for "quay" finds: two stories, with what would narrow them.
  /// - Parameters:
  ///   - offset: Where the first hit stands in both.
  ///   - people: How many stories name the person who is offered.
  package static func results(
    in archive: FakeArchive, firstHitOffset offset: Int = 0, people: Int = 12
  ) -> SearchResults {
    var results = SearchResults()
    results.total = 2
    results.hits = archive.rows.prefix(2).map {
      Hit(
        row: $0, score: 1,
        snippet: Snippet(text: "to the north quay, nine months", hits: [13..<17]),
        firstHitOffset: offset)
    }
    results.facets = [
      Facet(kind: .person, value: "Mara Tollen", count: people),
      Facet(kind: .month, value: "2026-12", count: 9),
    ]
    return results
  }
}
