import Algorithms
import Articles
import GRDB

/// Finds the stories that scopes mean.
struct StoryTargets {
  private let db: Database
  private let now: Int64

  /// - Parameter now: What "yesterday" is counted from in searches, in seconds since 1970.
  init(now: Int64, in db: Database) { (self.db, self.now) = (db, now) }

  /// The stories that a change of scopes reaches, by number: the copies that are folded under them, too, where it means
  /// those.
  func numbers(_ scopes: [StoryScope], for change: StoryChange) throws -> [Int64] {
    let numbers = try numbers(scopes)
    return change.includesCopies ? try withCopies(numbers) : numbers
  }

  /// The stories of several scopes, each once, by number.
  func numbers(_ scopes: [StoryScope]) throws -> [Int64] {
    var seen: Set<Int64> = []
    return try scopes.flatMap(numbers).filter { seen.insert($0).inserted }
  }

  private func numbers(_ scope: StoryScope) throws -> [Int64] {
    switch scope {
    case .rows(let keys): return try keys.compactMap { try StoryQueries.number(of: $0, in: db) }
    case .list(let filter, let span):
      return try StoryListing(filter, db)?.numbers(span, db) ?? []
    case .new(let since, let byDate):
      let condition = byDate ? "sort_date >= ?" : "added > ?"
      return try Int64.fetchAll(
        db, sql: "SELECT id FROM story WHERE representative = id AND \(condition)",
        arguments: [since])
    case .search(let query): return try SearchExecution(query, now: now, in: db).numbers()
    case .thread(let id):
      guard let n = try StoryQueries.number(of: StoryKey(rawValue: id), in: db),
        let thread = try ThreadCounts.thread(of: n, in: db)
      else { return [] }
      return try Int64.fetchAll(
        db, sql: "SELECT story FROM thread_report WHERE thread = ? ORDER BY story",
        arguments: [thread])
    }
  }

  /// Some stories and the copies that are folded under them.
  func withCopies(_ numbers: [Int64]) throws -> [Int64] {
    var copies: [Int64] = []
    for part in numbers.chunks(ofCount: 4000) {
      copies += try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM story WHERE representative IN (\(SQLFilter.list(part)))
            AND representative <> id
          """)
    }
    let known = Set(numbers)
    return numbers + copies.filter { !known.contains($0) }
  }
}
