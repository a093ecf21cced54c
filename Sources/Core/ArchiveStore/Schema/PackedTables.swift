import Foundation
import GRDB

/// Packs closer what is derived from stories, and drops two indexes that no question needs any more.
///
/// Bytes a story of a wire (0.9 KB of text) before and after: vectors 330 and 274, sketches 205 and 147, shingles 296 and 272,
/// postings 280 and 207; the
/// indexes took 60.
enum PackedTables {
  static func pack(_ db: Database) throws {
    try db.execute(sql: "DROP INDEX story_quotes; DROP INDEX entity_rank")
    try rewrite("vector", "terms", in: db) { TermVector(sixByteTerms: $0).blob }
    try rewrite("sketch", "data", in: db) { Sketch(fourByteHashes: $0).blob }
    try renumber("shingle", "(id >> 36 & 0xFFFFFFF) << 28 | (id & 0xFFFFFFF)", in: db)
    try renumber(
      "posting", "(id >> 32 & 0xFFFFFFFF) << 16 | (id & 0xFFFF)", columns: ", data",
      definition: ", data BLOB NOT NULL", in: db)
    try rewrite("posting", "data", in: db) { PostingBlock.packed(threeByteEntries: $0) }
  }

  /// Gives the rows of a table other numbers, and puts them into their order.
  private static func renumber(
    _ table: String, _ number: String, columns: String = "", definition: String = "",
    in db: Database
  ) throws {
    try db.execute(
      sql: """
        CREATE TABLE renumbered(id INTEGER PRIMARY KEY\(definition));
        INSERT OR IGNORE INTO renumbered SELECT \(number)\(columns) FROM \(table) ORDER BY 1;
        DROP TABLE \(table);
        ALTER TABLE renumbered RENAME TO \(table);
        """)
  }

  /// Writes the blobs of a table anew, so many rows at a time, for a table may be larger than memory.
  private static func rewrite(
    _ table: String, _ column: String, in db: Database, _ packed: ([UInt8]) -> [UInt8]
  ) throws {
    let select = try db.cachedStatement(
      sql: "SELECT id, \(column) FROM \(table) WHERE id > ? ORDER BY id LIMIT \(rows)")
    let update = try db.cachedStatement(sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?")
    var last = Int64.min
    while true {
      let found = try Row.fetchAll(select, arguments: [last])
      guard let newest = found.last else { return }
      for row in found {
        try update.execute(arguments: [Blob(packed((row[1] as Blob).bytes)), row[0] as Int64])
      }
      last = newest[0]
    }
  }

  private static let rows = 1000
}
