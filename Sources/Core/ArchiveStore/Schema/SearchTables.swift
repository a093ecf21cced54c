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
        INSERT INTO search(search, rank) VALUES ('hashsize', 33554432);
        CREATE TABLE vocabulary(word TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE saved(
          n INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL UNIQUE);
        CREATE TABLE history(n INTEGER PRIMARY KEY, query TEXT NOT NULL UNIQUE);
        """)
  }
}
