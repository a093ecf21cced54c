import Articles
import GRDB

extension Archive {
  /// Finds stories.
  ///
  /// Complexity: bounded by the number of rows and by `CandidateRetrieval.cap`, not by how many stories match.
  ///
  /// - Parameters:
  ///   - request: The query, and which of the answers.
  ///   - now: What "yesterday" is counted from, in seconds since 1970.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read. A query that is not
  ///   understood is no error: the results carry notes.
  public func search(_ request: SearchQuery, now: Int64 = Archive.currentTime) throws
    -> SearchResults
  {
    try read { db in try SearchExecution(request, now: now, in: db).answer() }
  }

  /// Finds stories; cancelling the task interrupts the query.
  ///
  /// - Parameters:
  ///   - request: The query, and which of the answers.
  ///   - now: What "yesterday" is counted from, in seconds since 1970.
  /// - Throws: `CancellationError` when the task is cancelled, `ArchiveError.damaged` or `.inputOutput` when the
  ///   archive cannot be read.
  public func search(_ request: SearchQuery, now: Int64 = Archive.currentTime) async throws
    -> SearchResults
  {
    try await read { db in try SearchExecution(request, now: now, in: db).answer() }
  }
}

/// One search from the query to the page.
struct SearchExecution {
  private let request: SearchQuery
  private let db: Database
  private let now: Int64

  init(_ request: SearchQuery, now: Int64, in db: Database) {
    self.request = request
    self.now = now
    self.db = db
  }

  func answer() throws -> SearchResults {
    let (query, notes) = QueryParser.parse(request.text, now: now)
    var answer = SearchResults()
    if let query { answer = try self.answer(query) }
    if answer.total == 0, let wider = try unfinished() { answer = wider }
    if answer.total == 0, let query {
      answer.didYouMean = try suggestion(for: query)
    }
    answer.notes = notes
    return answer
  }

  /// The query in near spellings, where that finds anything.
  private func suggestion(for query: ParsedQuery) throws -> String? {
    guard let text = try SpellingCorrector(db).suggestion(for: query, typed: request.text),
      let better = QueryParser.parse(text, now: now).query,
      try CandidateRetrieval(better, limit: 1, in: db).total > 0
    else { return nil }
    return text
  }

  /// The stories that the request means, from its offset on and up to its limit, in order.
  func numbers() throws -> [Int64] {
    guard let query = QueryParser.parse(request.text, now: now).query else { return [] }
    let offset = max(0, request.offset)
    let limit = min(max(0, request.limit), Self.most - offset)
    let found = try CandidateRetrieval(query, limit: offset + limit, in: db)
    var ranking = try Reranker(found.scores, query, in: db)
    try ranking.filterBySpeaker(among: Self.most)
    ranking.fold()
    ranking.sort(request.sort)
    return ranking.stories.dropFirst(offset).prefix(limit).map(\.n)
  }

  /// No more stories are told apart.
  private static let most = 1_000_000

  /// What the query finds with its last word as a beginning; nil when that word is known to be whole.
  private func unfinished() throws -> SearchResults? {
    guard request.isUnfinished, let last = request.text.unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil
    else { return nil }
    return try QueryParser.parse(request.text + "*", now: now).query.map(answer)
  }

  private func answer(_ query: ParsedQuery) throws -> SearchResults {
    var answer = SearchResults()
    answer.terms = query.terms.map { $0.words.joined(separator: " ") }
    let offset = max(0, request.offset)
    let found = try CandidateRetrieval(query, limit: offset + request.limit, in: db)
    var ranking = try Reranker(found.scores, query, in: db)
    try ranking.filterBySpeaker()
    ranking.fold()
    ranking.sort(request.sort)
    answer.isTotalLowerBound = found.isTotalLowerBound
    answer.total = found.scores.count < found.total ? found.total : ranking.stories.count
    if request.wantsFacets { answer.facets = try Facets.count(ranking.stories, in: db) }
    let page = ranking.stories.dropFirst(offset).prefix(max(0, request.limit))
    var passages = SnippetBuilder(query)
    answer.hits = try page.compactMap { try hit($0, &passages) }
    return answer
  }

  private func hit(_ story: Reranker.Story, _ passages: inout SnippetBuilder) throws -> Hit? {
    guard let row = try StoryQueries.row(story.n, in: db),
      let article = try StoryTexts.current(of: story.n, in: db)
    else { return nil }
    let names = try StoryTexts.annotatorsMarks(of: story.n, article, in: db).mentions.map(\.range)
    let passage = passages.best(in: article, names: names, focus: story.focus)
    var hit = Hit(
      row: row, score: story.score, snippet: passage.snippet, firstHitOffset: passage.place)
    hit.quotation = story.focus
    return hit
  }
}
