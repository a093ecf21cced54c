import GRDB
import GRDBSQLite

/// Finds the stories that share the most with a vector: the inverted index read from the archive.
struct Postings {
  /// How many of the query's terms are looked up; the rest of the score comes when candidates are compared in full.
  static let terms = 30

  /// The best candidates among stories `first` to `last`, best first, scored by the heaviest terms.
  static func candidates(
    for vector: TermVector, first: Int64 = 1, last: Int64, limit: Int, in db: Database
  ) throws -> [TopK.Entry] {
    guard last >= first else { return [] }
    var sums = [Float](repeating: 0, count: Int(last - first) + 1)
    let low = first >> PostingBlock.bits
    let high = last >> PostingBlock.bits
    try sums.withUnsafeMutableBufferPointer { sums in
      for (term, weight) in vector.heaviest(terms) {
        try blocks(of: term, low...high, in: db) { stretch, bytes in
          let shift = Int(stretch << PostingBlock.bits - first)
          PostingBlock.add(bytes, times: weight, to: sums, shift: shift)
        }
      }
    }
    return sums.withUnsafeBufferPointer { best($0, first: first, limit: limit) }
  }

  /// The highest sums, best first.
  static func best(
    _ sums: UnsafeBufferPointer<Float>, first: Int64, limit: Int,
    where isEligible: (Int64) -> Bool = { _ in true }
  ) -> [TopK.Entry] {
    var best = TopK(limit)
    var floor = Float.leastNonzeroMagnitude
    for place in sums.indices where sums[place] >= floor {
      guard isEligible(first + Int64(place)) else { continue }
      best.add(first + Int64(place), sums[place])
      floor = max(floor, best.floor)
    }
    return best.ranked
  }

  /// Calls `body` with each block of a term, ascending. The bytes are SQLite's own and must not be kept.
  static func blocks(
    of term: TermID, _ stretches: ClosedRange<Int64>, in db: Database,
    _ body: (Int64, UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id, data FROM posting WHERE id BETWEEN ? AND ? ORDER BY id")
    let first = PostingBlock.id(term, stretch: stretches.lowerBound)
    let last = PostingBlock.id(term, stretch: stretches.upperBound)
    try statement.forEach(from: first, to: last) { row in
      let size = Int(sqlite3_column_bytes(row, 1))
      let data = UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 1), count: size)
      body(
        PostingBlock.stretch(ofBlock: sqlite3_column_int64(row, 0)),
        data.bindMemory(to: UInt8.self))
    }
  }
}
