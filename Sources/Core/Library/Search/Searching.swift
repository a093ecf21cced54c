import Articles
import GRDB

extension Archive {
  /// Finds stories.
  ///
  /// Complexity: bounded by the page asked for and by `Candidates.cap`, not by how many stories match.
  /// - Parameter now: What "yesterday" is counted from, in seconds since 1970.
  public func search(_ request: SearchRequest, now: Int64) throws -> SearchAnswer {
    try read { db in try Searching(request, now: now, in: db).answer() }
  }

  /// Finds stories; when the task is cancelled, the query is interrupted and `CancellationError` thrown.
  public func search(_ request: SearchRequest, now: Int64) async throws -> SearchAnswer {
    try await read { db in try Searching(request, now: now, in: db).answer() }
  }
}

/// One search from the query to the page.
struct Searching {
  private let request: SearchRequest
  private let db: Database
  private let now: Int64

  init(_ request: SearchRequest, now: Int64, in db: Database) {
    self.request = request
    self.now = now
    self.db = db
  }

  func answer() throws -> SearchAnswer {
    let (query, notes) = QueryParser.parse(request.text, now: now)
    var answer = SearchAnswer()
    if let query { answer = try self.answer(query) }
    if answer.total == 0, let wider = try unfinished() { answer = wider }
    if answer.total == 0, let query {
      answer.didYouMean = try Spelling(db).suggestion(for: query, typed: request.text)
    }
    answer.notes = notes
    return answer
  }

  /// What the query finds with its last word as a beginning; nil when that word is known to be whole.
  private func unfinished() throws -> SearchAnswer? {
    guard request.isUnfinished, let last = request.text.unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil
    else { return nil }
    return try QueryParser.parse(request.text + "*", now: now).query.map(answer)
  }

  private func answer(_ query: Query) throws -> SearchAnswer {
    var answer = SearchAnswer()
    answer.terms = query.terms.map { $0.words.joined(separator: " ") }
    let offset = max(0, request.offset)
    let found = try Candidates(query, limit: offset + request.limit, in: db)
    var ranking = try Ranking(found.scores, query, in: db)
    try ranking.keepSayings()
    ranking.fold()
    ranking.sort(request.sort)
    answer.isCapped = found.isCapped
    answer.total = found.scores.count < found.total ? found.total : ranking.stories.count
    if request.wantsFacets { answer.facets = try Facets.count(ranking.stories, in: db) }
    let page = ranking.stories.dropFirst(offset).prefix(max(0, request.limit))
    var passages = Passages(query)
    answer.hits = try page.compactMap { try hit($0, &passages) }
    return answer
  }

  private func hit(_ story: Ranking.Story, _ passages: inout Passages) throws -> Hit? {
    guard let row = try Rows.row(story.n, in: db),
      let article = try Texts.current(of: story.n, in: db)
    else { return nil }
    let names = try Texts.annotatorsMarks(of: story.n, in: db).mentions.map(\.range)
    let passage = passages.best(in: article, names: names, focus: story.focus)
    return Hit(row: row, score: story.score, snippet: passage.snippet, place: passage.place)
  }
}
