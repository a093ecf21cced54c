import GRDB

/// Writes who speaks in the stories of an archive.
enum Speakers {
  /// Adds a speaker who is not known yet.
  /// - Returns: The speaker's row.
  static func add(_ folded: String, name: String, in db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO speaker(folded, name) VALUES (?, ?)")
      .execute(arguments: [folded, name])
    let n = db.lastInsertedRowID
    let word = try db.cachedStatement(sql: "INSERT OR IGNORE INTO speaker_word VALUES (?, ?)")
    for part in folded.split(separator: " ") { try word.execute(arguments: [String(part), n]) }
    return n
  }
}
