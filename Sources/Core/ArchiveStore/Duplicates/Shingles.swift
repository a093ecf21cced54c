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
  private static let bound = Sketch.highest / 8
  private static let atLeast = 8
  private static let atMost = 128
  /// How many stories are kept for one shingle: what stands in more is an outlet's boilerplate, or a text that comes by
  /// the thousand, whose later copies meet the first ones.
  private static let stories = 32

  private let db: Database
  private let looking: Statement
  /// For each shingle that was looked up, its place in `lists`.
  private var places: [UInt32: Int] = [:]
  /// The stories that have a shingle.
  private var lists: [[Int64]] = []
  private var sketches: [Int64: Sketch] = [:]
  /// What is to be taken out of the index and what is to come in.
  private var forgotten: [Int64] = []
  private var added: [Int64] = []
  /// The stories of the batch.
  private var met: Set<Int64> = []

  init(in db: Database) throws {
    self.db = db
    looking = try db.cachedStatement(
      sql: "SELECT id FROM shingle WHERE id BETWEEN ? AND ? LIMIT \(Self.stories)")
  }

  /// The shingles of a sketch that are indexed.
  static func indexed(_ sketch: Sketch) -> ArraySlice<UInt32> {
    let below = sketch.count(upTo: bound)
    return sketch.hashes.prefix(min(max(below, atLeast), atMost))
  }

  /// Looks the shingles of many sketches up, in the order of the index: one beside the other is found sooner.
  mutating func read(_ sketches: [Sketch]) throws {
    var wanted: [UInt32] = []
    for sketch in sketches { wanted += Self.indexed(sketch) }
    wanted.sort { Self.id($0, 0) < Self.id($1, 0) }
    for hash in wanted { _ = try place(of: hash) }
  }

  /// Stories that share shingles with a sketch, those that share most first, each with how many indexed shingles it can
  /// share at most; adds the story itself to the index.
  mutating func meet(_ sketch: Sketch, of n: Int64) throws -> [(n: Int64, shared: Int)] {
    sketches[n] = sketch
    met.insert(n)
    var counts: [Int64: Int] = [:]
    var full = 0
    for hash in Self.indexed(sketch) {
      let place = try place(of: hash)
      for at in lists[place].indices { counts[lists[place][at], default: 0] += 1 }
      guard lists[place].count < Self.stories else {
        full += 1
        continue
      }
      lists[place].append(n)
      added.append(Self.id(hash, n))
    }
    counts[n] = nil  // a revision meets itself
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map {
      (n: $0.key, shared: $0.value + full)
    }
  }

  /// Takes a story out of the index.
  mutating func forget(_ n: Int64) throws {
    guard let sketch = try sketch(of: n) else { return }
    let hashes = Self.indexed(sketch)
    for place in hashes.compactMap({ places[$0] }) { lists[place].removeAll { $0 == n } }
    let ids = hashes.map { Self.id($0, n) }
    forgotten += ids
    if met.contains(n) {
      let gone = Set(ids)
      added.removeAll { gone.contains($0) }
    }
  }

  /// Writes what has been found of the batch.
  func write(in db: Database) throws {
    let delete = try db.cachedStatement(sql: "DELETE FROM shingle WHERE id = ?")
    for id in forgotten { try delete.execute(arguments: [id]) }
    var ids = try BulkInserter("INSERT OR IGNORE INTO shingle", columns: 1, in: db)
    for id in added.sorted() { try ids.add(.int(id)) }
    try ids.finish()
    var rows = try BulkInserter("INSERT OR REPLACE INTO sketch", columns: 2, in: db)
    for n in met.sorted() {
      if let sketch = sketches[n] { try rows.add(.int(n), .blob(sketch.blob)) }
    }
    try rows.finish()
  }

  /// The sketch of a story; nil when it has none.
  mutating func sketch(of n: Int64) throws -> Sketch? {
    if let known = sketches[n] { return known }
    let sketch = try Self.sketch(of: n, in: db)
    sketches[n] = sketch
    return sketch
  }

  /// The sketch of a story as the archive has it.
  static func sketch(of n: Int64, in db: Database) throws -> Sketch? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM sketch WHERE id = ?")
    let rows = try Row.fetchCursor(statement, arguments: [n])
    guard let row = try rows.next() else { return nil }
    return try row.withUnsafeData(atIndex: 0) { data in
      data.map { $0.withUnsafeBytes { Sketch(blob: $0) } }
    }
  }

  /// Where the stories of a shingle stand; they are read when first asked for.
  private mutating func place(of hash: UInt32) throws -> Int {
    if let known = places[hash] { return known }
    var stories: [Int64] = []
    try looking.forEach(from: Self.id(hash, 0), to: Self.id(hash, Self.mask)) {
      stories.append(sqlite3_column_int64($0, 0) & Self.mask)
    }
    places[hash] = lists.count
    lists.append(stories)
    return lists.count - 1
  }

  /// Where a shingle of a story stands: the story's number takes 28 bits, and SQLite keeps most of these in eight bytes.
  static func id(_ hash: UInt32, _ n: Int64) -> Int64 { Int64(hash) << numberBits | (n & mask) }

  private static let numberBits: Int64 = 28
  private static let mask: Int64 = 1 << numberBits - 1
}
