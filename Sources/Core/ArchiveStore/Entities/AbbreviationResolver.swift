import Articles
import GRDB

/// Finds what a body's short form means where a story gives it alone ("BoJ"), by the stories that give the full name
/// beside it.
enum AbbreviationResolver {
  /// What a short form stands for.
  struct Meaning {
    let entity: Int64
    /// How often stories that give the full name use the short form for it.
    let uses: Int
  }

  /// So many uses beside the full name are needed, and so many times more than for all else that is called so.
  private static let leastUses = 2
  private static let lead = 9
  private static let longest = 8

  /// Finds forms by their letters, whether they are written with full stops, and with small letters, or not.
  static func indexForms(_ db: Database) throws {
    try db.execute(
      sql: "CREATE INDEX alias_short ON alias(\(letters("form"))) WHERE \(isShort("form"))")
  }

  /// Whether a name is a word of a few letters with a capital beyond the first, as SQL.
  private static func isShort(_ column: String) -> String {
    """
    length(\(column)) <= \(longest) AND instr(\(column), ' ') = 0
      AND substr(\(column), 2) <> lower(substr(\(column), 2))
    """
  }

  private static func letters(_ column: String) -> String { "upper(replace(\(column), '.', ''))" }

  /// Those of some entities that are short forms of bodies, and stand alone so far.
  static func among(_ entities: some Sequence<Int64>, in db: Database) throws -> [SettledEntity] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(SettledEntity.columns) FROM entity e
        WHERE e.id IN (\(SQLFilter.list(Array(entities)))) AND e.kind = ?1 AND e.root = e.id
          AND e.stories > 0 AND \(isShort("e.name"))
        """, arguments: [EntityKind.organization.storedCode]
    ).map(SettledEntity.init)
  }

  /// What a short form means all over the archive; nil where that is not known or not one.
  static func meaning(of short: SettledEntity, in db: Database) throws -> Meaning? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.root, sum(a.mentions) FROM alias a
            JOIN entity m ON m.id = a.entity JOIN entity r ON r.id = m.root
          WHERE \(letters("a.form")) = ?1 AND \(isShort("a.form"))
            AND m.root <> ?2 AND r.kind = ?3 AND r.stories > 0
          GROUP BY 1 ORDER BY 2 DESC LIMIT 9
          """),
      arguments: [
        short.name.filter { $0 != "." }.uppercased(), short.n, EntityKind.organization.storedCode,
      ])
    guard let best = rows.first else { return nil }
    let (uses, others) = (best[1] as Int, rows.dropFirst().reduce(0) { $0 + ($1[1] as Int) })
    guard uses >= leastUses, uses >= lead * others else { return nil }
    return Meaning(entity: best[0], uses: uses)
  }
}
