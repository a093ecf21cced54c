import GRDB

/// How long stories are kept: one row a feed that has a rule of its own, and one under the empty name for all others.
enum KeepingTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE keeping_rule(
          feed TEXT PRIMARY KEY, days INTEGER NOT NULL, includes_unread INTEGER NOT NULL,
          exceptions TEXT NOT NULL) WITHOUT ROWID;
        """)
  }
}
