import GRDB
import Testing

@testable import ArchiveStore

@Suite struct CountTriggersTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.write(Migration.migrate)
  }

  private func add(_ id: Int, date: Int, quotes: Int = 0) throws {
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO story(id, identity, title, title_hash, sort_date, added, revision, text_hash, representative,
              quotes, quoted, reported)
            VALUES (?1, ?1, 'Ferry stops', 5, ?2, 100, 1, 9, ?1, ?3, ?3, 1)
          """, arguments: [id, date, quotes])
    }
  }

  private func days() throws -> [[Int]] {
    try queue.read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT day, stories, unread, starred FROM daily_count WHERE stories > 0 ORDER BY day"
      ).map { row in (0..<4).map { row[$0] } }
    }
  }

  private func counter(_ name: String) throws -> Int? {
    try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name])
    }
  }

  @Test func daysCountStoriesThatListsShow() throws {
    try add(1, date: 10)
    try add(2, date: 86_399)
    try add(3, date: 86_400)
    try add(4, date: -1)
    #expect(try days() == [[-1, 1, 1, 0], [0, 2, 2, 0], [1, 1, 1, 0]])
    try queue.write { db in
      try db.execute(sql: "UPDATE story SET is_read = 1, is_starred = 1 WHERE id = 1")
      try db.execute(sql: "UPDATE story SET sort_date = 90000 WHERE id = 2")
      try db.execute(sql: "UPDATE story SET representative = 3 WHERE id = 2")
      try db.execute(sql: "DELETE FROM story WHERE id = 4")
    }
    #expect(try days() == [[0, 1, 0, 1], [1, 1, 1, 0]])
  }

  @Test func quotationsAreCounted() throws {
    try add(1, date: 10, quotes: 3)
    try add(2, date: 10, quotes: 2)
    #expect(try counter("quotes") == 5)
    #expect(try counter("quoted") == 5)
    #expect(try counter("reported") == 2)
    try queue.write {
      try $0.execute(sql: "UPDATE story SET quotes = 1, quoted = 0, reported = 4 WHERE id = 1")
    }
    #expect(try counter("quotes") == 3)
    #expect(try counter("quoted") == 2)
    #expect(try counter("reported") == 5)
  }

  @Test func namesOfAKindAreCountedOnceStoriesNameThem() throws {
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO entity(id, key, kind, name, root) VALUES (1, 'a', 0, 'A', 1), (2, 'b', 0, 'B', 2), (3, 'c', 1, 'C', 3);
          UPDATE entity SET stories = 2;
          """)
    }
    #expect(try counter("kind0") == 2 && counter("kind1") == 1)
    try queue.write {
      try $0.execute(
        sql: "UPDATE entity SET root = 1 WHERE id = 2; UPDATE entity SET listed = 0 WHERE id = 3")
    }
    #expect(try counter("kind0") == 1 && counter("kind1") == 0)
  }
}
