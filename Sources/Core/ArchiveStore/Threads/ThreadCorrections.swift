import Articles
import GRDB

/// What the reader knows better about running stories: reports that leave, threads that are one, threads followed.
///
/// They are kept with all other corrections, by keys of stories, so that they outlive a rebuild, and are carried out
/// over what was found, in the order in which they were made.
enum ThreadCorrections {
  /// Whether the reader has said anything about threads.
  static func exist(in db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM correction WHERE kind IN ('leave', 'join', 'follow') LIMIT 1")) != nil
  }

  /// Goes back to what was found and carries every correction out anew.
  static func replay(in db: Database) throws {
    var touched = Set(
      try Int64.fetchAll(
        db, sql: "SELECT DISTINCT thread FROM thread_report WHERE thread <> assigned"))
    touched.formUnion(
      try Int64.fetchAll(
        db, sql: "SELECT DISTINCT assigned FROM thread_report WHERE thread <> assigned"))
    try db.execute(sql: "UPDATE thread_report SET thread = assigned WHERE thread <> assigned")
    var followed: Set<Int64> = []
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, subject, detail, value FROM correction
        WHERE kind IN ('leave', 'join', 'follow') ORDER BY id
        """)
    for row in rows {
      guard let thread = try Self.thread(row[1], in: db) else { continue }
      switch row[0] as String {
      case "leave": touched.formUnion(try leave(thread, from: row[2], in: db))
      case "join": touched.formUnion(try join(thread, into: row[3], in: db))
      default:
        if row[3] as String? == "1" { followed.insert(thread) } else { followed.remove(thread) }
      }
    }
    for thread in touched.sorted() { try ThreadCounts.count(thread, in: db) }
    try db.execute(sql: "UPDATE thread SET followed = 0 WHERE followed <> 0")
    for thread in followed {
      try db.execute(sql: "UPDATE thread SET followed = 1 WHERE id = ?", arguments: [thread])
    }
  }

  /// The thread that a story's key stands for, where the story itself has been removed the one that it began.
  private static func thread(_ key: String?, in db: Database) throws -> Int64? {
    guard let key = key.map(StoryKey.init(rawValue:)) else { return nil }
    if let n = try StoryQueries.number(of: key, in: db) {
      return try ThreadCounts.thread(of: n, in: db)
    }
    guard let begun = try Removals.number(of: key, in: db) else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT thread FROM thread_report WHERE assigned = ? LIMIT 1"),
      arguments: [begun])
  }

  /// A report and those after it begin a thread of their own.
  private static func leave(
    _ thread: Int64, from key: String?, in db: Database
  ) throws -> Set<Int64> {
    guard let key, let n = try StoryQueries.number(of: StoryKey(rawValue: key), in: db) else {
      return []
    }
    try db.execute(
      sql: """
        UPDATE thread_report SET thread = ?1 WHERE thread = ?2 AND story IN (
          SELECT s.id FROM story s, story f WHERE f.id = ?1 AND (s.sort_date, s.id) >= (f.sort_date, f.id))
        """, arguments: [n, thread])
    return [n, thread]
  }

  /// Two threads become one.
  private static func join(
    _ thread: Int64, into key: String?, in db: Database
  ) throws -> Set<Int64> {
    guard let other = try Self.thread(key, in: db), other != thread else { return [] }
    try db.execute(
      sql: "UPDATE thread_report SET thread = ? WHERE thread = ?", arguments: [other, thread])
    return [thread, other]
  }
}
