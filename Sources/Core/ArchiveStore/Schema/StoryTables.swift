import GRDB

/// Stories, their texts, and the lists they stand in.
///
/// - `story` is narrow, one row a story, numbered in order of adding: lists, filters and the search index
///   all speak of `n`. Texts live in `revision`, so that a list never pulls them through the cache.
/// - `place` is where a story stands in lists, in seconds: its date, else when it was added.
/// - `head` is the story under which a copy is folded; its own `n` where it is not folded.
/// - `tally` counts the stories of each day, so that row 900,000 of a list is found by adding up days
///   instead of stepping over 900,000 rows. Triggers keep it, whatever code writes.
enum StoryTables {
  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: indexes)
    try db.execute(sql: triggers)
  }

  /// Adds how many of a story's quotations stand between marks, which is what lists show; `quotes` counts what is only
  /// reported too. Until a story is annotated anew, all count.
  static func addQuoted(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE story ADD COLUMN quoted INTEGER NOT NULL DEFAULT 0;
        UPDATE story SET quoted = quotes;
        """)
  }

  /// Adds what each story's place in lists is (`SortDate.Source`), and puts stories that have no date of publication, or
  /// one that cannot be right, where they belong.
  static func addDateSource(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE story ADD COLUMN date_source INTEGER NOT NULL DEFAULT 0;
        UPDATE story SET date_source = CASE WHEN published IS NULL THEN 2 ELSE 3 END, place = added
          WHERE published IS NULL OR published < \(SortDate.earliest)
            OR published > added + \(SortDate.ahead);
        UPDATE story SET date_source = 1, place = r.updated, zone = r.updated_zone,
            is_day = coalesce(r.updated_is_day, 0)
          FROM revision r WHERE r.n = story.revision AND date_source > 1
            AND r.updated BETWEEN \(SortDate.earliest) AND story.added + \(SortDate.ahead);
        """)
  }

  /// Finds stories with the same body by their headline too: a notice that stands under fifty thousand headlines is not
  /// stepped through.
  static func indexBodies(_ db: Database) throws {
    try db.execute(
      sql: "DROP INDEX story_body; CREATE INDEX story_body ON story(body, heading)")
  }

  /// Asks for every story to be compared with the others by the rules of this step, in the background.
  static func requestComparison(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO total SELECT 'compare', coalesce(max(n), 0) FROM story;
        INSERT OR REPLACE INTO total VALUES ('compared', 0);
        """)
  }

  private static let tables = """
    CREATE TABLE outlet(
      n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
      stories INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE feed(
      n INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, title TEXT, folder TEXT,
      subscribed INTEGER NOT NULL DEFAULT 0, updated INTEGER, due INTEGER, failure TEXT,
      gone INTEGER NOT NULL DEFAULT 0, full_text INTEGER NOT NULL DEFAULT 0,
      etag TEXT, modified TEXT);
    CREATE TABLE story(
      n INTEGER PRIMARY KEY,
      identity INTEGER NOT NULL UNIQUE,
      given TEXT,
      feed INTEGER REFERENCES feed(n),
      outlet INTEGER REFERENCES outlet(n),
      url TEXT,
      address INTEGER,
      title TEXT NOT NULL, heading INTEGER NOT NULL,
      published INTEGER, zone INTEGER, is_day INTEGER NOT NULL DEFAULT 0,
      place INTEGER NOT NULL,
      added INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      body INTEGER NOT NULL,
      language TEXT,
      head INTEGER NOT NULL, copies INTEGER NOT NULL DEFAULT 0,
      paragraphs INTEGER NOT NULL DEFAULT 0, quotes INTEGER NOT NULL DEFAULT 0,
      is_read INTEGER NOT NULL DEFAULT 0, is_starred INTEGER NOT NULL DEFAULT 0,
      reading INTEGER NOT NULL DEFAULT 0,
      annotated INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE revision(
      n INTEGER PRIMARY KEY, story INTEGER NOT NULL, number INTEGER NOT NULL,
      added INTEGER NOT NULL, updated INTEGER, updated_zone INTEGER, updated_is_day INTEGER,
      wording INTEGER NOT NULL,
      title TEXT NOT NULL, title_origin INTEGER NOT NULL DEFAULT 0,
      standfirst TEXT, byline TEXT, dateline TEXT, credit TEXT,
      text TEXT NOT NULL, blocks BLOB NOT NULL);
    CREATE TABLE marks(story INTEGER PRIMARY KEY, version INTEGER NOT NULL, marks BLOB NOT NULL);
    CREATE TABLE tally(
      day INTEGER PRIMARY KEY, stories INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0);
    """

  private static let indexes = """
    CREATE INDEX story_given ON story(given) WHERE given IS NOT NULL;
    CREATE INDEX story_address ON story(address) WHERE address IS NOT NULL;
    CREATE INDEX story_heading ON story(heading);
    CREATE INDEX story_body ON story(body);
    CREATE INDEX story_place ON story(place, n, head);
    CREATE INDEX story_unread ON story(place, n) WHERE head = n AND is_read = 0;
    CREATE INDEX story_starred ON story(place, n) WHERE head = n AND is_starred = 1;
    CREATE INDEX story_outlet ON story(outlet, place) WHERE outlet IS NOT NULL;
    CREATE INDEX story_feed ON story(feed, place) WHERE feed IS NOT NULL;
    CREATE INDEX story_head ON story(head) WHERE head <> n;
    CREATE INDEX story_annotated ON story(annotated);
    CREATE INDEX revision_story ON revision(story, number);
    """

  /// The day of a place, rounded towards the past for years before 1970 as well.
  private static func day(_ row: String) -> String {
    "((\(row).place - ((\(row).place % 86400 + 86400) % 86400)) / 86400)"
  }

  private static func count(_ row: String, sign: String) -> String {
    """
    INSERT INTO tally(day, stories, unread, starred)
      SELECT \(day(row)), \(sign)1, \(sign)(\(row).is_read = 0), \(sign)(\(row).is_starred = 1)
      WHERE \(row).head = \(row).n
      ON CONFLICT(day) DO UPDATE SET stories = stories + excluded.stories,
        unread = unread + excluded.unread, starred = starred + excluded.starred;
    """
  }

  private static var triggers: String {
    """
    CREATE TRIGGER story_added AFTER INSERT ON story BEGIN \(count("new", sign: "")) END;
    CREATE TRIGGER story_removed AFTER DELETE ON story BEGIN \(count("old", sign: "-")) END;
    CREATE TRIGGER story_changed AFTER UPDATE OF place, head, is_read, is_starred ON story BEGIN
      \(count("old", sign: "-")) \(count("new", sign: ""))
    END;
    """
  }
}
