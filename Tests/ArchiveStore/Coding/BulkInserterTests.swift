import GRDB
import GRDBSQLite
import Testing

@testable import ArchiveStore

@Suite struct BulkInserterTests {
  private func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: "CREATE TABLE sample(id INTEGER PRIMARY KEY, word TEXT, share REAL NOT NULL)")
    }
    return queue
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func everyRowIsWritten(count: Int) throws {
    try database().write { db in
      var rows = try BulkInserter("INSERT INTO sample", columns: 3, in: db)
      for n in 0..<count { try rows.add(.int(Int64(n)), .text("word \(n)"), .real(0.5)) }
      try rows.finish()
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM sample") == count)
      #expect(
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM sample WHERE word = 'word ' || id AND share = 0.5")
          == count
      )
    }
  }

  @Test func textsOfEveryKind() throws {
    let texts = ["", "Ångström", "a\u{0}b", "“said”", String(repeating: "x", count: 100_000)]
    try database().write { db in
      var rows = try BulkInserter("INSERT INTO sample", columns: 3, in: db)
      for (n, text) in texts.enumerated() { try rows.add(.int(Int64(n)), .text(text), .real(0)) }
      try rows.add(.int(99), .null, .real(0))
      try rows.finish()
      let lengths = try Int.fetchAll(
        db, sql: "SELECT length(CAST(word AS BLOB)) FROM sample WHERE id < 99 ORDER BY id")
      #expect(lengths == texts.map(\.utf8.count))
      #expect(try Int.fetchOne(db, sql: "SELECT id FROM sample WHERE word IS NULL") == 99)
    }
  }

  @Test func conflictsAddUp() throws {
    try database().write { db in
      var rows = try BulkInserter(
        "INSERT INTO sample", columns: 3,
        conflict: "ON CONFLICT(id) DO UPDATE SET share = share + excluded.share", in: db)
      for n in 0..<100 { try rows.add(.int(Int64(n % 2)), .null, .real(1)) }
      try rows.finish()
      #expect(try Double.fetchAll(db, sql: "SELECT share FROM sample ORDER BY id") == [50, 50])
    }
  }

  @Test func aRowThatCannotBeThrows() throws {
    try database().write { db in
      var rows = try BulkInserter("INSERT INTO sample", columns: 3, in: db)
      try rows.add(.int(1), .null, .null)
      #expect(throws: DatabaseError.self) { try rows.finish() }
    }
  }

  @Test func stepsThroughARange() throws {
    try database().write { db in
      try db.execute(sql: "INSERT INTO sample(id, share) VALUES (1, 1), (5, 1), (9, 1)")
      let statement = try db.makeStatement(sql: "SELECT id FROM sample WHERE id BETWEEN ? AND ?")
      for (first, last, count) in [(0, 4, 1), (1, 9, 3), (6, 8, 0), (9, 1, 0)]
        as [(Int64, Int64, Int)]
      {
        var found = 0
        try statement.forEach(from: first, to: last) { _ in found += 1 }
        #expect(found == count)
      }
    }
  }

  @Test func bytesOfEveryKind() throws {
    try database().write { db in
      try db.execute(sql: "CREATE TABLE bytes(id INTEGER PRIMARY KEY, data BLOB NOT NULL)")
      var rows = try BulkInserter("INSERT INTO bytes", columns: 2, in: db)
      let all: [[UInt8]] = [[], [0], [0xFF, 0, 0x80], [UInt8](repeating: 7, count: 100_000)]
      for (n, bytes) in all.enumerated() { try rows.add(.int(Int64(n)), .blob(bytes)) }
      try rows.finish()
      let read = try Blob.fetchAll(db, sql: "SELECT data FROM bytes ORDER BY id").map(\.bytes)
      #expect(read == all)
    }
  }

  @Test func theFirstRowForAText() throws {
    try database().write { db in
      try db.execute(sql: "INSERT INTO sample VALUES (3, 'it''s', 0.5), (4, 'two', 0.25)")
      let statement = try db.cachedStatement(sql: "SELECT id FROM sample WHERE word = ?")
      #expect(try statement.first(for: "it's") { sqlite3_column_int64($0, 0) } == 3)
      #expect(try statement.first(for: "none") { sqlite3_column_int64($0, 0) } == nil)
      #expect(try statement.first(for: "two") { sqlite3_column_int64($0, 0) } == 4)
    }
  }
}
