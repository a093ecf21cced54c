import Algorithms
import GRDB

/// Finds the thread of each story of a batch, among the stories that have one.
struct ThreadAssigner {
  /// Threads are looked for among this many stories before the batch.
  static let reach: Int64 = 1 << 15
  /// How many stories are looked at that are nearest by their words, and by their names.
  private static let candidates = 32
  private static let candidatesByName = 32
  private static let candidatesOfUndated = 48
  /// So many of the rarest names are looked up.
  private static let names = 12
  /// The story of this rank by nearness tells how dense the archive is around a report.
  private static let density = 20
  /// A story without a date is not compared with what is farther than this.
  private static let nearness: Float = 0.06
  /// A thread of which no report is nearer than this is not compared.
  private static let leastOfNearest: Float = 0.08
  /// So many of a thread's last reports are looked through for those nearest in time.
  private static let lookedThrough = 24

  /// A story with the thread that is shown and the one that was found.
  struct Report {
    let story: Int64
    let shown: Int64
    let found: Int64
  }

  /// A new report while its thread is looked for.
  private struct Subject {
    let entry: TermVectorStore.Entry
    let length: Float
    let names: LeadNames
    let eventWords: EventWords
  }

  private let postings: PostingListUpdate
  private let known: KnownReports
  /// What has been found.
  private(set) var reports: [Report] = []

  /// - Parameter end: Stories from this one on are to be given threads anew.
  init(_ postings: PostingListUpdate, before end: Int64 = .max, in db: Database) {
    self.postings = postings
    known = KnownReports(postings, before: end, in: db)
  }

  /// Forgets the threads of stories that are to be given one anew, and leaves them out of what the archive tells of names
  /// and words.
  func forget(_ stories: [LaterStories.Waiting]) throws {
    known.forget(stories.lazy.map(\.n))
    for story in stories { try postings.uncount(story.entry.vector, of: story.n) }
  }

  /// Gives a story that was forgotten its thread, among those that have one.
  /// - Parameters:
  ///   - words: How many words the story has.
  ///   - last: The last story that may be a candidate.
  mutating func rejoin(_ story: LaterStories.Waiting, words: Int, last: Int64) throws {
    try postings.recount(story.entry.vector, of: story.n)
    try join(story.n, story.entry, words: words, last: last)
  }

  /// The stories that are dated after a new one, in the threads of those that are near to it.
  func touched(by stored: IngestedStory) throws -> [Int64] {
    let (n, entry) = (stored.n, stored.entry)
    let names = try LeadNames(entry.vector, stories: postings.count) {
      try postings.usage(of: $0)
    }
    let byWords = try search(
      n, entry.vector.heaviest(Postings.terms), last: n - 1, limit: Self.candidates)
    let byName = try search(
      n, names.rarest(Self.names), last: n - 1, limit: Self.candidatesByName)
    let threads = Set(try (byWords + byName).compactMap { try known.thread(of: $0)?.shown })
    return try threads.sorted().flatMap { try known.members(of: $0) }.filter {
      (try known.entry(of: $0)?.published ?? .min) > (entry.published ?? .max)
    }
  }

  /// Gives a story its thread, among the stories that have one.
  /// - Parameters:
  ///   - words: How many words the story has.
  ///   - last: The last story that may be a candidate.
  mutating func join(_ n: Int64, _ entry: TermVectorStore.Entry, words: Int, last: Int64) throws {
    let nearest =
      entry.published == nil
      ? try undated(n, entry, last: last) : try dated(n, entry, words: words, last: last)
    let own = KnownReports.Membership(shown: n, found: n)
    let thread = try nearest.flatMap { try known.thread(of: $0) } ?? own
    try known.add(n, entry, to: thread)
    reports.append(Report(story: n, shown: thread.shown, found: thread.found))
  }

  // MARK: - With a date

  /// The report that leads a dated story to its thread.
  private func dated(
    _ n: Int64, _ entry: TermVectorStore.Entry, words: Int, last: Int64
  ) throws -> Int64? {
    let usage = { try postings.usage(of: $0) }
    let names = try known.names(of: n, entry.vector)
    let subject = Subject(
      entry: entry, length: ThreadAssignment.length(words: words), names: names,
      eventWords: try EventWords(
        entry.vector, names: names, stories: postings.count, usage: usage))
    let near = try candidates(n, subject, last: last)
    let density = near.count > Self.density ? near[Self.density].nearness : 0
    var best: (n: Int64, score: Float)?
    for (thread, group) in try groups(near).sorted(by: { $0.key < $1.key }) {
      guard let first = group.first, first.nearness >= Self.leastOfNearest else { continue }
      let score = try score(subject, thread: thread, first: first.n, group, density: density)
      if score >= 1, score > best?.score ?? 0 { best = (first.n, score) }
    }
    return best?.n
  }

