import Foundation
import GRDB

/// Finds stories that share shingles, by an index of some shingles of each.
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

  init(in db: Database) { self.db = db }

  /// The shingles of a sketch that are indexed.
  static func indexed(_ sketch: Sketch) -> ArraySlice<UInt32> {
    let below = sketch.hashes.prefix { $0 <= bound }
    return sketch.hashes.prefix(min(max(below.count, atLeast), atMost))
  }

  /// Stories that share shingles with a sketch, those that share most first; adds the story itself to the index.
  func meet(_ sketch: Sketch, of n: Int64) throws -> [Int64] {
    var counts: [Int64: Int] = [:]
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO shingle VALUES (?)")
    for hash in Self.indexed(sketch) {
      let known = try stories(with: hash)
      for story in known where story != n { counts[story, default: 0] += 1 }
      guard known.count < Self.stories else { continue }
      insert.setUncheckedArguments([Self.id(hash, n)])
      try insert.execute()
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
  }

  /// Takes a story out of the index.
  func forget(_ sketch: Sketch, of n: Int64) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM shingle WHERE id = ?")
    for hash in Self.indexed(sketch) { try delete.execute(arguments: [Self.id(hash, n)]) }
  }

  private func stories(with hash: UInt32) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM shingle WHERE id BETWEEN ? AND ? LIMIT \(Self.stories)")
    statement.setUncheckedArguments([Self.id(hash, 0), Self.id(hash, 0xFFFF_FFFF)])
    return try Int64.fetchAll(statement).map { $0 & 0xFFFF_FFFF }
  }

  private static func id(_ hash: UInt32, _ n: Int64) -> Int64 {
    Int64(bitPattern: UInt64(hash) << 32) | (n & 0xFFFF_FFFF)
  }

  /// The sketch of a story; nil when it has none.
  static func sketch(of n: Int64, in db: Database) throws -> Sketch? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM sketch WHERE n = ?")
    let rows = try Row.fetchCursor(statement, arguments: [n])
    guard let row = try rows.next() else { return nil }
    return try row.withUnsafeData(atIndex: 0) { data in
      data.map { $0.withUnsafeBytes { Sketch(blob: $0) } }
    }
  }
}
