import GRDB
import Testing

@testable import ArchiveStore

/// The tables as an early version made them, and the steps that changed them since.
@Suite struct EntityTablesTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.write { db in
      try StoryTables.create(db)
      try EntityTables.create(db)
    }
  }

  private func change(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

  private func add(_ n: Int, kind: Int = 0, root: Int? = nil) throws {
    try change(
      "INSERT INTO entity(n, key, kind, name, root) VALUES (\(n), 'k\(n)', \(kind), 'N', \(root ?? n))"
    )
  }

  private func total(_ name: String) throws -> Int? {
    try queue.read {
      try Int.fetchOne($0, sql: "SELECT value FROM total WHERE name = ?", arguments: [name])
    }
  }

  private func plan(_ sql: String) throws -> String {
    try queue.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map {
        "\($0["detail"] as String? ?? "")"
      }
      .joined(separator: "; ")
    }
  }

  @Test func kindsAreCountedWhileTheyAreNamed() throws {
    try add(1)
    try add(2)
    try add(3, kind: 1)
    #expect(try total("kind0") == nil)
    try change("UPDATE entity SET stories = 1")
    #expect(try total("kind0") == 2 && total("kind1") == 1)
    try change("UPDATE entity SET stories = 5 WHERE n = 1")
    #expect(try total("kind0") == 2)
    try change("UPDATE entity SET stories = 0 WHERE n = 1")
    #expect(try total("kind0") == 1)
  }

  @Test func whatIsMergedIsCountedWithItsRoot() throws {
    try add(1)
    try add(2)
    try change("UPDATE entity SET stories = 1; UPDATE entity SET root = 1 WHERE n = 2")
    #expect(try total("kind0") == 1)
    try change("UPDATE entity SET root = 2 WHERE n = 2")
    #expect(try total("kind0") == 2)
  }

  @Test func whatIsNoNameByItselfIsNotCounted() throws {
    try queue.write(EntityTables.addSettling)
    try add(1)
    try change("UPDATE entity SET stories = 1")
    #expect(try total("kind0") == 1)
    try change("UPDATE entity SET listed = 0")
    #expect(try total("kind0") == 0)
    try change("UPDATE entity SET listed = 1")
    #expect(try total("kind0") == 1)
  }

  @Test func quotationsAreCounted() throws {
    let story =
      "INSERT INTO story(n, identity, title, heading, place, added, revision, body, head, quotes) VALUES"
    try change("\(story) (1, 1, 'T', 5, 1, 1, 1, 9, 1, 3), (2, 2, 'T', 5, 1, 1, 1, 9, 2, 0)")
    #expect(try total("quotes") == 3)
    try change("UPDATE story SET quotes = 5 WHERE n = 2")
    try change("UPDATE story SET quotes = 1 WHERE n = 1")
    #expect(try total("quotes") == 6)
  }

  @Test func settlingKeepsWhatWasThere() throws {
    try add(1)
    try change("INSERT INTO naming(entity, story, mentions) VALUES (1, 7, 3)")
    try queue.write(EntityTables.addSettling)
    let row = try queue.read {
      try Row.fetchOne($0, sql: "SELECT mentions, clues, role FROM naming")
    }
    #expect(
      row.map { Array($0.databaseValues.map { Int.fromDatabaseValue($0) ?? -1 }) } == [3, 0, 0])
  }

  @Test func membersAndCorrectedNamesAreFoundByAnIndex() throws {
    try queue.write(EntityTables.indexRoots)
    try queue.write(EntityTables.indexCorrected)
    #expect(try plan("SELECT n FROM entity WHERE root = 5").contains("entity_root"))
    #expect(try plan("SELECT n FROM entity WHERE named IS NOT NULL").contains("entity_named"))
    #expect(try plan("SELECT DISTINCT root FROM entity WHERE root <> n").contains("entity_merged"))
  }

  @Test func anEntityIsKnownByItsKeyOnce() throws {
    try add(1)
    #expect(throws: DatabaseError.self) {
      try change("INSERT INTO entity(n, key, kind, name, root) VALUES (9, 'k1', 0, 'N', 9)")
    }
  }
}
