import Articles
import GRDB

extension Archive {
  /// Lists the saved queries in order of saving, with how many stories match and how many of them are unread.
  ///
  /// - Parameter now: What "yesterday" is counted from, in seconds since 1970.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
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

  /// Saves a query, or gives a saved one another name.
  ///
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func save(_ search: SavedSearch) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO saved_search(name, query) VALUES (?, ?)
          ON CONFLICT(query) DO UPDATE SET name = excluded.name
          """, arguments: [search.name, search.query])
    }
  }

  /// Removes a saved query.
  ///
  /// - Returns: Whether it was saved.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  @discardableResult
  public func forget(search query: String) throws -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM saved_search WHERE query = ?", arguments: [query])
      return db.changesCount > 0
    }
  }

  /// Lists earlier queries, newest first.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func history(limit: Int = 100) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT query FROM history ORDER BY id DESC LIMIT ?", arguments: [limit])
    }
  }

  /// Puts a query on top of the history, which holds five hundred. Of a longer one the first thousand characters are
  /// kept.
  ///
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
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
