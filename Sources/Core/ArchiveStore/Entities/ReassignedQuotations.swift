import Articles
import GRDB

/// Gives a story's quotations to the person whom a short name means there, and back.
///
/// `quotation.speaker` says who speaks, as `entity_mention` says who is named; `quotation.short_speaker` holds the speaker by whose
/// shorter name the story has it, where that is another.
enum ReassignedQuotations {
  /// Adds the column for the speaker that the story names.
  static func addColumn(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE quotation ADD COLUMN short_speaker INTEGER")
  }

  /// Moves what a story has an entity say to another entity.
  static func move(_ story: Int64, of entity: Int64, to target: Int64, in db: Database) throws {
    guard let short = try speaker(of: entity, in: db),
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM quotation WHERE story = ? AND speaker = ?"),
        arguments: [story, short]) != nil,
      let full = try speaker(of: target, in: db) ?? add(target, in: db), full != short
    else { return }
    try db.cachedStatement(
      sql: """
        UPDATE quotation SET speaker = ?3, short_speaker = coalesce(short_speaker, ?2)
        WHERE story = ?1 AND speaker = ?2
        """
    ).execute(arguments: [story, short, full])
    try count(db.changesCount, from: short, to: full, in: db)
  }

  /// Gives an entity back what a story has it say.
  static func undo(_ story: Int64, of entity: Int64, in db: Database) throws {
    guard let short = try speaker(of: entity, in: db) else { return }
    let holder = try Int64.fetchOne(
      db.cachedStatement(
        sql:
          "SELECT speaker FROM quotation WHERE story = ? AND short_speaker = ? AND speaker IS NOT NULL"
      ),
      arguments: [story, short])
    guard let holder else { return }
    try db.cachedStatement(
      sql:
        "UPDATE quotation SET speaker = short_speaker, short_speaker = NULL WHERE story = ? AND short_speaker = ?"
    ).execute(arguments: [story, short])
    try count(db.changesCount, from: holder, to: short, in: db)
  }

  /// The folded shorter names by which stories have what some speakers say.
  static func shortNames(of speakers: [Int64], in db: Database) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT p.folded FROM quotation q JOIN speaker p ON p.id = q.short_speaker
        WHERE q.speaker IN (\(SQLFilter.list(speakers))) AND q.short_speaker IS NOT NULL
        """)
  }

  private static func speaker(of entity: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT p.id FROM entity e JOIN speaker p ON p.folded = substr(e.key, instr(e.key, ':') + 1)
          WHERE e.id = ?
          """), arguments: [entity])
  }

  private static func add(_ entity: Int64, in db: Database) throws -> Int64? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, name FROM entity WHERE id = ?"), arguments: [entity])
    guard let row else { return nil }
    return try Speakers.add(String(EntityKey.name(row[0])), name: row[1], in: db)
  }

  private static func count(
    _ quotes: Int, from old: Int64, to new: Int64, in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE speaker SET quotes = quotes + ? WHERE id = ?")
    try statement.execute(arguments: [-quotes, old])
    try statement.execute(arguments: [quotes, new])
  }
}
