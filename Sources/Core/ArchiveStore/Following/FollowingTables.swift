import GRDB

/// Names and searches that the reader follows, and when the briefing was last read. Running stories that are followed are
/// corrections, for they are found again by their reports.
enum FollowingTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE followed(
          kind TEXT NOT NULL, subject TEXT NOT NULL, name TEXT NOT NULL, made INTEGER NOT NULL,
          PRIMARY KEY(kind, subject)) WITHOUT ROWID;
        CREATE TABLE briefing(id INTEGER PRIMARY KEY CHECK(id = 1), seen INTEGER NOT NULL);
        """)
  }
}
