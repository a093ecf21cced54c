import Articles
import GRDB

extension Archive {
  /// Marks a story read or unread, and the copies folded under it with it.
  ///
  /// - Returns: What it was before, for undo; nil when there is no such story.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  @discardableResult
  public func setRead(_ key: StoryKey, _ isRead: Bool) throws -> Bool? {
    try set("is_read", of: key, to: isRead, withCopies: true)
  }

  /// Stars a story or takes the star away.
  ///
  /// - Returns: What it was before, for undo; nil when there is no such story.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  @discardableResult
  public func setStarred(_ key: StoryKey, _ isStarred: Bool) throws -> Bool? {
    try set("is_starred", of: key, to: isStarred, withCopies: false)
  }

  /// Stores where the reader is in a story.
  ///
  /// - Parameters:
  ///   - key: The story.
  ///   - place: A UTF-8 byte offset into its text.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func setReadingOffset(_ key: StoryKey, _ place: Int) throws {
    try write { db in
      guard let n = try StoryQueries.number(of: key, in: db) else { return }
      try db.cachedStatement(sql: "UPDATE story SET reading_offset = ? WHERE id = ?")
        .execute(arguments: [place, n])
    }
  }

  private func set(
    _ column: String, of key: StoryKey, to value: Bool, withCopies: Bool
  ) throws -> Bool? {
    try write { db in
      guard let n = try StoryQueries.number(of: key, in: db) else { return nil }
      let before = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT \(column) FROM story WHERE id = ?"), arguments: [n])
      try db.cachedStatement(
        sql:
          "UPDATE story SET \(column) = ?1 WHERE (id = ?2\(withCopies ? " OR representative = ?2 AND representative <> id" : "")) "
          + "AND \(column) <> ?1"
      ).execute(arguments: [value, n])
      return before
    }
  }
}
