import Articles
import GRDB

/// The stories that match, before they are ranked.
///
/// Scoring every hit of a common word and cutting a snippet from each is what makes full-text search slow. Here at most
/// `cap` hits are looked at closely, the ones added last when there are more: the newest thousand stories with
/// "government" hold more answers than can be read, and news is read for what is new. Rarer queries, and
/// all queries in a small archive, are ranked whole.
struct CandidateRetrieval {
  /// Their numbers and how well they match.
  var scores: [(n: Int64, score: Double)] = []
  /// How many match; a lower bound when `isTotalLowerBound`.
  var total = 0
  var isTotalLowerBound = false

  static let cap = 1000
  /// Counting stops here: for a word, which is a list to step through, and for what must be put together first.
  static let countable = (word: 10_000, other: 3000)
  /// Conditions that leave no more stories than this are looked up first, and the words within them.
  private static let few = 4000

  init(_ query: ParsedQuery, limit: Int, in db: Database) throws {
    let parts: [ParsedQuery] = if case .and(let parts) = query { parts } else { [query] }
    // The index knows stems only: what stands exactly so, or must not, is looked at in the stories it gives.
    try retrieve(parts.filter { !$0.isExactExclusion }, max(limit, Self.cap), db)
    let exact = parts.filter(\.hasExact)
    if !exact.isEmpty { try keep(exact, db) }
  }

  private mutating func retrieve(_ parts: [ParsedQuery], _ limit: Int, _ db: Database) throws {
    var texts: [ParsedQuery] = []
    var rest: [ParsedQuery] = []
    for part in parts {
      if FTS5QueryBuilder.isText(part) { texts.append(part) } else { rest.append(part) }
    }
    if !texts.isEmpty {
      // "a -b": the exclusion is cheapest inside the index.
      let exclusions = rest.filter { part in
        if case .not(let inner) = part { return FTS5QueryBuilder.isText(inner) }
        return false
      }
      rest.removeAll(where: exclusions.contains)
      texts += exclusions
    }
    guard !texts.isEmpty else {
      try filter(rest, limit, db)
      return
    }
    var expression = try FTS5QueryBuilder(db)
    let match = try expression.text(texts.count == 1 ? texts[0] : .and(texts))
    let search = try IndexSearch(match: match, weights: expression.weights.blob, in: db)
    if rest.isEmpty {
      let isWord = texts.count == 1 && texts[0].isWord
      try everything(search, limit, isWord ? Self.countable.word : Self.countable.other)
    } else {
      try narrowed(search, .and(rest), limit, db)
    }
  }

  /// Keeps the stories that have words exactly as they were written: the index knows only their stems.
  private mutating func keep(_ exact: [ParsedQuery], _ db: Database) throws {
    var filters = try exact.map { try ExactFilter($0, in: db) }
    scores = try scores.filter { candidate in
      for at in filters.indices where try !filters[at].matches(candidate.n) { return false }
      return true
    }
    total = scores.count
  }

  /// Retrieves for a query of words without conditions.
  private mutating func everything(
    _ search: IndexSearch, _ limit: Int, _ countable: Int
  ) throws {
    scores = try search.newest(limit)
    total = scores.count
    guard scores.count == limit else { return }
    total = try search.count(upTo: max(limit, countable))
    isTotalLowerBound = total >= max(limit, countable)
  }

  /// Retrieves for a query of conditions without words.
  private mutating func filter(_ parts: [ParsedQuery], _ limit: Int, _ db: Database) throws {
    var filter = SQLFilter(db)
    let condition = parts.isEmpty ? "1" : try filter.sql(.and(parts))
    let found = try Int64.fetchAll(
      db,
      sql:
        "SELECT s.id FROM story s WHERE \(condition) ORDER BY s.sort_date DESC, s.id DESC LIMIT \(max(limit, Self.countable.word))",
      arguments: filter.arguments)
    scores = found.prefix(limit).map { ($0, 1) }
    total = found.count
    isTotalLowerBound = found.count == max(limit, Self.countable.word)
  }

  /// Words and conditions: whichever leaves fewer stories is asked first.
  private mutating func narrowed(
    _ search: IndexSearch, _ conditions: ParsedQuery, _ limit: Int, _ db: Database
  ) throws {
    let bounds = try Selectivity(conditions, in: db)
    var filter = SQLFilter(db)
    let condition = try filter.sql(conditions)
    if let size = bounds.stories, size <= Self.few {
      let numbers = try Int64.fetchAll(
        db, sql: "SELECT s.id FROM story s WHERE \(condition) ORDER BY s.id DESC",
        arguments: filter.arguments)
      scores = try search.among(numbers, limit)
      total = scores.count
      return
    }
    scores = try search.newest(limit, bounds.range, where: condition, filter.arguments)
    total = scores.count
    isTotalLowerBound = scores.count == limit
  }
}

extension ParsedQuery {
  /// Whether it is one word in any form of it.
  fileprivate var isWord: Bool {
    if case .text(let term) = self { return term.form == .phrase && term.words.count == 1 }
    return false
  }
}

