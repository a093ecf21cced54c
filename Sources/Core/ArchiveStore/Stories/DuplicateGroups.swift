import GRDB

/// Copies of one text, folded under the fullest of them.
enum DuplicateGroups {
  /// Folds a story, and whatever was folded under it, under another.
  static func fold(_ n: Int64, under head: Int64, in db: Database) throws {
    let root = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [head])
    guard let root, root != n else { return }
    try move(n, to: root, in: db)
    try recount(head: n, in: db)
    try recount(head: root, in: db)
  }

  /// Folds a story that has just come, under which nothing is folded, under another.
  static func join(_ n: Int64, under head: Int64, in db: Database) throws {
    let root = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [head])
    guard let root, root != n else { return }
    try db.cachedStatement(sql: "UPDATE story SET representative = ? WHERE id = ?")
      .execute(arguments: [root, n])
    try db.cachedStatement(sql: "UPDATE story SET copies = copies + 1 WHERE id = ?")
      .execute(arguments: [root])
  }

  /// Makes a folded story the one that is shown in place of its head.
  static func lead(_ n: Int64, in db: Database) throws {
    let head = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [n])
    guard let head, head != n else { return }
    try move(head, to: n, in: db)
    try recount(head: head, in: db)
    try recount(head: n, in: db)
  }

  /// The story that is shown in place of one; nil when there is no such story.
  static func representative(of n: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT representative FROM story WHERE id = ?"), arguments: [n])
  }

  /// Gives a story a row of its own; what was folded under it stays together under its fullest.
  static func release(_ n: Int64, in db: Database) throws {
    if try representative(of: n, in: db) == n {
      let heir = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM story WHERE representative = ?1 AND representative <> id ORDER BY paragraphs DESC, id
            """),
        arguments: [n])
      guard let heir else { return }
      try lead(heir, in: db)
    }
    let shown = try representative(of: n, in: db)
    try db.cachedStatement(sql: "UPDATE story SET representative = id WHERE id = ?").execute(
      arguments: [n])
    if let shown { try recount(head: shown, in: db) }
    try recount(head: n, in: db)
  }

  /// Puts a story and what was folded under it under another head. Two statements, each by an index of its own: joined
  /// by OR they would step through every story.
  private static func move(_ head: Int64, to new: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE story SET representative = ?1 WHERE representative = ?2 AND representative <> id"
    )
    .execute(arguments: [new, head])
    try db.cachedStatement(sql: "UPDATE story SET representative = ?1 WHERE id = ?2")
      .execute(arguments: [new, head])
  }

  /// Counts again how many stories are folded under one.
  static func recount(head: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE story SET copies = CASE WHEN representative = id
          THEN (SELECT count(*) FROM story c WHERE c.representative = story.id AND c.representative <> c.id) ELSE 0 END
        WHERE id = ?
        """
    ).execute(arguments: [head])
  }
}
