import GRDB

/// The stories of a batch that come late, with those dated after them that have a thread already: threads are found in the
/// order of dates, so that adding in another order gives nearly the same threads.
///
/// Where many come late, everything dated after the first of them is judged again; where few do, only the threads that
/// they come near to.
struct LaterStories {
  /// A story that is to be given a thread in its turn.
  struct Waiting {
    let n: Int64
    let entry: TermVectorStore.Entry
    /// What tells the order of stories of one instant, as in `Archive.order`.
    let hash: UInt64
  }

  /// More are left as they are; `doctor` puts them in order.
  private static let limit = 20_000
  /// From so many late stories on everything after them is judged again, else only so many stories for each of them.
  private static let many = 32
  private static let perLate = 64
  /// Stories that are no more than this before what the archive has are as good as in order, in seconds.
  private static let slack: Int64 = 60

  /// The stories of the batch, and those that are judged again, in the order of dates; empty when the batch comes in
  /// order.
  let waiting: [Waiting]

  /// Reads the stories that a batch may lead elsewhere.
  /// - Parameters:
  ///   - first: The first story that may be judged again.
  ///   - touched: The stories whose threads a late one comes near to.
  init(
    than batch: [IngestedStory], from first: Int64, in db: Database,
    touched: (IngestedStory) throws -> [Int64]
  ) throws {
    let new = batch.filter { $0.earlier == nil && !$0.isCompared }
    let late = try Self.late(new, in: db)
    guard !late.isEmpty else {
      waiting = []
      return
    }
    let later = try Self.later(than: late, from: first, touched: touched, in: db)
    let added = batch.filter { $0.earlier == nil }.map {
      Waiting(n: $0.n, entry: $0.entry, hash: UInt64(bitPattern: $0.prepared.identity.hash))
    }
    waiting = (added + later).sorted {
      ($0.entry.published ?? .max, $0.hash, $0.n) < ($1.entry.published ?? .max, $1.hash, $1.n)
    }
  }

  /// The stories dated before the last that the archive has.
  private static func late(_ new: [IngestedStory], in db: Database) throws -> [IngestedStory] {
    guard let least = new.lazy.map(\.n).min(),
      let newest = try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT published FROM vector WHERE id < ? ORDER BY published DESC LIMIT 1"),
        arguments: [least])
    else { return [] }
    return new.filter { stored in stored.date.map { $0 < newest - slack } ?? false }
  }

  private static func later(
    than late: [IngestedStory], from first: Int64, touched: (IngestedStory) throws -> [Int64],
    in db: Database
  ) throws -> [Waiting] {
    guard let date = late.lazy.compactMap(\.date).min(), let least = late.lazy.map(\.n).min()
    else { return [] }
    let most = late.count < many ? perLate * late.count : limit
    let numbers = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM vector WHERE published > ? AND id >= ? AND id < ? LIMIT ?"),
      arguments: [date + slack, first, least, most + 1])
    if numbers.count <= most { return try numbers.compactMap { try read($0, in: db) } }
    var found: Set<Int64> = []
    for stored in late where found.count < most { found.formUnion(try touched(stored)) }
    return try found.sorted().compactMap { try read($0, in: db) }
  }

  private static func read(_ n: Int64, in db: Database) throws -> Waiting? {
    let hash = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT identity FROM story WHERE id = ?"), arguments: [n])
    guard let hash, let entry = try TermVectorStore.entry(of: n, in: db) else { return nil }
    return Waiting(n: n, entry: entry, hash: UInt64(bitPattern: hash))
  }
}
