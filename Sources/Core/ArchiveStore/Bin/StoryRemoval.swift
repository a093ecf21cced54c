import Algorithms
import Articles
import GRDB

/// Moves stories into the bin and back: out of every list and of everything that is computed from stories, and in again.
enum StoryRemoval {
  /// So many stories are moved at a time.
  private static let together = 500

  /// Puts stories into the bin.
  static func remove(_ numbers: [Int64], now: Int64, in db: Database) throws {
    for part in numbers.chunks(ofCount: together) {
      let list = SQLFilter.list(part)
      let threads = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT thread FROM thread_report WHERE story IN (\(list))")
      try release(list, in: db)
      for index in DerivedIndexes.all { try index.remove(Array(part), in: db) }
      try move(list, now: now, in: db)
      for thread in threads { try ThreadCounts.count(thread, in: db) }
    }
  }

  /// Takes stories that are folded, or under which others are folded, out of their groups.
  private static func release(_ list: String, in db: Database) throws {
    let folded = try Int64.fetchAll(
      db, sql: "SELECT id FROM story WHERE id IN (\(list)) AND (representative <> id OR copies > 0)"
    )
    for n in folded { try DuplicateGroups.release(n, in: db) }
  }

  private static func move(_ list: String, now: Int64, in db: Database) throws {
    let columns = try columns(in: db).joined(separator: ", ")
    try db.execute(
      sql: """
        INSERT INTO removed_story(\(columns), removed)
          SELECT \(columns), \(now) FROM story WHERE id IN (\(list));
        INSERT OR REPLACE INTO removal(identity, number, address)
          SELECT identity, id, address FROM story WHERE id IN (\(list));
        UPDATE story SET quotes = 0, quoted = 0, reported = 0 WHERE id IN (\(list));
        DELETE FROM story WHERE id IN (\(list));
        """)
  }

  /// Takes stories out of the bin, with everything that the reader did to them; what is computed from them is found anew.
  static func restore(_ numbers: [Int64], in db: Database) throws {
    for part in numbers.chunks(ofCount: together) {
      let list = SQLFilter.list(part)
      let columns = try columns(in: db)
      let values = columns.map { $0 == "representative" ? "id" : $0 == "copies" ? "0" : $0 }
      try db.execute(
        sql: """
          INSERT INTO story(\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM removed_story WHERE id IN (\(list));
          DELETE FROM removal WHERE number IN (\(list));
          DELETE FROM removed_story WHERE id IN (\(list));
          """)
      var batch = try IndexRebuild.stored(Array(part).sorted(), in: db)
      for place in batch.indices { batch[place].isCompared = true }
      for index in DerivedIndexes.all { try index.update(&batch, in: db) }
    }
  }

  /// Lets go of stories in the bin for good: texts, annotations, tags and notes. What is remembered of them is what keeps
  /// updates from bringing them back.
  static func forget(_ numbers: [Int64], in db: Database) throws {
    for part in numbers.chunks(ofCount: together) {
      let list = SQLFilter.list(part)
      for table in ["revision", "story_annotations", "story_tag", "note"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE story IN (\(list))")
      }
      try db.execute(sql: "DELETE FROM removed_story WHERE id IN (\(list))")
    }
    try TagTables.dropUnused(in: db)
  }

  /// The columns that a story has in the archive and in the bin.
  private static func columns(in db: Database) throws -> [String] {
    let kept = Set(try db.columns(in: "removed_story").map(\.name))
    return try db.columns(in: "story").map(\.name).filter(kept.contains)
  }
}
