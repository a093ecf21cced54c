import GRDB

/// Finds the thread of each story of a batch, among the stories before it.
struct ThreadAssigner {
  /// Threads are looked for among this many stories before the batch.
  static let reach: Int64 = 1 << 15
  private static let candidates = 48
  private static let nearness: Float = 0.06

  private let db: Database
  private var entries: [Int64: TermVectorStore.Entry] = [:]
  private var threads: [Int64: (shown: Int64, found: Int64)] = [:]
  private var sizes: [Int64: Int] = [:]
  /// A story with the thread that is shown and the one that was found.
  struct Report {
    let story: Int64
    let shown: Int64
    let found: Int64
  }

  /// What has been found.
  private(set) var reports: [Report] = []

  init(in db: Database) { self.db = db }

  /// Gives a story its thread. Its terms must not be in the index yet.
  mutating func join(_ n: Int64, _ entry: TermVectorStore.Entry, _ postings: PostingListUpdate)
    throws
  {
    let found = try postings.candidates(for: entry.vector, last: n - 1, limit: Self.candidates)
    var candidates: [ThreadAssignment.Candidate] = []
    for candidate in found {
      guard let known = try self.entry(of: candidate.n), let thread = try thread(of: candidate.n)
      else { continue }
      let nearness = entry.vector.cosine(known.vector)
      guard nearness >= Self.nearness else { continue }
      candidates.append(
        ThreadAssignment.Candidate(
          n: candidate.n, thread: thread.shown, nearness: nearness, published: known.published))
    }
    let nearest = try ThreadAssignment.thread(for: entry.published, among: candidates) {
      try size(of: $0)
    }
    let own = (shown: n, found: n)
    let thread = try nearest.flatMap { try self.thread(of: $0.n) } ?? own
    entries[n] = entry
    threads[n] = thread
    sizes[thread.shown] = try size(of: thread.shown) + 1
    reports.append(Report(story: n, shown: thread.shown, found: thread.found))
  }

  /// Writes what has been found.
  static func write(_ reports: [Report], in db: Database) throws {
    var rows = try BulkInserter("INSERT OR REPLACE INTO report", columns: 3, in: db)
    for report in reports {
      try rows.add(.int(report.story), .int(report.shown), .int(report.found))
    }
    try rows.finish()
  }

  private mutating func entry(of n: Int64) throws -> TermVectorStore.Entry? {
    if let known = entries[n] { return known }
    let entry = try TermVectorStore.entry(of: n, in: db)
    entries[n] = entry
    return entry
  }

  private mutating func thread(of n: Int64) throws -> (shown: Int64, found: Int64)? {
    if let known = threads[n] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT thread, found FROM report WHERE story = ?"), arguments: [n])
    guard let row else { return nil }
    let thread: (Int64, Int64) = (row[0], row[1])
    threads[n] = thread
    return thread
  }

  private mutating func size(of thread: Int64) throws -> Int {
    if let known = sizes[thread] { return known }
    let size = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM report WHERE thread = ?"), arguments: [thread])
    sizes[thread] = size ?? 0
    return size ?? 0
  }
}
