import Articles
import GRDB

/// The inverted index while stories are added: blocks are read once, changed in memory and written at the end.
///
/// Candidates are found in what has just been added too, so that stories of one batch meet each other.
final class PostingListUpdate {
  /// A class, so that a block is changed where it is.
  private final class Blocks {
    var stretches: [Int64] = []
    var data: [[UInt8]] = []
    var isChanged: [Bool] = []

    func insert(_ stretch: Int64, _ bytes: [UInt8], at place: Int) {
      stretches.insert(stretch, at: place)
      data.insert(bytes, at: place)
      isChanged.insert(false, at: place)
    }
  }

  /// The first story that candidates are wanted from.
  let first: Int64
  private let db: Database
  private let firstStretch: Int64
  /// The last story that has been added.
  private var last: Int64
  private var terms: [TermID: Blocks] = [:]
  private var sums: [Float] = []

  /// A batch that will look for candidates from story `first` on.
  init(first: Int64, in db: Database) throws {
    self.first = max(1, first)
    self.db = db
    last = try TermVectorStore.last(in: db)
    firstStretch = self.first >> PostingBlock.bits
  }

  /// Adds a story's terms to the index.
  func add(_ vector: TermVector, of n: Int64) throws {
    last = max(last, n)
    for (term, weight) in zip(vector.terms, vector.weights) {
      try change(term, n) { PostingBlock.set(weight, of: n, in: &$0) }
    }
  }

  /// Takes a story's terms out of the index.
  func remove(_ vector: TermVector, of n: Int64) throws {
    for term in vector.terms { try change(term, n) { PostingBlock.remove(n, from: &$0) } }
  }

  /// The best candidates before story `last`, it included, best first.
  func candidates(for vector: TermVector, last: Int64, limit: Int) throws -> [TopK.Entry] {
    guard last >= first else { return [] }
    let count = Int(last - first) + 1
    if sums.count < count { sums += [Float](repeating: 0, count: max(count, 4096)) }
    sums.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: 0) }
    for (term, weight) in vector.heaviest(Postings.terms) {
      let blocks = try load(term)
      sums.withUnsafeMutableBufferPointer { all in
        let sums = UnsafeMutableBufferPointer(rebasing: all[..<count])
        for (stretch, data) in zip(blocks.stretches, blocks.data) where stretch >= firstStretch {
          let shift = Int(stretch << PostingBlock.bits - first)
          data.withUnsafeBufferPointer {
            PostingBlock.add($0, times: weight, to: sums, shift: shift)
          }
        }
      }
    }
    return sums.withUnsafeBufferPointer {
      Postings.best(UnsafeBufferPointer(rebasing: $0[..<count]), first: first, limit: limit)
    }
  }

  /// How many stories are looked through.
  var count: Int { Int(max(0, last - first + 1)) }

  /// How many of the stories looked through have a term among those that weigh most in them.
  func frequency(of term: TermID) throws -> Int {
    let blocks = try load(term)
    var bytes = 0
    for (stretch, data) in zip(blocks.stretches, blocks.data) where stretch >= firstStretch {
      bytes += data.count
    }
    return bytes / 3
  }

  /// Writes what has changed.
  func write(in db: Database) throws {
    var rows = try BulkInserter("INSERT OR REPLACE INTO posting", columns: 2, in: db)
    for term in terms.keys.sorted(by: { Int32(bitPattern: $0) < Int32(bitPattern: $1) }) {
      guard let blocks = terms[term] else { continue }
      for at in blocks.stretches.indices where blocks.isChanged[at] {
        let id = PostingBlock.id(term, stretch: blocks.stretches[at])
        try rows.add(.int(id), .blob(blocks.data[at]))
        blocks.isChanged[at] = false
      }
    }
    try rows.finish()
  }

  private func change(_ term: TermID, _ n: Int64, _ body: (inout [UInt8]) -> Void) throws {
    let blocks = try load(term)
    let stretch = n >> PostingBlock.bits
    let at = blocks.stretches.firstIndex { $0 >= stretch } ?? blocks.stretches.count
    if at == blocks.stretches.count || blocks.stretches[at] != stretch {
      let old = stretch < firstStretch ? try block(term, stretch) : nil
      blocks.insert(stretch, old ?? [], at: at)
    }
    body(&blocks.data[at])
    blocks.isChanged[at] = true
  }

  /// Reads the blocks of a term from the first wanted stretch on, once.
  private func load(_ term: TermID) throws -> Blocks {
    if let known = terms[term] { return known }
    let blocks = Blocks()
    try Postings.blocks(of: term, firstStretch...Int64(UInt32.max), in: db) { stretch, bytes in
      blocks.insert(stretch, Array(bytes), at: blocks.stretches.count)
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
