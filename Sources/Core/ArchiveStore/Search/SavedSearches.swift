import Articles
import GRDB

extension Archive {
  /// The queries that are kept, in order of keeping, with how many stories match and how many of them are unread.
  public func savedSearches(now: Int64 = Archive.currentTime) throws -> [SavedSearch] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, query FROM saved_search ORDER BY id")
      return try rows.map { row in
        var search = SavedSearch(name: row[0], query: row[1])
        guard let query = QueryParser.parse(search.query, now: now).query else { return search }
        search.total = try CandidateRetrieval(query, limit: 1, in: db).total
        search.unread = try CandidateRetrieval(.and([query, .field(.unread)]), limit: 1, in: db)
          .total
        return search
      }
    }
  }

  /// Keeps a query, or gives one that is kept another name.
  public func save(_ search: SavedSearch) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO saved_search(name, query) VALUES (?, ?)
          ON CONFLICT(query) DO UPDATE SET name = excluded.name
          """, arguments: [search.name, search.query])
    }
  }

  /// Forgets a kept query.
  /// - Returns: Whether it was kept.
  @discardableResult
  public func forget(search query: String) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM saved_search WHERE query = ?", arguments: [query])
      return db.changesCount > 0
    }
  }

  /// Earlier queries, newest first.
  public func history(limit: Int = 100) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT query FROM history ORDER BY id DESC LIMIT ?", arguments: [limit])
    }
  }

  /// Puts a query on top of the history, which holds five hundred.
  public func remember(query: String) throws {
    let trimmed = String(query.prefix(1000))
    guard trimmed.contains(where: { !$0.isWhitespace }) else { return }
    try write { db in
      try db.execute(
        sql:
          "INSERT OR REPLACE INTO history(id, query) SELECT coalesce(max(id), 0) + 1, ? FROM history",
        arguments: [trimmed])
      try db.execute(
        sql: "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - 500")
    }
  }
}
