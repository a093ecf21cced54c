import GRDB

/// Copies of one text, folded under the fullest of them.
enum Folding {
  /// Folds a story, and whatever was folded under it, under another.
  static func fold(_ n: Int64, under head: Int64, in db: Database) throws {
    let root = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [head])
    guard let root, root != n else { return }
    try db.cachedStatement(sql: "UPDATE story SET head = ? WHERE head = ? OR n = ?")
      .execute(arguments: [root, n, n])
    try recount(head: n, in: db)
    try recount(head: root, in: db)
  }

  /// Makes a folded story the one that is shown in place of its head.
  static func lead(_ n: Int64, in db: Database) throws {
    let head = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
    guard let head, head != n else { return }
    try db.cachedStatement(sql: "UPDATE story SET head = ? WHERE head = ? OR n = ?")
      .execute(arguments: [n, head, head])
    try recount(head: head, in: db)
    try recount(head: n, in: db)
  }

  /// Counts again how many stories are folded under one.
  static func recount(head: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE story SET copies = CASE WHEN head = n
          THEN (SELECT count(*) FROM story c WHERE c.head = story.n AND c.head <> c.n) ELSE 0 END
        WHERE n = ?
        """
    ).execute(arguments: [head])
  }
}