  /// Stories near by words or by names with how near they are by words, nearest first.
  private func candidates(
    _ n: Int64, _ subject: Subject, last: Int64
  ) throws -> [(n: Int64, nearness: Float)] {
    let byWords = try search(
      n, subject.entry.vector.heaviest(Postings.terms), last: last, limit: Self.candidates)
    let byName = try search(
      n, subject.names.rarest(Self.names), last: last, limit: Self.candidatesByName)
    var near: [(n: Int64, nearness: Float)] = []
    for n in Set(byWords + byName) {
      guard let other = try known.entry(of: n) else { continue }
      near.append((n, subject.entry.vector.cosine(other.vector)))
    }
    return near.sorted { ($0.nearness, $1.n) > ($1.nearness, $0.n) }
  }

  private func search(
    _ n: Int64, _ terms: some Sequence<(term: TermID, weight: Float)>, last: Int64, limit: Int
  ) throws -> [Int64] {
    try postings.candidates(for: terms, last: last, limit: limit) {
      $0 != n && !known.isWaiting($0)
    }.map(\.n)
  }

  /// Candidates by their threads, as these were found.
  private func groups(
    _ near: [(n: Int64, nearness: Float)]
  ) throws -> [Int64: [(n: Int64, nearness: Float)]] {
    var groups: [Int64: [(n: Int64, nearness: Float)]] = [:]
    for candidate in near {
      guard let thread = try known.thread(of: candidate.n) else { continue }
      groups[thread.found, default: []].append(candidate)
    }
    return groups
  }

  /// How well a report fits a thread, of which some reports are near to it.
  private func score(
    _ subject: Subject, thread found: Int64, first: Int64, _ near: [(n: Int64, nearness: Float)],
    density: Float
  ) throws -> Float {
    let isLong = subject.length >= 1
    let near =
      subject.length > 0 ? try near.compactMap { try link(subject, $0.n, words: $0.nearness) } : []
    guard !isLong || ThreadAssignment.canJoin(near, density: density) else { return 0 }
    let shown = try known.thread(of: first)?.shown ?? found
    let all = try known.members(of: KnownReports.Membership(shown: shown, found: found))
    let recent = try all.suffix(Self.lookedThrough).compactMap { n in
      try known.entry(of: n).map { entry in
        (n: n, gap: ThreadAssignment.days(subject.entry.published, entry.published))
      }
    }.min(count: ThreadAssignment.compared) { ($0.gap, $1.n) < ($1.gap, $0.n) }
    return ThreadAssignment.score(
      length: subject.length, size: all.count, gap: recent.first?.gap ?? 0,
      recent: isLong ? [] : try recent.compactMap { try link(subject, $0.n) }, near: near,
      density: density)
  }

  /// What a report shares with another.
  /// - Parameter words: How near they are by their words, where that is known.
  private func link(
    _ subject: Subject, _ n: Int64, words: Float? = nil
  ) throws -> ThreadAssignment.Link? {
    guard let other = try known.entry(of: n) else { return nil }
    return ThreadAssignment.Link(
      gap: ThreadAssignment.days(subject.entry.published, other.published),
      words: words ?? subject.entry.vector.cosine(other.vector),
      names: subject.names.similarity(try known.names(of: n, other.vector)),
      eventWords: subject.eventWords.share(of: other.vector))
  }

  // MARK: - Without a date

  /// The report that leads a story without a date to its thread.
  private func undated(
    _ n: Int64, _ entry: TermVectorStore.Entry, last: Int64
  ) throws -> Int64? {
    let near = try search(
      n, entry.vector.heaviest(Postings.terms), last: last, limit: Self.candidatesOfUndated)
    var candidates: [ThreadAssignment.Candidate] = []
    for n in near {
      guard let other = try known.entry(of: n), let thread = try known.thread(of: n) else {
        continue
      }
      let nearness = entry.vector.cosine(other.vector)
      guard nearness >= Self.nearness else { continue }
      candidates.append(ThreadAssignment.Candidate(n: n, thread: thread.shown, nearness: nearness))
    }
    return try ThreadAssignment.thread(among: candidates) { try known.members(of: $0).count }?.n
  }

  /// Writes what has been found, and counts the threads anew that lost a report to another or gained one.
  static func write(_ reports: [Report], in db: Database) throws {
    let changed = try changedThreads(by: reports, in: db)
    var rows = try BulkInserter("INSERT OR REPLACE INTO thread_report", columns: 3, in: db)
    for report in reports {
      try rows.add(.int(report.story), .int(report.shown), .int(report.found))
    }
    try rows.finish()
    for thread in changed.sorted() { try ThreadCounts.count(thread, in: db) }
  }

  /// The threads that reports leave, and those that they come to. Threads of new stories are counted when all is written.
  private static func changedThreads(
    by reports: [Report], in db: Database
  ) throws -> Set<Int64> {
    var changed: Set<Int64> = []
    for report in reports {
      if let thread = try ThreadCounts.thread(of: report.story, in: db), thread != report.shown {
        changed.formUnion([thread, report.shown])
      }
    }
    return changed
  }
}
