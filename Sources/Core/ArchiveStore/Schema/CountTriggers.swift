import GRDB

/// Keeps `daily_count` and `counter` true whatever writes to stories and entities.
///
/// `daily_count` has the stories of each day that lists show, so that row 900,000 of a list is found by adding up days
/// instead of stepping over 900,000 rows. `counter` has what the sidebar shows.
enum CountTriggers {
  /// Creates the triggers.
  static func create(_ db: Database) throws {
    try db.execute(sql: days + quotations + entities)
  }

  /// The day of a row's date, in days since 1970, rounded towards the past before 1970 as well.
  private static func day(_ row: String) -> String {
    "((\(row).sort_date - ((\(row).sort_date % 86400 + 86400) % 86400)) / 86400)"
  }

  /// Adds a row to the counts of its day or, with a minus sign, takes it away.
  private static func count(_ row: String, sign: String) -> String {
    """
    INSERT INTO daily_count(day, stories, unread, starred)
      SELECT \(day(row)), \(sign)1, \(sign)(\(row).is_read = 0), \(sign)(\(row).is_starred = 1)
      WHERE \(row).representative = \(row).id
      ON CONFLICT(day) DO UPDATE SET stories = stories + excluded.stories,
        unread = unread + excluded.unread, starred = starred + excluded.starred;
    """
  }

  private static var days: String {
    """
    CREATE TRIGGER story_added AFTER INSERT ON story BEGIN \(count("new", sign: "")) END;
    CREATE TRIGGER story_removed AFTER DELETE ON story BEGIN \(count("old", sign: "-")) END;
    CREATE TRIGGER story_changed AFTER UPDATE OF sort_date, representative, is_read, is_starred ON story BEGIN
      \(count("old", sign: "-")) \(count("new", sign: ""))
    END;

    """
  }

  private static let quotations = """
    CREATE TRIGGER story_quoted AFTER UPDATE OF quotes ON story WHEN old.quotes <> new.quotes BEGIN
      INSERT INTO counter VALUES ('quotes', new.quotes - old.quotes)
        ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    CREATE TRIGGER story_quoting AFTER INSERT ON story WHEN new.quotes > 0 BEGIN
      INSERT INTO counter VALUES ('quotes', new.quotes)
        ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    CREATE TRIGGER speech_changed AFTER UPDATE OF quoted, reported ON story
      WHEN old.quoted <> new.quoted OR old.reported <> new.reported BEGIN
      UPDATE counter SET value = value + new.quoted - old.quoted WHERE name = 'quoted';
      UPDATE counter SET value = value + new.reported - old.reported WHERE name = 'reported';
    END;
    CREATE TRIGGER speech_added AFTER INSERT ON story WHEN new.quoted + new.reported > 0 BEGIN
      UPDATE counter SET value = value + new.quoted WHERE name = 'quoted';
      UPDATE counter SET value = value + new.reported WHERE name = 'reported';
    END;

    """

  private static let entities = """
    CREATE TRIGGER entity_counted AFTER UPDATE OF stories, root, listed ON entity
      WHEN (old.stories > 0 AND old.root = old.id AND old.listed) <>
        (new.stories > 0 AND new.root = new.id AND new.listed) BEGIN
      INSERT INTO counter VALUES ('kind' || new.kind,
        CASE WHEN new.stories > 0 AND new.root = new.id AND new.listed THEN 1 ELSE -1 END)
        ON CONFLICT(name) DO UPDATE SET value = value + excluded.value;
    END;
    """
}
