import GRDB

/// Finds the thread of each story of a batch, among the stories that have one.
struct ThreadAssigner {
  /// Threads are looked for among this many stories before the batch.
  static let reach: Int64 = 1 << 15
  private static let candidates = 48
  /// More are looked at where later stories stand among them, which do not count.
  private static let candidatesAmongLater = 160
  private static let nearness: Float = 0.06
  /// A thread of which no report is nearer than this is not compared.
  private static let leastOfNearest: Float = 0.08
  /// So many of a thread's last reports are looked through for those nearest in time.
  private static let compared = 24
  /// So many reports of a thread are kept at hand, the last ones.
  private static let members = 256

  private let db: Database
  private let postings: PostingListUpdate
  private var entries: [Int64: TermVectorStore.Entry] = [:]
  private var threads: [Int64: (shown: Int64, found: Int64)] = [:]
  private var members: [Int64: [Int64]] = [:]
  /// Stories that have no thread yet.
  private var waiting: Set<Int64> = []
  /// A story with the thread that is shown and the one that was found.
  struct Report {
    let story: Int64
    let shown: Int64
    let found: Int64
  }

  /// What has been found.
  private(set) var reports: [Report] = []

  init(_ postings: PostingListUpdate, in db: Database) {
    self.postings = postings
    self.db = db
  }

  /// Forgets the threads of stories that are to be given one anew.
  mutating func forget(_ stories: [Int64]) { waiting.formUnion(stories) }

  /// Gives a story its thread, among the stories that have one.
  /// - Parameters:
  ///   - words: How many words the story has.
  ///   - last: The last story that may be a candidate.
  mutating func join(_ n: Int64, _ entry: TermVectorStore.Entry, words: Int, last: Int64) throws {
    let limit = waiting.isEmpty ? Self.candidates : Self.candidatesAmongLater
    let near = try postings.candidates(for: entry.vector, last: last, limit: limit)
      .filter { $0.n != n && !waiting.contains($0.n) }
    let nearest =
      entry.published == nil
      ? try undated(entry, near.map(\.n)) : try dated(entry, words, near.map(\.n))
    let own = (shown: n, found: n)
    let thread = try nearest.flatMap { try self.thread(of: $0) } ?? own
    entries[n] = entry
    threads[n] = thread
    waiting.remove(n)
    _ = try members(of: thread.shown)
    members[thread.shown]?.append(n)
    reports.append(Report(story: n, shown: thread.shown, found: thread.found))
  }

  /// The report that leads a dated story to its thread.
  private mutating func dated(
    _ entry: TermVectorStore.Entry, _ words: Int, _ near: [Int64]
  ) throws -> Int64? {
    let similarity = try EventSimilarity(entry.vector, stories: postings.count) {
      try postings.frequency(of: $0)
    }
    let groups = try groups(entry, near)
    var best: (n: Int64, score: Float)?
    for (thread, near) in groups.sorted(by: { $0.key < $1.key }) {
      guard near.contains(where: { $0.nearness >= Self.leastOfNearest }), let first = near.first
      else { continue }
      let all = try members(found: thread, shown: first.thread)
      let reports = try all.suffix(Self.compared).compactMap { n -> ThreadAssignment.Report? in
        try self.entry(of: n).map {
          ThreadAssignment.Report(published: $0.published, vector: $0.vector)
        }
      }
      let score = ThreadAssignment.score(
        entry.published, words: words, size: all.count, similarity, reports, near)
      if score >= 1, score > best?.score ?? 0, let n = near.first?.n { best = (n, score) }
    }
    return best?.n
  }

  /// The reports of a thread as it was found: where the reader joined it to another, a new report is judged by its own
  /// part and not by what was joined.
  private mutating func members(found: Int64, shown: Int64) throws -> [Int64] {
    let all = try members(of: shown)
    guard found != shown else { return all }
    return try all.filter { try thread(of: $0)?.found == found }
  }

  /// Candidates by their threads, as these were found.
  private mutating func groups(
    _ entry: TermVectorStore.Entry, _ near: [Int64]
  ) throws -> [Int64: [ThreadAssignment.Candidate]] {
    var groups: [Int64: [ThreadAssignment.Candidate]] = [:]
    for n in near {
      guard let known = try self.entry(of: n), let thread = try thread(of: n) else { continue }
      let nearness = entry.vector.cosine(known.vector)
      groups[thread.found, default: []].append(
        ThreadAssignment.Candidate(n: n, thread: thread.shown, nearness: nearness))
    }
    return groups
  }

  /// The report that leads a story without a date to its thread.
  private mutating func undated(_ entry: TermVectorStore.Entry, _ near: [Int64]) throws -> Int64? {
    var candidates: [ThreadAssignment.Candidate] = []
    for n in near.prefix(48) {
      guard let known = try self.entry(of: n), let thread = try thread(of: n) else { continue }
      let nearness = entry.vector.cosine(known.vector)
      guard nearness >= Self.nearness else { continue }
      candidates.append(ThreadAssignment.Candidate(n: n, thread: thread.shown, nearness: nearness))
    }
    return try ThreadAssignment.thread(among: candidates) { try members(of: $0).count }?.n
  }

  /// Writes what has been found.
  static func write(_ reports: [Report], in db: Database) throws {
    var rows = try BulkInserter("INSERT OR REPLACE INTO thread_report", columns: 3, in: db)
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
      db.cachedStatement(sql: "SELECT thread, assigned FROM thread_report WHERE story = ?"),
      arguments: [n])
    guard let row else { return nil }
    let thread: (Int64, Int64) = (row[0], row[1])
    threads[n] = thread
    return thread
  }

  /// The reports of a thread that have not been forgotten.
  private mutating func members(of thread: Int64) throws -> [Int64] {
    if let known = members[thread] { return known }
    let stories = try Int64.fetchAll(
      db.cachedStatement(
        sql:
          "SELECT story FROM thread_report WHERE thread = ? ORDER BY story DESC LIMIT \(Self.members)"
      ),
      arguments: [thread]
    ).filter { !waiting.contains($0) && threads[$0].map { $0.shown == thread } ?? true }
    members[thread] = stories.reversed()
    return stories
  }
}
