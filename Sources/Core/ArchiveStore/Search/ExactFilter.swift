import Articles
import GRDB

/// A part of a query in which words must stand as they are written: the index knows only their stems.
struct ExactFilter {
  private let db: Database
  private let query: ParsedQuery
  /// What the index is asked of the branches without such words.
  private var expressions: [ParsedQuery: String] = [:]

  /// A filter by a part of a query.
  init(_ query: ParsedQuery, in db: Database) throws {
    self.db = db
    self.query = query
  }

  /// Whether a story that the index gave for the query's stems has its words.
  ///
  /// - Throws: `DatabaseError`, when the story cannot be read.
  mutating func matches(_ n: Int64) throws -> Bool {
    guard let article = try StoryTexts.current(of: n, in: db) else { return false }
    return try matches(query, article, n)
  }

  private mutating func matches(_ query: ParsedQuery, _ article: Article, _ n: Int64) throws -> Bool
  {
    switch query {
    case .text(let term) where term.isExact:
      return ExactWords(term.words).stand(in: article, column: term.column)
    case .not(let inner): return try !matches(inner, article, n)
    case .and(let parts):
      for part in parts where try !matches(part, article, n) { return false }
      return true
    case .or(let parts):
      for part in parts where try matches(part, article, n) { return true }
      return false
    case .text, .field: return try isFound(query, n)
    }
  }

  /// Whether the index, or the archive's tables, have a story for a branch.
  private mutating func isFound(_ branch: ParsedQuery, _ n: Int64) throws -> Bool {
    if FTS5QueryBuilder.isText(branch) {
      let match = try expressions[branch] ?? expression(branch)
      return try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"),
        arguments: [match, n]) != nil
    }
    var filter = SQLFilter(db)
    let condition = try filter.sql(branch)
    return try Int.fetchOne(
      db, sql: "SELECT 1 FROM story s WHERE s.id = ? AND (\(condition))",
      arguments: [n] + filter.arguments) != nil
  }

  private mutating func expression(_ branch: ParsedQuery) throws -> String {
    var builder = try FTS5QueryBuilder(db)
    let match = try builder.text(branch)
    expressions[branch] = match
    return match
  }
}

extension ParsedQuery {
  /// Whether words in it must stand as they are written.
  var hasExact: Bool {
    switch self {
    case .text(let term): term.isExact
    case .field: false
    case .not(let inner): inner.hasExact
    case .and(let parts), .or(let parts): parts.contains(where: \.hasExact)
    }
  }

  /// Whether it leaves out stories by words that must stand as they are written.
  var isExactExclusion: Bool {
    if case .not(let inner) = self { inner.hasExact } else { false }
  }
}
