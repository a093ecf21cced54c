import Foundation
import GRDB

/// What stories are about, for finding related ones; derived, and rebuilt by `doctor`.
///
/// - `vector`: a story's terms (`TermVector.blob`) and its date.
/// - `posting`: which stories have a term. `id` is the term and a stretch of 4,096 story numbers; `data` has two
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
    var next = Int64.min
    while let last = try clearRoles(from: next, db), last < .max { next = last + 1 }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO counter SELECT 'compare', coalesce(max(id), 0) FROM story;
        INSERT OR REPLACE INTO counter VALUES ('compared', 0);
        """)
  }

  /// Forgets how terms are written in some blocks, for an index may be larger than memory.
  /// - Returns: The last block; nil when there are none from `first` on.
  private static func clearRoles(from first: Int64, _ db: Database) throws -> Int64? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, data FROM posting WHERE id >= ? ORDER BY id LIMIT \(blocks)"),
      arguments: [first])
    let update = try db.cachedStatement(sql: "UPDATE posting SET data = ? WHERE id = ?")
    for row in rows {
      var data = [UInt8](row[1] as Data)
      // Three bytes a story then; the bits lie in the second.
      for at in stride(from: 1, to: data.count, by: 3) { data[at] &= 0xCF }
      try update.execute(arguments: [Blob(data), row[0] as Int64])
    }
    return rows.last?[0]
  }

  /// So many blocks are held in memory.
  private static let blocks = 1000
}
