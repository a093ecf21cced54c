import GRDB

/// The bin, and what is remembered of stories that were removed.
///
/// - `removed_story` holds the rows of stories in the bin with every column that `story` has, and when they were removed.
///   Their texts and annotations stay where they are until the bin is emptied.
/// - `removal` remembers the identity of every story that was removed, emptied from the bin or not, so that no update
///   brings it back, and its number, which is never given to another story: threads are known by numbers of stories.
enum BinTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE removed_story AS SELECT * FROM story LIMIT 0;
        ALTER TABLE removed_story ADD COLUMN removed INTEGER;
        CREATE UNIQUE INDEX removed_story_number ON removed_story(id);
        CREATE INDEX removed_story_date ON removed_story(removed);
        CREATE TABLE removal(
          identity INTEGER PRIMARY KEY, number INTEGER NOT NULL, address INTEGER);
        CREATE INDEX removal_number ON removal(number);
        CREATE INDEX removal_address ON removal(address) WHERE address IS NOT NULL;
        """)
  }
}