/// How far conditions narrow the archive down, as far as can be told cheaply.
private struct Selectivity {
  /// At most so many stories; nil when unknown.
  var stories: Int?
  /// Only numbers in this range.
  var range: ClosedRange<Int64>?

  init(_ query: ParsedQuery, in db: Database) throws {
    let parts: [ParsedQuery] = if case .and(let parts) = query { parts } else { [query] }
    var span: (from: Int64, to: Int64) = (.min, .max)
    for case .field(let condition) in parts {
      if let (words, kinds) = SQLFilter.named(condition) {
        try narrow(Self.named(words, kinds, db))
      }
      switch condition {
      case .said(let words): try narrow(Self.said(words, db))
      case .starred:
        try narrow(Int.fetchOne(db, sql: "SELECT total(starred) FROM daily_count") ?? 0)
      case .on(let days):
        span.from = max(span.from, min(days.days.lowerBound, days.instants.lowerBound))
        span.to = min(span.to, max(days.days.upperBound, days.instants.upperBound))
      case .from(let days):
        span.from = max(span.from, min(days.days.lowerBound, days.instants.lowerBound))
      case .until(let days):
        span.to = min(span.to, max(days.days.lowerBound, days.instants.lowerBound))
      default: break
      }
    }
    if span.from > .min || span.to < .max { try bound(span.from, span.to, db) }
  }

  private mutating func narrow(_ count: Int) { stories = min(stories ?? .max, count) }

  private static func named(
    _ words: [String], _ kinds: [EntityKind], _ db: Database
  ) throws -> Int {
    let list = SQLFilter.list(try SQLFilter.entities(words, kinds, in: db))
    return try Int.fetchOne(db, sql: "SELECT total(stories) FROM entity WHERE id IN (\(list))") ?? 0
  }

  private static func said(_ words: [String], _ db: Database) throws -> Int {
    let list = SQLFilter.list(try SpeakerFinder.named(words, in: db))
    return try Int.fetchOne(db, sql: "SELECT total(quotes) FROM speaker WHERE id IN (\(list))") ?? 0
  }

  /// Stories are mostly added in order of date, so days bound numbers.
  private mutating func bound(_ from: Int64, _ to: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), min(id), max(id) FROM (
          SELECT id FROM story WHERE sort_date >= ? AND sort_date < ? LIMIT 20000)
        """, arguments: [from, to])
    guard let row else { return }
    let count: Int = row[0]
    if count < 20_000 {
      narrow(count)
      if let first: Int64 = row[1], let last: Int64 = row[2] { range = first...last }
    }
  }
}

/// The search index asked for one expression.
struct IndexSearch {
  private let match: String
  private let weights: Blob
  /// Scores a row, in SQL; the weights are its parameter.
  private let score: String
  private let db: Database

  init(match: String, weights: Blob, in db: Database) throws {
    (self.match, self.weights, self.db) = (match, weights, db)
    score = "\(BM25F.name)(search, ?, \(try SearchTables.isTextFirst(db) ? 1 : 0))"
  }

  typealias ScoredStory = (n: Int64, score: Double)

  /// The hits added last.
  func newest(
    _ limit: Int, _ range: ClosedRange<Int64>? = nil, where condition: String? = nil,
    _ arguments: StatementArguments = []
  ) throws -> [ScoredStory] {
    var sql = "SELECT search.rowid, \(score) FROM search"
    if condition != nil { sql += " CROSS JOIN story s ON s.id = search.rowid" }
    sql += " WHERE search MATCH ?"
    if let range { sql += " AND search.rowid BETWEEN \(range.lowerBound) AND \(range.upperBound)" }
    if let condition { sql += " AND (\(condition))" }
    sql += " ORDER BY search.rowid DESC LIMIT \(limit)"
    return try Row.fetchAll(db, sql: sql, arguments: [weights, match] + arguments).map {
      ($0[0], $0[1])
    }
  }

  /// The hits among some stories, which are given newest first.
  ///
  /// A few are asked for one by one (about 15 µs each); many are picked out of the list of all hits.
  func among(_ numbers: [Int64], _ limit: Int) throws -> [ScoredStory] {
    guard let last = numbers.first, let first = numbers.last else { return [] }
    if numbers.count <= 400 { return try each(numbers) }
    let wanted = Set(numbers)
    let hits = try Int64.fetchCursor(
      db,
      sql:
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC",
      arguments: [match, first, last])
    var found: [Int64] = []
    while found.count < limit, let n = try hits.next() { if wanted.contains(n) { found.append(n) } }
    return try each(found)
  }

  private func each(_ numbers: [Int64]) throws -> [ScoredStory] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(score) FROM search WHERE search MATCH ? AND rowid = ?")
    return try numbers.compactMap { n in
      try Double.fetchOne(statement, arguments: [weights, match, n]).map { (n, $0) }
    }
  }

  /// How many hits there are, counted up to a limit.
  func count(upTo limit: Int) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(limit))"),
      arguments: [match]) ?? 0
  }
}
