import GRDB

/// Which stories repeat each other; derived, and rebuilt by `doctor`.
///
/// - `sketch`: a story's sample of shingles (`Sketch.blob`).
/// - `shingle`: which stories have a shingle: hash and story number in one key, for a share of each sketch.
/// - `copy`: pairs of stories that repeat each other, the lower number first.
enum DuplicateTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE sketch(n INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE shingle(id INTEGER PRIMARY KEY);
        CREATE TABLE copy(
          a INTEGER NOT NULL, b INTEGER NOT NULL, containment REAL NOT NULL,
          PRIMARY KEY(a, b)) WITHOUT ROWID;
        CREATE INDEX copy_b ON copy(b);
        """)
  }
}
