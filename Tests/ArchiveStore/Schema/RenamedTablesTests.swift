import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct RenamedTablesTests {
  /// Names that an earlier schema had and that only its makers understood.
  private static let former: Set<String> = [
    "n", "given", "heading", "place", "head", "reading", "wording", "body", "naming", "saying",
    "tally", "total", "report", "marks", "found", "copy", "saved",
  ]

  @Test func noFormerNameIsLeft() throws {
    let queue = try DatabaseQueue()
    try queue.write(Migration.migrate)
    try queue.read { db in
      let tables = try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE '\\'"
      )
      #expect(Self.former.isDisjoint(with: tables))
      for table in tables {
        let columns = try db.columns(in: table).map(\.name)
        #expect(Self.former.isDisjoint(with: columns), "\(table): \(columns)")
      }
    }
  }

  /// Rows, counts and triggers of an archive with the former names go on under the new ones.
  @Test func rowsAndTriggersAreCarriedOver() throws {
    let queue = try DatabaseQueue()
    let before = try #require(Migration.all.firstIndex { $0.name == RenamedTables.name })
    try queue.write { db in
      for step in Migration.all.prefix(before) { try step.apply(db) }
      try db.execute(
        sql: """
          INSERT INTO entity(n, key, kind, name, root) VALUES (1, 'person:ada quill', 0, 'Ada Quill', 1);
          INSERT INTO story(n, identity, given, title, heading, place, added, revision, body, head, reading)
            VALUES (1, 77, 's1', 'Ferry stops', 5, 86400, 100, 1, 9, 1, 42);
          INSERT INTO naming(entity, story, mentions) VALUES (1, 1, 3);
          INSERT INTO saying(story, ordinal) VALUES (1, 0);
          INSERT INTO report VALUES (1, 1, 1);
          INSERT INTO marks VALUES (1, 2, x'00');
          INSERT INTO saved(name, query) VALUES ('Quay', 'quay');
          """)
      try RenamedTables.rename(db)
      let row = try #require(
        try Row.fetchOne(
          db, sql: "SELECT original_id, sort_date, reading_offset FROM story WHERE id = 1"))
      #expect(row[0] == "s1" && row[1] == 86_400 && row[2] == 42)
      #expect(try Int.fetchOne(db, sql: "SELECT stories FROM daily_count WHERE day = 1") == 1)
      try db.execute(sql: "UPDATE story SET sort_date = 0, quotes = 2 WHERE id = 1")
      #expect(try Int.fetchOne(db, sql: "SELECT stories FROM daily_count WHERE day = 0") == 1)
      #expect(try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'quotes'") == 2)
      try db.execute(sql: "UPDATE entity SET stories = 1 WHERE id = 1")
      #expect(try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'kind0'") == 1)
      #expect(try String.fetchOne(db, sql: "SELECT query FROM saved_search") == "quay")
      #expect(try Int.fetchOne(db, sql: "SELECT assigned FROM thread_report") == 1)
      #expect(try Int.fetchOne(db, sql: "SELECT mentions FROM entity_mention") == 3)
      #expect(try Int.fetchOne(db, sql: "SELECT version FROM story_annotations") == 2)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM quotation") == 1)
    }
  }
}
