import Articles
import Testing

@testable import ArchiveStore

@Suite struct SearchExecutionTests {
  let archive: Archive

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Ferry to Norwick stops",
          "The ferry to [place:Norwick] stops, said [Ada Quill]. {Ada Quill|The harbour is too shallow.} [Quill=Ada Quill] blamed the budget.",
          id: "ferry", source: "Harbour Post", date: "2031-03-01"),
        Samples.marked(
          "Budget passes",
          "The council passed the budget. {Ben Oyelaran|A ferry is no luxury,} said [Ben Oyelaran]. Ferries and harbours were mentioned.",
          id: "budget", source: "Wire", date: "2031-03-02T08:00:00Z"),
        Samples.marked(
          "Élections à Zürich",
          "Les électeurs de [place:Zürich] votent. 東京都の知事選挙 ends too. Nothing about boats.",
          id: "vote", source: "Wire", date: "2031-04-10"),
        Samples.marked(
          "Undated note", "A shallow note on peace treaties between islands, never on war.",
          id: "note"),
        Samples.story(
          "Wire copy",
          [
            "Ferry boats carry people over the water all day long, and at night they rest in the old harbour of the town."
          ], id: "c1", source: "Wire", date: "2031-05-01"),
        Samples.story(
          "Wire copy",
          [
            "Ferry boats carry people over the water all day long, and at night they rest in the old harbour of the town."
          ], id: "c2", source: "Harbour Post", date: "2031-05-02"),
      ], now: 0)
  }

  private func ids(_ query: String, sort: SearchQuery.Sort = .relevance) throws -> [String] {
    try archive.search(SearchQuery(query, sort: sort), now: 1_930_000_000).hits.map(\.row.id)
  }

  @Test(
    arguments: [
      ("shallow", ["ferry", "note"]), ("\"peace treaties\"", ["note"]), ("\"treaty peace\"", []),
      ("zurich", ["vote"]), ("ZÜRICH elections", ["vote"]), ("boat* -zurich", ["c1"]),
      ("title:ferry", ["ferry"]), ("text:\"no luxury\"", ["budget"]), ("京都", ["vote"]),
      ("京", ["vote"]),
      ("知事選", ["vote"]), ("選知", []), ("person:quill", ["ferry"]),
      ("person:\"ben oyelaran\" ferry", ["budget"]),
      ("place:norwick OR place:zurich", ["ferry", "vote"]), ("said:quill harbour", ["ferry"]),
      ("said:quill budget", []), ("said:oyelaran ferry", ["budget"]),
      ("source:wire budget", ["budget"]),
      ("on:2031-03", ["budget", "ferry"]), ("shallow before:2031-03-02", ["ferry"]),
      ("ferry after:2031-03-02 -is:copy", ["budget", "c1"]), ("has:quote", ["budget", "ferry"]),
      ("budget NEAR/3 passed", ["budget"]), ("council NEAR/2 mentioned", []),
      ("(shallow OR luxury) -person:quill", ["budget", "note"]), ("is:copy", ["c2"]),
      ("-ferry -shallow", ["vote"]),
      ("lang:en", []), ("is:starred", []), ("quillanthor", []),
    ] as [(String, [String])])
  func finds(query: String, expected: [String]) throws {
    let found = try ids(query).map { $0 == "c2" && query != "is:copy" ? "c1" : $0 }
    #expect(Set(found) == Set(expected), "\(query): \(found)")
    #expect(found.count == expected.count)
  }

  @Test func titlesCountMore() throws {
    #expect(try ids("budget").first == "budget")
    #expect(try ids("ferry").first == "ferry")
  }

  @Test func headlinesSayWhoAStoryIsAbout() throws {
    let archive = try Archive.temporary()
    _ = try archive.add(
      [
        Samples.marked(
          "Quill opens the lock", "[Ada Quill] turned the key.", id: "about",
          date: "2024-03-01T10:00:00Z"),
        Samples.marked(
          "The lock and its neighbours",
          "[Ada Quill] came late. [Quill=Ada Quill] left early, and [Quill=Ada Quill] waved.",
          id: "mentions",
          date: "2024-03-02T10:00:00Z"),
      ], now: 0)
    let answer = try archive.search(SearchQuery("person:\"ada quill\""), now: 0)
    #expect(answer.hits.map(\.row.id) == ["about", "mentions"])
  }

  @Test func sortsByDateAndSource() throws {
    #expect(try ids("ferry", sort: .date).last == "ferry")
    let sources = try archive.search(SearchQuery("ferry", sort: .source), now: 0).hits.map(
      \.row.source)
    #expect(sources == sources.sorted { ($0 ?? "") < ($1 ?? "") })
  }

  @Test func pagesFollowOneAnother() throws {
    let all = try ids("ferry OR shallow OR boats")
    var pages: [String] = []
    for offset in 0..<all.count {
      let page = try archive.search(
        SearchQuery("ferry OR shallow OR boats", limit: 1, offset: offset), now: 1_930_000_000)
      #expect(page.total == all.count)
      pages += page.hits.map(\.row.id)
    }
    #expect(pages == all)
  }

  @Test func snippetsShowTheHits() throws {
    let hit = try #require(
      try archive.search(SearchQuery("\"too shallow\""), now: 0).hits.first)
    let words = hit.snippet.hits.map { hit.snippet.text.utf8Slice($0) }
    #expect(words == ["too shallow"])
    let story = try #require(try archive.story(hit.row.key))
    #expect(
      story.article.text.utf8Slice(hit.firstHitOffset..<hit.firstHitOffset + 11) == "too shallow")
  }

  @Test func copiesAreFolded() throws {
    let answer = try archive.search(SearchQuery("\"old harbour\""), now: 0)
    #expect(answer.hits.count == 1)
    #expect(answer.total == 1)
  }

  @Test func facetsCount() throws {
    let answer = try archive.search(SearchQuery("ferry", wantsFacets: true), now: 0)
    #expect(answer.facets.contains(Facet(kind: .person, value: "Ada Quill", count: 1)))
    #expect(answer.facets.contains(Facet(kind: .month, value: "2031-03", count: 2)))
    #expect(answer.facets.contains { $0.kind == .source && $0.value == "Wire" })
  }

  @Test func nationalitiesAreNoOrganisations() throws {
    let text = "[group:Tarnish] pilots of [organization:Tarn Pilots] met."
    _ = try archive.add([Samples.marked("Pilots meet", text, id: "pilots")], now: 0)
    let answer = try archive.search(SearchQuery("pilots met", wantsFacets: true), now: 0)
    let organizations = answer.facets.filter { $0.kind == .organization }.map(\.value)
    #expect(organizations == ["Tarn Pilots"])
    #expect(try archive.completions("org:tarn", at: 8) == ["org:\"Tarn Pilots\""])
    #expect(try archive.search(SearchQuery("org:tarnish"), now: 0).total == 1)
  }

  @Test(arguments: [
    ("oyelarn", "oyelaran"), ("ada quil", "Ada Quill"), ("hrabour", "harbour"),
    ("person:quil", "person:quill"), ("said:quil ferry", "said:quill ferry"),
    ("said:quill hrabour", "said:quill harbour"),
  ])
  func nearSpellings(query: String, better: String) throws {
    #expect(try archive.search(SearchQuery(query), now: 0).didYouMean == better)
  }

  @Test(arguments: [
    ("ferry norw", 1), ("person:quill norw", 1), ("norw ", 0), ("norw", 1), ("norwx", 0),
    ("shallow", 2), ("\"peace treat", 0),
  ])
  func aWordBeingTypedIsABeginningWhereNothingHoldsItWhole(query: String, total: Int) throws {
    let answer = try archive.search(SearchQuery(query, isUnfinished: true), now: 0)
    #expect(answer.total == total)
    #expect(answer.hits.count == total)
    #expect(try archive.search(SearchQuery("norw"), now: 0).total == 0)
  }

  @Test func theHostOfTheAddressStandsForTheOutlet() throws {
    _ = try archive.add(
      [
        Samples.marked(
          "Gulls", "{Ada Quill|Gulls are loud,} said [Ada Quill] of the gulls.", id: "gulls",
          url: "https://www.Tarn.example/a?x=//wire"),
        Samples.marked("Gulls again", "More gulls.", id: "again", url: "http://oxtam.example"),
      ], now: 0)
    #expect(try ids("source:tarn") == ["gulls"])
    #expect(try ids("source:tarn.example gulls") == ["gulls"])
    #expect(try ids("source:wire gulls").isEmpty)
    let answer = try archive.search(SearchQuery("gulls", wantsFacets: true), now: 0)
    let sources = answer.facets.filter { $0.kind == .source }.map(\.value)
    #expect(sources == ["oxtam.example", "tarn.example"])
    #expect(
      try archive.stories(.source("oxtam.example"), offset: 0, limit: 5).rows.map(\.id) == ["again"]
    )
    #expect(try archive.quotes(QuotationFilter(source: "tarn")).rows.count == 1)
  }

  @Test func aRevisionIsFoundByItsNewWordsOnly() throws {
    _ = try archive.add(
      [
        Samples.story(
          "Ferry to Norwick returns", ["A deeper channel was dug."], id: "ferry",
          source: "Harbour Post")
      ],
      now: 9)
    #expect(try ids("channel") == ["ferry"])
    #expect(try ids("shallow") == ["note"])
    #expect(try ids("person:quill") == [])
  }

  @Test func stateNarrows() throws {
    let key = try #require(try archive.find(id: "ferry").first?.key)
    try archive.setStarred(key, true)
    try archive.setRead(key, true)
    #expect(try ids("is:starred") == ["ferry"])
    #expect(try ids("shallow is:unread") == ["note"])
  }

  @Test func everythingTypedIsSafe() throws {
    for query in [
      "\"", "'", "NEAR(", "a AND", "* *", "col:x", "{title}: x", "^x", "x + y", "-", "--",
      "'; DROP TABLE story; --",
      "\u{0}", "(((((", "a\"b\"c", "person:\"'\"", "source:%", "title:*", "said:()",
    ] { _ = try archive.search(SearchQuery(query, wantsFacets: true), now: 0) }
    #expect(try archive.counts().all == 5)
  }

  @Test func cancelledSearchesThrow() async throws {
    let archive = self.archive
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.search(SearchQuery("ferry"), now: 0)
    }
    await #expect(throws: (any Error).self) { try await task.value }
  }

  @Test func completions() throws {
    #expect(try archive.completions("person:qu", at: 9) == ["person:\"Ada Quill\""])
    #expect(try archive.completions("ferry sou", at: 9).contains("ferry source:"))
    #expect(try archive.completions("harb x", at: 4).first == "harbour x")
    #expect(try archive.completions("is:st", at: 5) == ["is:starred"])
    #expect(try archive.completions("said:oy", at: 7) == ["said:\"Ben Oyelaran\""])
    #expect(try archive.completions("source:harb", at: 11) == ["source:\"Harbour Post\""])
    #expect(try archive.completions("", at: 40) == [])
  }

  @Test func keptQueriesCount() throws {
    try archive.save(SavedSearch(name: "Boats", query: "ferry", total: 0, unread: 0))
    try archive.save(SavedSearch(name: "Ferries", query: "ferry", total: 0, unread: 0))
    let saved = try #require(try archive.savedSearches(now: 0).first)
    #expect(saved.name == "Ferries")
    #expect(saved.total > 0 && saved.unread == saved.total)
    #expect(try archive.forget(search: "ferry"))
    #expect(try archive.savedSearches(now: 0).isEmpty)
  }

  @Test func historyKeepsEachQueryOnce() throws {
    for query in ["a", "b", "a", " "] { try archive.remember(query: query) }
    #expect(try archive.history() == ["a", "b"])
  }
}
