import Foundation
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

  /// Makes room in `posting` for how each story writes a term, and has stories compared anew: that tells which words are
  /// names.
  static func addRoles(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, data FROM posting")
    var cleared: [(id: Int64, data: [UInt8])] = []
    while let row = try rows.next() {
      var data = [UInt8](row["data"] as Data)
      PostingBlock.clearRoles(in: &data)
      cleared.append((row["id"], data))
    }
    for block in cleared {
      try db.cachedStatement(sql: "UPDATE posting SET data = ? WHERE id = ?")
        .execute(arguments: [Data(block.data), block.id])
    }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO counter SELECT 'compare', coalesce(max(id), 0) FROM story;
        INSERT OR REPLACE INTO counter VALUES ('compared', 0);
        """)
  }
}
