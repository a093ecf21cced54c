import Algorithms
import Articles
import GRDB

/// The words that the reader puts on stories.
///
/// - `tag` holds each word once, by its folded form: "Élection" and "election" are one.
/// - `story_tag` says which stories carry it. A story keeps its number when it is revised, annotated anew or put into the
///   bin, and with it its tags.
enum TagTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE tag(
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE);
        CREATE TABLE story_tag(
          tag INTEGER NOT NULL, story INTEGER NOT NULL, added INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY(tag, story)) WITHOUT ROWID;
        CREATE INDEX story_tag_story ON story_tag(story, tag);
        """)
  }

  /// So many stories stand in one statement.
  private static let together = 4000

  /// The form by which a word is known.
  static func folded(_ word: String) -> String {
    let folded = IndexTokenizer.fold(word)
    return folded.isEmpty ? word.lowercased() : folded
  }

  /// Puts a word on stories; answers those that did not carry it.
  static func add(
    _ word: String, to stories: [Int64], now: Int64, in db: Database
  ) throws -> [StoryKey] {
    guard !stories.isEmpty else { return [] }
    try db.execute(
      sql: "INSERT OR IGNORE INTO tag(name, folded) VALUES (?, ?)",
      arguments: [word, folded(word)])
    guard let tag = try id(of: word, in: db) else { return [] }
    return try stories.chunks(ofCount: together).flatMap { part in
      let new = try Int64.fetchAll(
        db,
        sql: """
          INSERT OR IGNORE INTO story_tag(tag, story, added)
          SELECT ?, id, ? FROM story WHERE id IN (\(SQLFilter.list(part))) RETURNING story
          """, arguments: [tag, now])
      return try new.compactMap { try StoryQueries.key(of: $0, in: db) }
    }
  }

  /// Takes a word off stories; answers those that carried it.
  static func remove(_ word: String, from stories: [Int64], in db: Database) throws -> [StoryKey] {
    guard let tag = try id(of: word, in: db) else { return [] }
    let gone = try stories.chunks(ofCount: together).flatMap { part in
      try Int64.fetchAll(
        db,
        sql:
          "DELETE FROM story_tag WHERE tag = ? AND story IN (\(SQLFilter.list(part))) RETURNING story",
        arguments: [tag])
    }
    try dropUnused(in: db)
    return try gone.compactMap { try StoryQueries.key(of: $0, in: db) }
  }

  /// Forgets words that no story carries.
  static func dropUnused(in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM story_tag x WHERE x.tag = tag.id)")
  }

  private static func id(of word: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM tag WHERE folded = ?"), arguments: [folded(word)])
  }
}
