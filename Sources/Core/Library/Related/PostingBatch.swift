import Articles
import GRDB

/// The inverted index while stories are added: blocks are read once, changed in memory and written at the end.
///
/// Candidates are found in what has just been added too, so that stories of one batch meet each other.
final class PostingBatch {
  /// A class, so that a block is changed where it is.
  private final class Blocks {
    var stretches: [Int64] = []
    var data: [[UInt8]] = []
    var changed: Set<Int64> = []
  }

  /// The first story that candidates are wanted from.
  let first: Int64
  private let db: Database
  private let firstStretch: Int64
  private var terms: [TermID: Blocks] = [:]
  private var sums: [Float] = []

  /// A batch that will look for candidates from story `first` on.
  init(first: Int64, in db: Database) {
    self.first = max(1, first)
    self.db = db
    firstStretch = self.first >> PostingBlock.bits
  }

  /// Adds a story's terms to the index.
  func add(_ vector: TermVector, of n: Int64) throws {
    for (term, weight) in zip(vector.terms, vector.weights) {
      try change(term, n) { PostingBlock.set(weight, of: n, in: &$0) }
    }
  }

  /// Takes a story's terms out of the index.
  func remove(_ vector: TermVector, of n: Int64) throws {
    for term in vector.terms { try change(term, n) { PostingBlock.remove(n, from: &$0) } }
  }

  /// The best candidates before story `last`, it included, best first.
  func candidates(for vector: TermVector, last: Int64, limit: Int) throws -> [Best.Entry] {
    guard last >= first else { return [] }
    let count = Int(last - first) + 1
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: count))
    for (term, weight) in vector.heaviest(Postings.terms) {
      let blocks = try load(term)
      sums.withUnsafeMutableBufferPointer { sums in
        for (stretch, data) in zip(blocks.stretches, blocks.data) where stretch >= firstStretch {
          let shift = Int(stretch << PostingBlock.bits - first)
          data.withUnsafeBufferPointer {
            PostingBlock.add($0, times: weight, to: sums, shift: shift)
          }
        }
      }
    }
    return Postings.best(sums, first: first, limit: limit)
  }

  /// Writes what has changed.
  func write() throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO posting(id, data) VALUES (?, ?)")
    for term in terms.keys.sorted(by: { Int32(bitPattern: $0) < Int32(bitPattern: $1) }) {
      guard let blocks = terms[term], !blocks.changed.isEmpty else { continue }
      for (stretch, data) in zip(blocks.stretches, blocks.data)
      where blocks.changed.contains(stretch) {
        try statement.execute(arguments: [PostingBlock.id(term, stretch: stretch), Blob(data)])
      }
      blocks.changed.removeAll()
    }
  }

  private func change(_ term: TermID, _ n: Int64, _ body: (inout [UInt8]) -> Void) throws {
    let blocks = try load(term)
    let stretch = n >> PostingBlock.bits
    let at = blocks.stretches.firstIndex { $0 >= stretch } ?? blocks.stretches.count
    if at == blocks.stretches.count || blocks.stretches[at] != stretch {
      let old = stretch < firstStretch ? try block(term, stretch) : nil
      blocks.stretches.insert(stretch, at: at)
      blocks.data.insert(old ?? [], at: at)
    }
    body(&blocks.data[at])
    blocks.changed.insert(stretch)
  }

  /// Reads the blocks of a term from the first wanted stretch on, once.
  private func load(_ term: TermID) throws -> Blocks {
    if let known = terms[term] { return known }
    let blocks = Blocks()
    try Postings.blocks(of: term, firstStretch...Int64(UInt32.max), in: db) { stretch, bytes in
      blocks.stretches.append(stretch)
      blocks.data.append(Array(bytes))
    }
    terms[term] = blocks
    return blocks
  }

  private func block(_ term: TermID, _ stretch: Int64) throws -> [UInt8]? {
    var found: [UInt8]?
    try Postings.blocks(of: term, stretch...stretch, in: db) { _, bytes in found = Array(bytes) }
    return found
  }
}
