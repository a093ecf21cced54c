import GRDB

/// Who is named and who spoke, across the archive.
///
/// An entity is a kind and a folded full name. `root` is the entity it was merged into by the reader, else
/// itself; counts of a root include what was merged into it. `naming` holds one row a story and entity.
/// Everything here but `correction` is derived from `marks` and can be rebuilt.
enum NameTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entity(
          n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, name TEXT NOT NULL,
          root INTEGER NOT NULL, stories INTEGER NOT NULL DEFAULT 0,
          mentions INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX entity_rank ON entity(kind, stories) WHERE root = n AND stories > 0;
        CREATE INDEX entity_root ON entity(root) WHERE root <> n;
        CREATE TABLE naming(
          entity INTEGER NOT NULL, story INTEGER NOT NULL, mentions INTEGER NOT NULL,
          PRIMARY KEY(entity, story)) WITHOUT ROWID;
        CREATE INDEX naming_story ON naming(story, entity, mentions);
        CREATE TABLE alias(
          entity INTEGER NOT NULL, form TEXT NOT NULL, mentions INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY(entity, form)) WITHOUT ROWID;
        CREATE TABLE name_word(
          word TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY(word, entity)) WITHOUT ROWID;
        CREATE TABLE speaker(
          n INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
          quotes INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE speaker_word(
          word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY(word, speaker)) WITHOUT ROWID;
        CREATE TABLE saying(
          story INTEGER NOT NULL, ordinal INTEGER NOT NULL, speaker INTEGER,
          PRIMARY KEY(story, ordinal)) WITHOUT ROWID;
        CREATE INDEX saying_speaker ON saying(speaker, story) WHERE speaker IS NOT NULL;
        CREATE TABLE correction(
          n INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
          value TEXT, made INTEGER NOT NULL, UNIQUE(kind, subject, detail));
        """)
  }
}
