import Articles
import GRDB

extension Archive {
  /// Keeps a note; one that has a number already takes the place of what stands there.
  ///
  /// - Returns: The note with its number; nil where there is no such story.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func save(_ note: Note, now: Int64 = Archive.currentTime) throws -> Note? {
    try write { db in
      guard let n = try StoryQueries.number(of: note.story, in: db) else { return nil }
      var note = note
      if note.made == 0 { note.made = now }
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO note(id, story, passage, occurrence, text, folded, made)
          VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          note.id, n, note.passage?.words, note.passage?.occurrence ?? 0, note.text,
          NoteTables.folded(note), note.made,
        ])
      note.id = db.lastInsertedRowID
      return note
    }
  }

  /// Takes a note away by its number.
  ///
  /// - Returns: The note, for bringing it back; nil where there is none.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func removeNote(_ id: Int64) throws -> Note? {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT \(NoteTables.columns), s.identity FROM note o JOIN story s ON s.id = o.story
          WHERE o.id = ?
          """, arguments: [id])
      guard let row else { return nil }
      try db.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id])
      return NoteTables.note(row, of: Identity.key(row[5]))
    }
  }

  /// Notes and highlights with their stories, newest story first; in a story in the order of its text.
  ///
  /// - Parameter scopes: The stories that are meant; nil for all.
  /// - Throws: `ArchiveError`.
  public func notes(
    in scopes: [StoryScope]? = nil, now: Int64 = Archive.currentTime
  ) throws -> [NoteSummary] {
    try read { db in
      let numbers = try scopes.map { try StoryTargets(now: now, in: db).numbers($0) }
      let condition = numbers.map { "AND s.id IN (\(SQLFilter.list($0)))" } ?? ""
      let stories = try Int64.fetchAll(
        db,
        sql: """
          SELECT s.id FROM story s WHERE s.id IN (SELECT story FROM note) \(condition)
          ORDER BY s.sort_date DESC, s.id DESC
          """)
      return try stories.flatMap { try Self.notes(of: $0, in: db) }
    }
  }

  private static func notes(of n: Int64, in db: Database) throws -> [NoteSummary] {
    guard let row = try StoryQueries.row(n, in: db),
      let article = try StoryTexts.current(of: n, in: db)
    else { return [] }
    let archived = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT r.added FROM story s JOIN revision r ON r.id = s.revision WHERE s.id = ?"),
      arguments: [n]
    ).map { Timestamp(seconds: $0) }
    return try NoteTables.notes(of: n, row.key, in: article, db).map {
      NoteSummary(note: $0, row: row, archived: archived)
    }
  }
}
