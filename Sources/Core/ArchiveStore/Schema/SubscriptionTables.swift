import GRDB

/// What following a feed needs beyond its name: how often, where it has moved, how to ask for it.
enum SubscriptionTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE feed ADD COLUMN address TEXT;
        ALTER TABLE feed ADD COLUMN interval INTEGER NOT NULL DEFAULT 1800;
        ALTER TABLE feed ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE feed ADD COLUMN headers TEXT NOT NULL DEFAULT '';
        ALTER TABLE feed ADD COLUMN proxy TEXT;
        """)
  }

  /// Adds until when a server has asked to be left alone.
  static func addHeldUntil(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE feed ADD COLUMN held_until INTEGER")
  }
}
