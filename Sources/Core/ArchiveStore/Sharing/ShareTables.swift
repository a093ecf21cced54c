import GRDB

/// What an archive remembers of the shared archive that it has joined.
///
/// - `share` is at most one row: the address without a password, a number of this archive's own by which its corrections
///   are known there, and the number of the last state of a story that was offered. A number may be given again once the
///   state is gone, so that a trigger takes the offer back.
/// - `share_pull` has a position for each choice of stories that was pulled: another choice begins at the beginning.
/// - `share_story` is what came from there, by the identity that it has there: only that goes when it is removed there.
/// - `share_correction` holds what others corrected, by its number there; what is in effect stands in `correction` too, with its
///   author. One's own corrections have none.
enum ShareTables {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE share(
          id INTEGER PRIMARY KEY CHECK (id = 1), address TEXT NOT NULL, number TEXT NOT NULL,
          origin TEXT NOT NULL, joined INTEGER NOT NULL, offered INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE share_pull(
          query TEXT NOT NULL, since INTEGER NOT NULL, position INTEGER NOT NULL,
          PRIMARY KEY(query, since)) WITHOUT ROWID;
        CREATE TABLE share_story(story INTEGER PRIMARY KEY, identity INTEGER NOT NULL);
        CREATE INDEX share_story_identity ON share_story(identity);
        CREATE TABLE share_correction(
          number INTEGER PRIMARY KEY, author TEXT NOT NULL, kind TEXT NOT NULL,
          subject TEXT NOT NULL, detail TEXT NOT NULL, value TEXT, made INTEGER NOT NULL);
        CREATE INDEX share_correction_subject ON share_correction(kind, subject, detail);
        ALTER TABLE correction ADD COLUMN author TEXT;
        CREATE TRIGGER share_offer_ended AFTER DELETE ON revision BEGIN
          UPDATE share SET offered = min(offered, old.id - 1);
        END;
        """)
  }
}
