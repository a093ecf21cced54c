import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite struct ShinglesTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func sketch(_ words: Range<Int>) -> Sketch { Sketch(words.map { TermID($0) }) }

  /// Adds texts, given as ranges of words, in one batch; tells whom each met.
  private func meet(_ texts: [Int64: Range<Int>]) throws -> [Int64: [Int64]] {
    try archive.write { db in
      var shingles = try Shingles(in: db)
      try shingles.read(texts.values.map(sketch))
      var met: [Int64: [Int64]] = [:]
      for n in texts.keys.sorted() {
        met[n] = try texts[n].map { try shingles.meet(sketch($0), of: n).map(\.n) }
      }
      try shingles.write(in: db)
      return met
    }
  }

  private func indexed() throws -> Int {
    try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM shingle") } ?? -1
  }

  @Test func copiesMeetWithinABatchAndAcrossBatches() throws {
    #expect(try meet([1: 0..<300, 2: 0..<300, 3: 9_000..<9_300]) == [1: [], 2: [1], 3: []])
    #expect(try meet([4: 0..<300]) == [4: [1, 2]])
    #expect(try meet([5: 20_000..<20_300]) == [5: []])
  }

  @Test func thoseThatShareMostComeFirst() throws {
    _ = try meet([1: 0..<80, 2: 0..<290])
    #expect(try meet([3: 0..<300])[3]?.first == 2)
  }

  @Test func shortTextsMeetToo() throws {
    #expect(try meet([1: 0..<12, 2: 0..<12]) == [1: [], 2: [1]])
    #expect(try meet([3: 0..<3, 4: 0..<3]) == [3: [], 4: []])
  }

  @Test func aRevisionDoesNotMeetItself() throws {
    _ = try meet([1: 0..<300])
    #expect(try meet([1: 0..<310]) == [1: []])
  }

  @Test func forgettingWhatTheBatchAddedLeavesNothing() throws {
    try archive.write { db in
      var shingles = try Shingles(in: db)
      _ = try shingles.meet(sketch(0..<300), of: 1)
      try shingles.forget(1)
      try shingles.write(in: db)
    }
    #expect(try indexed() == 0)
  }

  @Test func boilerplateIsKeptForFewStories() throws {
    let met = try meet(Dictionary(uniqueKeysWithValues: (1...60).map { (Int64($0), 0..<40) }))
    #expect(met[60]?.count == 32)
    let rows = try archive.read { db in
      try Int.fetchAll(db, sql: "SELECT count(*) FROM shingle GROUP BY id >> 32")
    }
    #expect(rows.max() == 32)
  }

  @Test func sketchesAreReadBack() throws {
    _ = try meet([7: 0..<300])
    let read = { (n: Int64) in try archive.read { try Shingles.sketch(of: n, in: $0) } }
    #expect(try read(7) == sketch(0..<300))
    #expect(try read(8) == nil)
  }

  @Test func howManyShinglesAreIndexed() {
    #expect(Shingles.indexed(sketch(0..<3)).isEmpty)
    #expect(Shingles.indexed(sketch(0..<9)).count == 6)
    #expect((8...128).contains(Shingles.indexed(sketch(0..<400)).count))
    #expect(Shingles.indexed(sketch(0..<400_000)).count <= 128)
    let low = Shingles.indexed(sketch(0..<4_000))
    #expect(Array(low) == low.sorted())
  }

  /// Numbers of stories above 31 bits' shingles keep their sign apart.
  @Test func highHashesAndHighNumbersAreApart() throws {
    #expect(try meet([4_000_000_000: 0..<300, 1: 0..<300]) == [1: [], 4_000_000_000: [1]])
  }
}
