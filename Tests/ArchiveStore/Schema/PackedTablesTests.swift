import Articles
import Foundation
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct PackedTablesTests {
  /// A database as it was before tables were packed.
  private func earlier() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { db in
      for step in Migration.all.prefix(while: { $0.name != "packed tables" }) {
        try step.apply(db)
      }
    }
    return queue
  }

  @Test func vectorsAndSketchesAreReadAsBefore() throws {
    let queue = try earlier()
    try queue.write { db in
      // Term 5 with half the weight; a bound, two words and the hashes 0x00000010, 0x00000020, 0xFFFFFFFF.
      try db.execute(
        sql: """
          INSERT INTO vector VALUES (7, 100, x'05000000FA7F');
          INSERT INTO sketch VALUES (7, x'FFFFFFFF020000001000000020000000FFFFFFFF');
          """)
      try PackedTables.pack(db)
      let entry = try #require(try TermVectorStore.entry(of: 7, in: db))
      #expect(entry.vector.terms == [5])
      #expect(entry.vector.roles == [.headline])
      #expect(entry.published == 100)
      let sketch = try #require(try Shingles.sketch(of: 7, in: db))
      #expect(sketch.bound == Sketch.highest)
      #expect(sketch.words == 2)
      #expect(sketch.hashes == [1, 2, Sketch.highest])
    }
  }

  @Test func moreRowsThanAreHeldAtOnceArePacked() throws {
    let queue = try earlier()
    try queue.write { db in
      for n in 1...2500 {
        try db.execute(
          sql: "INSERT INTO vector VALUES (?, NULL, x'05000000FA7F')", arguments: [n])
      }
      try PackedTables.pack(db)
      for n in [1, 1000, 1001, 2500] as [Int64] {
        #expect(try TermVectorStore.entry(of: n, in: db)?.vector.terms == [5])
      }
    }
  }

  @Test("Shingles and postings keep their stories", arguments: [0x10, 0x7FFF_FFF0, 0xFFFF_FFF0])
  func numbers(_ hash: UInt32) throws {
    let queue = try earlier()
    try queue.write { db in
      let earlier = Int64(bitPattern: UInt64(hash) << 32)
      try db.execute(sql: "INSERT INTO shingle VALUES (?)", arguments: [earlier | 123_456])
      try db.execute(
        sql: "INSERT INTO posting VALUES (?, x'01F00F'), (?, x'02F00F')",
        arguments: [earlier | 3, earlier | 4])
      try PackedTables.pack(db)
      #expect(
        try Int64.fetchAll(db, sql: "SELECT id FROM shingle") == [Shingles.id(hash >> 4, 123_456)])
      var found: [Int64: [UInt8]] = [:]
      try Postings.blocks(of: hash, 0...9, in: db) { found[$0] = Array($1) }
      // The weight is 63 of 1023ths; small and with a capital.
      #expect(found == [3: [1, 0xC0], 4: [2, 0xC0]])
    }
  }

  @Test func anEmptyArchiveIsPacked() throws {
    try earlier().write { db in
      try PackedTables.pack(db)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM posting") == 0)
    }
  }
}
