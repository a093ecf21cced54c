import GRDB

/// What tells words that were said from what is only reported, in counts and in the list of quotations.
enum QuotationTables {
  /// Adds the kind of each quotation (NULL until its story is annotated anew), how many of a story's quotations are
  /// only reported, and the totals of both.
  static func addKinds(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE saying ADD COLUMN kind INTEGER;
        ALTER TABLE story ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
        UPDATE story SET reported = quotes - quoted WHERE quotes > quoted;
        CREATE INDEX story_speech ON story(place, n, quoted, reported) WHERE quoted + reported > 0;
        INSERT INTO total SELECT 'quoted', total(quoted) FROM story;
        INSERT INTO total SELECT 'reported', total(reported) FROM story;
        """)
    try db.execute(sql: changed)
    try db.execute(sql: added)
  }

  private static let changed = """
    CREATE TRIGGER speech_changed AFTER UPDATE OF quoted, reported ON story
      WHEN old.quoted <> new.quoted OR old.reported <> new.reported BEGIN
      UPDATE total SET value = value + new.quoted - old.quoted WHERE name = 'quoted';
      UPDATE total SET value = value + new.reported - old.reported WHERE name = 'reported';
    END;
    """

  private static let added = """
    CREATE TRIGGER speech_added AFTER INSERT ON story WHEN new.quoted + new.reported > 0 BEGIN
      UPDATE total SET value = value + new.quoted WHERE name = 'quoted';
      UPDATE total SET value = value + new.reported WHERE name = 'reported';
    END;
    """

  /// Counts both totals again.
  static func recount(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM counter WHERE name IN ('quoted', 'reported');
        INSERT INTO counter SELECT 'quoted', total(quoted) FROM story;
        INSERT INTO counter SELECT 'reported', total(reported) FROM story;
        """)
  }
}
