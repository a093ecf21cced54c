import GRDB

/// What stories are about, for finding related ones; derived, and rebuilt by `doctor`.
///
/// - `vector`: a story's terms (`TermVector.blob`) and its date.
/// - `posting`: which stories have a term. `id` is the term and a stretch of 4,096 story numbers; `data` has three
///   bytes a story (`PostingBlock`). One row a term and story was weighed: 60 rows a story, and a common word
///   would cost 20 ms to read at 100,000 stories where a block costs 0.02.
enum RelatedTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE vector(n INTEGER PRIMARY KEY, published INTEGER, terms BLOB NOT NULL);
        CREATE TABLE posting(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        """)
    try ThreadTables.create(db)
    try DuplicateTables.create(db)
    try StoryLinks.create(db)
  }

  /// Finds stories that are dated after one, whose threads are found anew when an earlier story comes.
  static func indexDates(_ db: Database) throws {
    try db.execute(sql: "CREATE INDEX vector_published ON vector(published)")
  }
}
