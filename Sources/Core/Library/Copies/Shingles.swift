import Foundation
import GRDB
import GRDBSQLite

/// Finds stories that share shingles, by an index of some shingles of each.
///
/// Made for one batch of stories: what is read of the index is kept, and what is added to it is written at the end in
/// the order of the index, for writing each shingle on its own cost more than everything else about copies.
struct Shingles {
  /// Shingles are indexed up to this hash, an eighth of all, and in short texts the lowest of all: those that both of
  /// two texts have are indexed in both.
  private static let bound: UInt32 = .max / 8
  private static let atLeast = 8
  private static let atMost = 128
  /// How many stories are kept for one shingle: what stands in more is an outlet's boilerplate, or a text that comes by
  /// the thousand, whose later copies meet the first ones.
  private static let stories = 32

  private let db: Database
  private var known: [UInt32: [Int64]] = [:]
  private var added: Set<Int64> = []
  private var sketches: [Int64: Sketch] = [:]

  init(in db: Database) { self.db = db }

  /// The shingles of a sketch that are indexed.
  static func indexed(_ sketch: Sketch) -> ArraySlice<UInt32> {
    let below = sketch.hashes.prefix { $0 <= bound }
    return sketch.hashes.prefix(min(max(below.count, atLeast), atMost))
  }

  /// Stories that share shingles with a sketch, those that share most first; adds the story itself to the index.
  mutating func meet(_ sketch: Sketch, of n: Int64) throws -> [Int64] {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO sketch VALUES (?, ?)")
      .execute(arguments: [n, Blob(sketch.blob)])
    sketches[n] = sketch
    var counts: [Int64: Int] = [:]
    for hash in Self.indexed(sketch) {
      try load(hash)
      for story in known[hash] ?? [] where story != n { counts[story, default: 0] += 1 }
      guard known[hash]?.count ?? 0 < Self.stories else { continue }
      known[hash]?.append(n)
      added.insert(Self.id(hash, n))
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
  }

  /// Takes a story out of the index.
  mutating func forget(_ n: Int64) throws {
    guard let sketch = try sketch(of: n) else { return }
    let delete = try db.cachedStatement(sql: "DELETE FROM shingle WHERE id = ?")
    for hash in Self.indexed(sketch) {
      known[hash]?.removeAll { $0 == n }
      if added.remove(Self.id(hash, n)) == nil {
        try delete.execute(arguments: [Self.id(hash, n)])
      }
    }
  }

  /// Writes what has been added to the index.
  mutating func write() throws {
    var rows = try RowWriter("INSERT OR IGNORE INTO shingle", columns: 1, in: db)
    for id in added.sorted() { try rows.add(.int(id)) }
    try rows.finish()
    added = []
  }

  /// The sketch of a story; nil when it has none.
  mutating func sketch(of n: Int64) throws -> Sketch? {
    if let known = sketches[n] { return known }
    let statement = try db.cachedStatement(sql: "SELECT data FROM sketch WHERE n = ?")
    let rows = try Row.fetchCursor(statement, arguments: [n])
    guard let row = try rows.next() else { return nil }
    let sketch = try row.withUnsafeData(atIndex: 0) { data in
      data.map { $0.withUnsafeBytes { Sketch(blob: $0) } }
    }
    sketches[n] = sketch
    return sketch
  }

  private mutating func load(_ hash: UInt32) throws {
    guard known[hash] == nil else { return }
    var stories: [Int64] = []
    try db.cachedStatement(
      sql: "SELECT id FROM shingle WHERE id BETWEEN ? AND ? LIMIT \(Self.stories)"
    ).forEach(from: Self.id(hash, 0), to: Self.id(hash, 0xFFFF_FFFF)) {
      stories.append(sqlite3_column_int64($0, 0) & 0xFFFF_FFFF)
    }
    known[hash] = stories
  }

  private static func id(_ hash: UInt32, _ n: Int64) -> Int64 {
    Int64(bitPattern: UInt64(hash) << 32) | (n & 0xFFFF_FFFF)
  }
}
