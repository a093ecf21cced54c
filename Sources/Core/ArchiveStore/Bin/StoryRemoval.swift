import Algorithms
import Articles
import GRDB

/// Moves stories into the bin and back: out of every list and of everything that is computed from stories, and in again.
enum StoryRemoval {
  /// So many stories are moved at a time.
  static let together = 500

  /// Cuts stories into pieces that are moved together, in the order of adding: names, copies and running stories are then
  /// looked for among the stories before each alone. Copies of one story stand in one piece while it lasts.
  static func pieces(of numbers: [Int64], in db: Database) throws -> [[Int64]] {
    let groups = try groups(of: numbers, in: db)
    let sorted = numbers.map { (group: groups[$0] ?? $0, number: $0) }.sorted { $0 < $1 }
    var pieces: [[Int64]] = []
    var last: Int64?
    for (group, number) in sorted {
      let isFull = pieces.last.map { $0.count >= together && group != last } ?? true
      if isFull { pieces.append([]) }
      pieces[pieces.count - 1].append(number)
      last = group
    }
    return pieces.map { $0.sorted() }
  }

  /// Under which story each of some is folded, for those that are folded or have others under them.
  private static func groups(of numbers: [Int64], in db: Database) throws -> [Int64: Int64] {
    var groups: [Int64: Int64] = [:]
    for part in numbers.chunks(ofCount: 4000) {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, representative FROM story
          WHERE id IN (\(SQLFilter.list(part))) AND (representative <> id OR copies > 0)
          """)
      for row in rows { groups[row[0]] = row[1] as Int64 }
    }
    return groups
  }

  /// Puts stories into the bin.
  static func remove(_ numbers: [Int64], now: Int64, in db: Database) throws {
    for part in numbers.chunks(ofCount: together) {
      let list = SQLFilter.list(part)
      let threads = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT thread FROM thread_report WHERE story IN (\(list))")
      let groups = try groups(of: Array(part), in: db)
      for n in groups.keys.sorted() { try DuplicateGroups.release(n, in: db) }
      for index in DerivedIndexes.all { try index.remove(Array(part), in: db) }
      try move(list, now: now, in: db)
      try note(groups, in: db)
      for thread in threads { try ThreadCounts.count(thread, in: db) }
    }
  }

  /// Keeps which stories stood under one row, so that they come back together.
  private static func note(_ groups: [Int64: Int64], in db: Database) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE removed_story SET representative = ? WHERE id = ?")
    for (n, shown) in groups where n != shown { try update.execute(arguments: [shown, n]) }
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
    for part in numbers.sorted().chunks(ofCount: together) {
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
      var batch = try IndexRebuild.stored(Array(part), in: db)
      for place in batch.indices {
        batch[place].isCompared = true
        batch[place].isRestored = true
      }
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
