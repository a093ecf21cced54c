import Algorithms
import Articles
import GRDB

/// The reader's merges, splits and names of entities, as they bear on what is being written.
struct EntityCorrections {
  private let splits: [String: Set<String>]
  private let touched: Set<String>
  private let merged: Set<String>

  init(_ db: Database) throws {
    var splits: [String: Set<String>] = [:]
    var touched: Set<String> = []
    var merged: Set<String> = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT kind, subject, detail, value FROM correction
          WHERE kind IN ('merge', 'rename', 'split') ORDER BY id
          """))
    while let row = try rows.next() {
      let (kind, subject): (String, String) = (row[0], row[1])
      touched.insert(subject)
      if kind == "merge" { merged.insert(subject) }
      if kind == "merge", let into: String = row[3] { touched.insert(into) }
      if kind == "split" { splits[subject, default: []].insert(row[2]) }
    }
    (self.splits, self.touched, self.merged) = (splits, touched, merged)
  }

  /// Whether any form of an entity's name stands for another entity.
  func isSplit(_ key: String) -> Bool { splits[key] != nil }

  /// Whether a form of an entity's name, folded, stands for another entity.
  func isSplit(_ key: String, _ form: String) -> Bool { splits[key]?.contains(form) ?? false }

  /// Whether the reader merged, split or named an entity: then nothing is inferred of it.
  func isTouched(_ key: String) -> Bool { touched.contains(key) }

  /// Whether evidence may join an entity with another: not what the reader split off or merged elsewhere.
  func allowJoin(of key: String, with other: String) -> Bool {
    let (name, otherName) = (String(EntityKey.name(key)), String(EntityKey.name(other)))
    return !isMerged(key) && !isSplit(key, otherName) && !isSplit(other, name)
  }

  private func isMerged(_ key: String) -> Bool { merged.contains(key) }

  /// Carries out what concerns entities that have just appeared, and counts merged ones again.
  func settle(
    changed: some Sequence<Int64>, made: Set<String>, in db: Database
  ) throws {
    if !made.isDisjoint(with: touched) {
      try Self.replay(in: db)
    } else {
      try Self.recount(roots: Self.mergedRoots(of: changed, in: db), in: db)
    }
  }

  /// Sets every merge and name anew, oldest first.
  static func replay(in db: Database) throws {
    let before = try Int64.fetchAll(db, sql: "SELECT DISTINCT root FROM entity WHERE root <> id")
    try db.execute(
      sql: """
        UPDATE entity SET root = id WHERE root <> id;
        UPDATE entity SET named = NULL WHERE named IS NOT NULL
        """)
    let apart = try EntityJoins.replay(try EntityCorrections(db), in: db)
    let rows = try Row.fetchAll(
      db,
      sql:
        "SELECT kind, subject, value FROM correction WHERE kind IN ('merge', 'rename') ORDER BY id"
    )
    for row in rows {
      let (subject, value): (String, String?) = (row[1], row[2])
      if row[0] == "rename" {
        try db.execute(
          sql: "UPDATE entity SET named = ? WHERE key = ?", arguments: [value, subject])
      } else if let from = try root(subject, in: db),
        let into = try value.flatMap({ try root($0, in: db) }),
        from != into
      {
        try db.execute(sql: "UPDATE entity SET root = ? WHERE root = ?", arguments: [into, from])
      }
    }
    let after = try Int64.fetchAll(db, sql: "SELECT DISTINCT root FROM entity WHERE root <> id")
    try recount(roots: Set(before).union(after).union(apart), in: db)
  }

  private static func root(_ key: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT root FROM entity WHERE key = ?"), arguments: [key])
  }

  /// The roots of entities that have members.
  private static func mergedRoots(
    of entities: some Sequence<Int64>, in db: Database
  ) throws -> Set<Int64> {
    var roots: Set<Int64> = []
    for part in Array(entities).chunks(ofCount: 4000) {
      let rows = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT root FROM entity e WHERE id IN (\(SQLFilter.list(part)))
            AND (root <> id OR EXISTS (SELECT 1 FROM entity m WHERE m.root = e.id AND m.root <> m.id))
          """)
      roots.formUnion(rows)
    }
    return roots
  }

  /// Counts a root's stories and mentions over everything merged into it.
  static func recount(roots: Set<Int64>, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE entity SET (stories, mentions) = (
          SELECT count(DISTINCT story), coalesce(sum(mentions), 0) FROM entity_mention
          WHERE entity IN (SELECT m.id FROM entity m WHERE m.root = ?1))
        WHERE id = ?1
        """)
    for root in roots { try statement.execute(arguments: [root]) }
  }
}
