import GRDB

/// The search index and what goes with it.
///
/// - `search` is contentless: the words stand in `revision` already, snippets are cut by our own code, and the
///   old values for taking a row out again are known when a story is revised.
/// - `vocabulary` counts the stories of each word as it is written, folded but not stemmed: prefixes are looked up
///   there (a prefix of a word need not be one of its stem), near spellings are proposed from it, and it says how
///   telling a word is without reading the index.
enum SearchTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          title, standfirst, byline, text, content='', tokenize='ascii');
        \(hashSize)
        CREATE TABLE vocabulary(word TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE saved(
          n INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL UNIQUE);
        CREATE TABLE history(n INTEGER PRIMARY KEY, query TEXT NOT NULL UNIQUE);
        """)
  }

  private static let hashSize = "INSERT INTO search(search, rank) VALUES ('hashsize', 33554432);"

  /// Makes the index anew, empty, with the text as its first column.
  ///
  /// FTS5 writes two bytes before the places of a word in each column but the first: with the text there, where most words
  /// stand, the index of a wire takes 425 bytes a story and not 587.
  static func createTextFirst(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE search;
        CREATE VIRTUAL TABLE search USING fts5(
          text, title, standfirst, byline, content='', tokenize='ascii');
        \(hashSize)
        """)
  }

  /// Puts the text first where no story has been added yet; in other archives that takes as long as adding their stories did,
  /// and `doctor --rebuild` does it.
  static func putTextFirst(_ db: Database) throws {
    if try Int.fetchOne(db, sql: "SELECT 1 FROM story LIMIT 1") == nil { try createTextFirst(db) }
  }

  /// Whether the text is the first column of the index.
  static func isTextFirst(_ db: Database) throws -> Bool {
    let first = try db.cachedStatement(sql: "SELECT name FROM pragma_table_info('search') LIMIT 1")
    return try String.fetchOne(first) == "text"
  }
}
