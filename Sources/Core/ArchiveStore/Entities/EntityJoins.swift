import Articles
import GRDB

/// Which entities the archive itself joins, and how that and the reader's merges make roots.
///
/// `entity.joined` is the entity that an entity was joined with by evidence, `entity.reason` why. The reader's merges and
/// splits are applied after these and win.
enum EntityJoins {
  /// Joins an entity with another; a root that it was keeps its members.
  /// - Returns: The roots whose counts change.
  static func join(
    _ entity: Int64, with target: Int64, reason: String, in db: Database
  ) throws -> Set<Int64> {
    guard let from = try root(of: entity, in: db), let into = try root(of: target, in: db),
      from != into
    else { return [] }
    try db.cachedStatement(sql: "UPDATE entity SET joined = ?, reason = ? WHERE id = ?")
      .execute(arguments: [target, reason, entity])
    try db.cachedStatement(sql: "UPDATE entity SET root = ? WHERE root = ?")
      .execute(arguments: [into, from])
    return [into]
  }

  /// Takes an entity, with all that was joined with it, out of those with which it was joined.
  /// - Returns: The roots whose counts change; none where it is its own root.
  static func part(_ entity: Int64, in db: Database) throws -> Set<Int64> {
    guard let old = try root(of: entity, in: db), old != entity else { return [] }
    try db.cachedStatement(
      sql: """
        WITH RECURSIVE member(id) AS (
          SELECT ?1 UNION SELECT e.id FROM entity e JOIN member m ON e.joined = m.id)
        UPDATE entity SET root = ?1 WHERE root = ?2 AND id IN (SELECT id FROM member)
        """
    ).execute(arguments: [entity, old])
    try db.cachedStatement(sql: "UPDATE entity SET joined = NULL, reason = NULL WHERE id = ?")
      .execute(arguments: [entity])
    try EntityCorrections.recount(roots: [old], in: db)
    return [entity]
  }

  /// Sets the roots that joins make, for entities whose roots are themselves; what the reader split off stays apart.
  /// - Returns: Those that stay apart, whose counts have to be made anew.
  static func replay(_ corrections: EntityCorrections, in db: Database) throws -> Set<Int64> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.id, e.joined, e.key, t.key FROM entity e JOIN entity t ON t.id = e.joined
        WHERE e.joined IS NOT NULL ORDER BY e.id
        """)
    let set = try db.cachedStatement(sql: "UPDATE entity SET root = ? WHERE root = ?")
    var apart: Set<Int64> = []
    for row in rows {
      guard corrections.allowJoin(of: row[2], with: row[3]) else {
        apart.insert(row[0])
        continue
      }
      guard let from = try root(of: row[0], in: db), let into = try root(of: row[1], in: db),
        from != into
      else { continue }
      try set.execute(arguments: [into, from])
    }
    return apart
  }

  /// The row of an entity by its key.
  static func number(of key: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [key])
  }

  /// The key of an entity by its row.
  static func key(of entity: Int64, in db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entity WHERE id = ?"), arguments: [entity])
  }

  /// The root of an entity.
  static func root(of entity: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT root FROM entity WHERE id = ?"), arguments: [entity])
  }
}
