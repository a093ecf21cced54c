import GRDB

/// Stories that have a thread, read from the archive once and kept with what has just been found.
final class KnownReports {
  /// The thread that is shown for a story, and the one that was found.
  struct Membership {
    let shown: Int64
    let found: Int64
  }

  /// So many reports of a thread are kept at hand, the last ones.
  private static let kept = 256
  /// Which words are names is asked anew when the archive has grown by so many stories.
  private static let namesKept = 512

  private let db: Database
  private let postings: PostingListUpdate
  private var entries: [Int64: TermVectorStore.Entry] = [:]
  private var memberships: [Int64: Membership] = [:]
  private var members: [Int64: [Int64]] = [:]
  private var names: [Int64: LeadNames] = [:]
  /// Threads to which the reader has joined others.
  private var joined: Set<Int64> = []
  /// Stories that are to be given a thread anew.
  private var waiting: Set<Int64> = []
  /// The part of the archive's life for which names are known.
  private var part = 0

  /// Stories from this one on wait until they are added.
  private let end: Int64

  /// - Parameter end: Stories from this one on are to be given threads anew.
  init(_ postings: PostingListUpdate, before end: Int64 = .max, in db: Database) {
    self.postings = postings
    self.end = end
    self.db = db
  }

  /// Whether a story is to be given a thread anew.
  func isWaiting(_ n: Int64) -> Bool { waiting.contains(n) }

  /// Forgets the threads of stories that are to be given one anew.
  func forget(_ stories: some Sequence<Int64>) {
    waiting.formUnion(stories)
    members = [:]
    names = [:]
  }

  /// Takes in what has been found for a story.
  func add(_ n: Int64, _ entry: TermVectorStore.Entry, to thread: Membership) throws {
    let others = try members(of: thread.shown).filter { $0 != n }
    members[thread.shown] = Array((others + [n]).suffix(Self.kept))
    if thread.found != thread.shown { joined.insert(thread.shown) }
    entries[n] = entry
    memberships[n] = thread
    waiting.remove(n)
  }

  /// The vector and date of a story; nil when there is no such story.
  func entry(of n: Int64) throws -> TermVectorStore.Entry? {
    if let known = entries[n] { return known }
    let entry = try TermVectorStore.entry(of: n, in: db)
    entries[n] = entry
    return entry
  }

  /// The names in a story's headline and lead, as the archive knows names at present.
  func names(of n: Int64, _ vector: TermVector) throws -> LeadNames {
    let part = postings.count / Self.namesKept
    if part != self.part { (names, self.part) = ([:], part) }
    if let known = names[n] { return known }
    let found = try LeadNames(vector, stories: postings.count) { try postings.usage(of: $0) }
    names[n] = found
    return found
  }

  /// The thread of a story; nil when it has none.
  func thread(of n: Int64) throws -> Membership? {
    if let known = memberships[n] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT thread, assigned FROM thread_report WHERE story = ?"),
      arguments: [n])
    guard let row else { return nil }
    let thread = Membership(shown: row[0], found: row[1])
    memberships[n] = thread
    return thread
  }

  /// The last reports of a thread in the order of dates, without those that wait.
  func members(of thread: Int64) throws -> [Int64] {
    if let known = members[thread] { return known }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.story, r.assigned FROM thread_report r LEFT JOIN vector v ON v.id = r.story
          WHERE r.thread = ? AND r.story < ? ORDER BY v.published IS NULL DESC, v.published DESC, r.story DESC
          LIMIT \(Self.kept)
          """), arguments: [thread, end])
    var found: [Int64] = []
    for row in rows.reversed() {
      let story: Int64 = row[0]
      let membership = memberships[story] ?? Membership(shown: thread, found: row[1])
      memberships[story] = membership
      guard !waiting.contains(story), membership.shown == thread else { continue }
      if membership.found != thread { joined.insert(thread) }
      found.append(story)
    }
    members[thread] = found
    return found
  }

  /// The reports of a thread as it was found: where the reader joined it to another, a new report is judged by its own
  /// part and not by what was joined.
  func members(of thread: Membership) throws -> [Int64] {
    let all = try members(of: thread.shown)
    guard joined.contains(thread.shown) else { return all }
    return try all.filter { try self.thread(of: $0)?.found == thread.found }
  }
}
