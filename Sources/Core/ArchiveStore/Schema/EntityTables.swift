import GRDB

/// Who is named and who spoke, across the archive.
///
/// - An entity is a kind and a folded full name ("person:shinzo abe"). `root` is the entity that the reader merged
///   it into, else itself; a root's counts include what was merged into it. `named` is the reader's name for it.
/// - `naming` holds one row a story and entity, `alias` the other forms in which an entity is named.
/// - `saying` holds one row a quotation with its speaker; speakers that are no names ("a spokesman") are kept too.
/// - `total` keeps what the sidebar shows, because counting a million rows takes longer than a frame.
/// - `correction` is what the reader knows better, oldest first. All else here is derived from `marks`.
enum EntityTables {
  static func create(_ db: Database) throws {
    try db.execute(sql: names + quotations + totals)
  }

  /// Finds the members of a root by an index that holds roots themselves too: with those left out, as they were at first,
  /// every search for a name stepped through all entities.
  static func indexRoots(_ db: Database) throws {
    try db.execute(
      sql: "DROP INDEX entity_root; CREATE INDEX entity_root ON entity(root)")
  }

  /// Finds the few entities that a reader merged or named without stepping through all.
  static func indexCorrected(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE INDEX entity_merged ON entity(root) WHERE root <> n;
        CREATE INDEX entity_named ON entity(n) WHERE named IS NOT NULL;
        """)
  }

  /// Keeps what stories tell of a name's kind and whom it means, and what the archive concludes from it.
  ///
  /// - `naming.clues` are `NameClues`, `naming.role` the office that stands with the name in the story.
  /// - `entity.joined` is the entity that evidence joined it with, `reason` why, `settled` how many stories it had then;
  ///   one that is not `listed` is no name by itself.
  /// - `reassigned_mention` holds what the annotator found where `naming` has another entity.
  static func addSettling(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE naming ADD COLUMN clues INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE naming ADD COLUMN role INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entity ADD COLUMN joined INTEGER;
        ALTER TABLE entity ADD COLUMN reason TEXT;
        ALTER TABLE entity ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entity ADD COLUMN listed INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX entity_joined ON entity(joined) WHERE joined IS NOT NULL;
        CREATE TABLE role(n INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);
        CREATE TABLE reassigned_mention(
          entity INTEGER NOT NULL, story INTEGER NOT NULL, target INTEGER NOT NULL,
          mentions INTEGER NOT NULL, clues INTEGER NOT NULL, role INTEGER NOT NULL,
          reason INTEGER NOT NULL, PRIMARY KEY(entity, story)) WITHOUT ROWID;
        CREATE INDEX reassigned_story ON reassigned_mention(story);
        CREATE INDEX reassigned_target ON reassigned_mention(target, entity);
        DROP TRIGGER entity_counted;
        CREATE TRIGGER entity_counted AFTER UPDATE OF stories, root, listed ON entity
          WHEN (old.stories > 0 AND old.root = old.n AND old.listed) <>
            (new.stories > 0 AND new.root = new.n AND new.listed) BEGIN
          INSERT INTO total VALUES ('kind' || new.kind,
            CASE WHEN new.stories > 0 AND new.root = new.n AND new.listed THEN 1 ELSE -1 END)
            ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
        END;
        """)
  }

  private static let names = """
    CREATE TABLE entity(
      n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, name TEXT NOT NULL,
      named TEXT, root INTEGER NOT NULL, stories INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX entity_rank ON entity(stories DESC, mentions DESC, n, kind)
      WHERE root = n AND stories > 0;
    CREATE INDEX entity_kind ON entity(kind, stories DESC, mentions DESC, n)
      WHERE root = n AND stories > 0;
    CREATE INDEX entity_root ON entity(root) WHERE root <> n;
    CREATE TABLE naming(
      entity INTEGER NOT NULL, story INTEGER NOT NULL, mentions INTEGER NOT NULL,
      PRIMARY KEY(entity, story)) WITHOUT ROWID;
    CREATE INDEX naming_story ON naming(story, entity, mentions);
    CREATE TABLE alias(
      entity INTEGER NOT NULL, form TEXT NOT NULL, mentions INTEGER NOT NULL,
      PRIMARY KEY(entity, form)) WITHOUT ROWID;
    CREATE TABLE name_word(
      word TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY(word, entity)) WITHOUT ROWID;

    """

  private static let quotations = """
    CREATE TABLE speaker(
      n INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      quotes INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE speaker_word(
      word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY(word, speaker)) WITHOUT ROWID;
    CREATE TABLE saying(
      story INTEGER NOT NULL, ordinal INTEGER NOT NULL, speaker INTEGER,
      PRIMARY KEY(story, ordinal)) WITHOUT ROWID;
    CREATE INDEX saying_speaker ON saying(speaker, story, ordinal) WHERE speaker IS NOT NULL;
    CREATE INDEX story_quotes ON story(place, n, quotes) WHERE quotes > 0;
    CREATE TABLE correction(
      n INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,
      detail TEXT NOT NULL DEFAULT '', value TEXT, made INTEGER NOT NULL);
    CREATE INDEX correction_subject ON correction(kind, subject);

    """

  private static let totals = """
    CREATE TABLE total(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TRIGGER entity_counted AFTER UPDATE OF stories, root ON entity
      WHEN (old.stories > 0 AND old.root = old.n) <> (new.stories > 0 AND new.root = new.n) BEGIN
      INSERT INTO total VALUES ('kind' || new.kind, CASE WHEN new.stories > 0 AND new.root = new.n
        THEN 1 ELSE -1 END) ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    CREATE TRIGGER story_quoted AFTER UPDATE OF quotes ON story WHEN old.quotes <> new.quotes BEGIN
      INSERT INTO total VALUES ('quotes', new.quotes - old.quotes)
        ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    CREATE TRIGGER story_quoting AFTER INSERT ON story WHEN new.quotes > 0 BEGIN
      INSERT INTO total VALUES ('quotes', new.quotes)
        ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    """
}
