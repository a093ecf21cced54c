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
    /// What the stretches looked through tell of the term.
    var usage = TermUsage()

    func insert(_ stretch: Int64, _ bytes: [UInt8], at place: Int) {
      stretches.insert(stretch, at: place)
      data.insert(bytes, at: place)
      isChanged.insert(false, at: place)
    }
  }

  /// So many entries are read for one story, so that a term of nearly all stories costs no more the more there are.
  private static let readEntries = 1 << 16

  /// The first story that candidates are wanted from.
  let first: Int64
  private let db: Database
  private let firstStretch: Int64
  /// The last story that has been added.
  private var last: Int64
  private var terms: [TermID: Blocks] = [:]
  private var sums: [Float] = []
  /// How many stories are left out of the counts.
  private var uncounted = 0
  /// Stories from this one on are not counted until they are added.
  private let end: Int64
  /// Those of them that have been added.
  private var added: Set<Int64> = []

  /// A batch that will look for candidates from story `first` on.
  /// - Parameter end: Stories from this one on count for nothing until they are added, as if they had not come yet.
  init(first: Int64, before end: Int64 = .max, in db: Database) throws {
    self.first = max(1, first)
    self.end = end
    self.db = db
    last = min(try TermVectorStore.last(in: db), end - 1)
    firstStretch = self.first >> PostingBlock.bits
  }

  /// Adds a story's terms to the index.
  func add(_ vector: TermVector, of n: Int64) throws {
    last = max(last, n)
    for (at, term) in vector.terms.enumerated() {
      let role = vector.roles[at]
      try change(term, n, role) { PostingBlock.set(vector.weights[at], role, of: n, in: &$0) }
    }
    if n >= end { added.insert(n) }
  }

  /// Takes a story's terms out of the index.
  func remove(_ vector: TermVector, of n: Int64) throws {
    for term in vector.terms { try change(term, n, nil) { PostingBlock.remove(n, from: &$0) } }
  }

  /// Leaves a story's terms out of `usage` and `count`, as if it had not come yet.
  func uncount(_ vector: TermVector, of n: Int64) throws {
    try count(vector, of: n) { $0.remove($1) }
    uncounted += 1
  }

  /// Counts a story again that was left out.
  func recount(_ vector: TermVector, of n: Int64) throws {
    try count(vector, of: n) { $0.add($1) }
    uncounted -= 1
  }

  private func count(
    _ vector: TermVector, of n: Int64, _ change: (inout TermUsage, TermRole) -> Void
  ) throws {
    let stretch = n >> PostingBlock.bits
    for term in vector.terms {
      let blocks = try load(term)
      guard let at = blocks.stretches.firstIndex(of: stretch),
        let role = PostingBlock.role(of: n, in: blocks.data[at])
      else { continue }
      change(&blocks.usage, role)
    }
  }

  /// The best candidates before story `last`, it included, best first.
  /// - Parameters:
  ///   - terms: What is looked for, with weights, heaviest first; terms that too many stories have are passed over.
  ///   - isEligible: Whether a story may be a candidate.
  func candidates(
    for terms: some Sequence<(term: TermID, weight: Float)>, last: Int64, limit: Int,
    where isEligible: (Int64) -> Bool = { _ in true }
  ) throws -> [TopK.Entry] {
    guard last >= first else { return [] }
    let count = Int(last - first) + 1
    if sums.count < count { sums += [Float](repeating: 0, count: max(count, 4096)) }
    sums.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: 0) }
    var entries = 0
    for (term, weight) in terms {
      let blocks = try load(term)
      guard entries == 0 || entries + blocks.usage.stories <= Self.readEntries else { continue }
      entries += blocks.usage.stories
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
      Postings.best(
        UnsafeBufferPointer(rebasing: $0[..<count]), first: first, limit: limit, where: isEligible)
    }
  }

  /// How many stories are looked through.
  var count: Int { Int(max(0, last - first + 1)) - uncounted }

  /// How the stories looked through use a term, where it is among those that weigh most in them.
  func usage(of term: TermID) throws -> TermUsage { try load(term).usage }

  /// Writes what has changed.
  func write(in db: Database) throws {
    var rows = try BulkInserter("INSERT OR REPLACE INTO posting", columns: 2, in: db)
    for term in terms.keys.sorted() {
      guard let blocks = terms[term] else { continue }
      for at in blocks.stretches.indices where blocks.isChanged[at] {
        let id = PostingBlock.id(term, stretch: blocks.stretches[at])
        try rows.add(.int(id), .blob(blocks.data[at]))
        blocks.isChanged[at] = false
      }
    }
    try rows.finish()
  }

  /// Changes the entry of a story; `role` is how it writes the term from now on, nil where it has it no longer.
  private func change(
    _ term: TermID, _ n: Int64, _ role: TermRole?, _ body: (inout [UInt8]) -> Void
  ) throws {
    let blocks = try load(term)
    let stretch = n >> PostingBlock.bits
    let at = blocks.stretches.firstIndex { $0 >= stretch } ?? blocks.stretches.count
    if at == blocks.stretches.count || blocks.stretches[at] != stretch {
      let old = stretch < firstStretch ? try block(term, stretch) : nil
      blocks.insert(stretch, old ?? [], at: at)
    }
    if stretch >= firstStretch {
      if n < end || added.contains(n), let old = PostingBlock.role(of: n, in: blocks.data[at]) {
        blocks.usage.remove(old)
      }
      if let role { blocks.usage.add(role) }
    }
    body(&blocks.data[at])
    blocks.isChanged[at] = true
  }

  /// Reads the blocks of a term from the first wanted stretch on, once.
  private func load(_ term: TermID) throws -> Blocks {
    if let known = terms[term] { return known }
    let blocks = Blocks()
    try Postings.blocks(of: term, firstStretch...PostingBlock.lastStretch, in: db) {
      stretch, bytes in
      let data = Array(bytes)
      PostingBlock.count(data, before: end - stretch << PostingBlock.bits, into: &blocks.usage)
      blocks.insert(stretch, data, at: blocks.stretches.count)
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
