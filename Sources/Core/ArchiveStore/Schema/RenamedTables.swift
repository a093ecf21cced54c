import GRDB

/// Gives tables and columns the names of the trade.
///
/// Earlier steps speak of the names that this one ends, and stay as they were released. SQLite carries a new name into
/// triggers, indexes and references; only the names of indexes have to be made anew.
enum RenamedTables {
  /// The name of the migration.
  static let name = "names of the trade"

  /// Renames tables, columns and indexes; no row is touched.
  ///
  /// Triggers are made anew: SQLite 3.40 takes `excluded` in the conflict clause of a trigger for the renamed table.
  static func rename(_ db: Database) throws {
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
    for (old, new) in tables {
      try db.execute(sql: "ALTER TABLE \(old) RENAME TO \(new)")
    }
    for (table, names) in columns {
      for (old, new) in names {
        try db.execute(sql: "ALTER TABLE \(table) RENAME COLUMN \(old) TO \(new)")
      }
    }
    try db.execute(sql: indexes)
    try CountTriggers.create(db)
  }

  private static let triggers = [
    "story_added", "story_removed", "story_changed", "story_quoted", "story_quoting",
    "entity_counted", "speech_changed", "speech_added",
  ]

  private static let tables = [
    ("naming", "entity_mention"), ("saying", "quotation"), ("tally", "daily_count"),
    ("total", "counter"), ("report", "thread_report"), ("marks", "story_annotations"),
    ("copy", "duplicate_pair"), ("saved", "saved_search"),
  ]

  private static let columns = [
    (
      "story",
      [
        ("n", "id"), ("given", "original_id"), ("heading", "title_hash"), ("place", "sort_date"),
        ("body", "text_hash"), ("head", "representative"), ("reading", "reading_offset"),
      ]
    ),
    ("revision", [("n", "id"), ("wording", "content_hash")]),
    ("outlet", [("n", "id")]), ("feed", [("n", "id")]), ("entity", [("n", "id")]),
    ("role", [("n", "id")]), ("speaker", [("n", "id")]), ("correction", [("n", "id")]),
    ("saved_search", [("n", "id")]), ("history", [("n", "id")]), ("vector", [("n", "id")]),
    ("sketch", [("n", "id")]), ("thread", [("n", "id"), ("place", "sort_date")]),
    ("thread_report", [("found", "assigned")]), ("citation", [("heading", "title_hash")]),
    ("story_annotations", [("marks", "data")]),
  ]

  private static let indexes = """
    DROP INDEX story_given;
    CREATE INDEX story_original_id ON story(original_id) WHERE original_id IS NOT NULL;
    DROP INDEX story_heading;
    CREATE INDEX story_title ON story(title_hash);
    DROP INDEX story_body;
    CREATE INDEX story_text ON story(text_hash, title_hash);
    DROP INDEX story_place;
    CREATE INDEX story_date ON story(sort_date, id, representative);
    DROP INDEX story_head;
    CREATE INDEX story_representative ON story(representative) WHERE representative <> id;
    DROP INDEX naming_story;
    CREATE INDEX mention_story ON entity_mention(story, entity, mentions);
    DROP INDEX saying_speaker;
    CREATE INDEX quotation_speaker ON quotation(speaker, story, ordinal) WHERE speaker IS NOT NULL;
    DROP INDEX report_found;
    CREATE INDEX report_assigned ON thread_report(assigned) WHERE assigned <> thread;
    DROP INDEX thread_place;
    CREATE INDEX thread_date ON thread(followed, sort_date, id);
    DROP INDEX citation_heading;
    CREATE INDEX citation_title ON citation(title_hash) WHERE title_hash IS NOT NULL;
    """
}
