import Articles
import GRDB

/// Moves a story's mentions of one entity to another that they most surely mean, and keeps what was moved.
///
/// `entity_mention` always says whom a story names; `reassigned_mention` holds what the annotator found there instead.
enum Reassignment {
  /// Why mentions were moved; stored by number, append only.
  enum Reason: Int, CaseIterable, Sendable {
    /// Both bear the same office.
    case role = 1
    /// The story names the people and places that the stories of the full name do.
    case companions = 2
    /// Nearly all stories with the name alone mean the same person, and this one says nothing else.
    case prevalence = 3
    /// The story itself names them in full, and no other bearer of the name.
    case fullName = 4
  }

  /// One story's mentions of an entity.
  struct Mentions: Sendable {
    let story: Int64
    let mentions: Int
    let clues: Int
    let role: Int64
  }

  /// Moves mentions; the counts of both entities follow.
  static func move(
    _ found: Mentions, of entity: Int64, to target: Int64, _ reason: Reason, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO reassigned_mention VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      entity, found.story, target, found.mentions, found.clues, found.role, reason.rawValue,
    ])
    try db.cachedStatement(sql: "DELETE FROM entity_mention WHERE entity = ? AND story = ?")
      .execute(arguments: [entity, found.story])
    let before = db.totalChangesCount
    try db.cachedStatement(
      sql:
        "INSERT OR IGNORE INTO entity_mention(entity, story, mentions, clues, role) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [target, found.story, found.mentions, found.clues, found.role])
    let isNew = db.totalChangesCount > before
    if !isNew {
      try db.cachedStatement(
        sql: "UPDATE entity_mention SET mentions = mentions + ? WHERE entity = ? AND story = ?"
      ).execute(arguments: [found.mentions, target, found.story])
    }
    try ReassignedQuotations.move(found.story, of: entity, to: target, in: db)
    try count(entity, stories: -1, mentions: -found.mentions, in: db)
    try count(target, stories: isNew ? 1 : 0, mentions: found.mentions, in: db)
  }

  /// Gives an entity back what was moved from it.
  /// - Returns: The roots whose counts change.
  @discardableResult
  static func undo(_ entity: Int64, in db: Database) throws -> Set<Int64> {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT story, target, mentions, clues, role FROM reassigned_mention WHERE entity = ?"),
      arguments: [entity])
    for row in rows { try undo(row, of: entity, in: db) }
    try db.cachedStatement(sql: "DELETE FROM reassigned_mention WHERE entity = ?")
      .execute(arguments: [entity])
    let changed = Set(rows.map { $0[1] as Int64 }).union([entity])
    return Set(try changed.compactMap { try EntityJoins.root(of: $0, in: db) })
  }

  private static func undo(_ row: Row, of entity: Int64, in db: Database) throws {
    let (story, target, mentions): (Int64, Int64, Int) = (row[0], row[1], row[2])
    try db.cachedStatement(
      sql: "UPDATE entity_mention SET mentions = mentions - ? WHERE entity = ? AND story = ?"
    ).execute(arguments: [mentions, target, story])
    let before = db.totalChangesCount
    try db.cachedStatement(
      sql: "DELETE FROM entity_mention WHERE entity = ? AND story = ? AND mentions <= 0"
    ).execute(arguments: [target, story])
    let isGone = db.totalChangesCount > before
    try db.cachedStatement(
      sql:
        "INSERT OR REPLACE INTO entity_mention(entity, story, mentions, clues, role) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [entity, story, mentions, row[3] as Int, row[4] as Int64])
    try ReassignedQuotations.undo(story, of: entity, in: db)
    try count(target, stories: isGone ? -1 : 0, mentions: -mentions, in: db)
    try count(entity, stories: 1, mentions: mentions, in: db)
  }

  private static func count(
    _ entity: Int64, stories: Int, mentions: Int, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "UPDATE entity SET stories = stories + ?, mentions = mentions + ? WHERE id = ?"
    ).execute(arguments: [stories, mentions, entity])
  }
}
