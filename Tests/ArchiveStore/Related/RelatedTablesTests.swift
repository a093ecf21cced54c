import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct RelatedTablesTests {
  private func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE posting(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
          CREATE TABLE story(id INTEGER PRIMARY KEY);
          CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER);
          CREATE TABLE vector(id INTEGER PRIMARY KEY, published INTEGER);
          """)
    }
    return queue
  }

  /// Room for roles is made in every block, also where there are more than are held in memory at a time.
  @Test(arguments: [0, 1, 999, 1_000, 1_001, 2_500])
  func rolesAreClearedInEveryBlock(_ count: Int) throws {
    let queue = try database()
    try queue.write { db in
      for id in 0..<count {
        try db.execute(
          sql: "INSERT INTO posting VALUES (?, ?)",
          arguments: [Int64(id) * 7 - 900, Data([0xFF, 0xFF, 0xFF])])
      }
      try RelatedTables.addRoles(db)
      // Two bits of the second of each story's three bytes.
      let expected: [UInt8] = [0xFF, 0xCF, 0xFF]
      let blocks = try Data.fetchAll(db, sql: "SELECT data FROM posting")
      #expect(blocks.count == count && blocks.allSatisfy { [UInt8]($0) == expected })
    }
  }

  @Test func blocksAtTheEndsOfNumbersAreReachedAndTheWalkEnds() throws {
    let queue = try database()
    try queue.write { db in
      for id in [Int64.min, -1, 0, .max] {
        try db.execute(
          sql: "INSERT INTO posting VALUES (?, ?)", arguments: [id, Data([0xFF, 0xFF, 0xFF])])
      }
      try RelatedTables.addRoles(db)
      let distinct = try Int.fetchOne(db, sql: "SELECT count(DISTINCT data) FROM posting")
      #expect(distinct == 1)
    }
  }

  /// Every story that is there has to be compared anew.
  @Test(arguments: [0, 5]) func comparingBeginsAnew(_ stories: Int) throws {
    try database().write { db in
      for id in 0..<stories {
        try db.execute(sql: "INSERT INTO story VALUES (?)", arguments: [id + 1])
      }
      try db.execute(sql: "INSERT INTO counter VALUES ('compared', 3), ('compare', 1)")
      try RelatedTables.addRoles(db)
      let counters = try Row.fetchAll(db, sql: "SELECT name, value FROM counter ORDER BY name")
      #expect(counters.map { $0[0] as String } == ["compare", "compared"])
      #expect(counters.map { $0[1] as Int } == [stories, 0])
    }
  }

  @Test func storiesAreFoundByTheirDates() throws {
    try database().write { db in
      try RelatedTables.indexDates(db)
      let plan = try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT id FROM vector WHERE published > 5"
      ).map { $0["detail"] as String }.joined()
      #expect(plan.contains("vector_published"))
    }
  }
}
