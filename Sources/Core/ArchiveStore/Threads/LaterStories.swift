import GRDB

/// Stories that were added before a batch and are dated after its first story: threads are found in the order of dates,
/// so that adding in another order gives nearly the same threads.
struct LaterStories {
  /// More are left as they are; `doctor` puts them in order.
  private static let limit = 20_000
  /// Stories that are no more than this before what the archive has are as good as in order, in seconds.
  private static let slack: Int64 = 60

  private let entries: [(n: Int64, entry: TermVectorStore.Entry)]

  /// Whether the batch comes in order.
  var isEmpty: Bool { entries.isEmpty }

  /// Reads the stories dated after the first of a batch.
  init(than batch: [IngestedStory], in db: Database) throws {
    let dates = batch.lazy.filter { $0.earlier == nil && !$0.isCompared }.compactMap(
      \.entry.published)
    guard let first = dates.min(), let least = batch.lazy.map(\.n).min() else {
      entries = []
      return
    }
    let numbers = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM vector WHERE published > ? AND id < ? LIMIT \(Self.limit + 1)"),
      arguments: [first + Self.slack, least])
    guard numbers.count <= Self.limit else {
      entries = []
      return
    }
    entries = try numbers.compactMap { n in
      try TermVectorStore.entry(of: n, in: db).map { (n, $0) }
    }
  }

  /// The later stories and the new ones of the batch in the order of dates.
  func take(_ batch: [IngestedStory]) throws -> [(n: Int64, entry: TermVectorStore.Entry)] {
    let new = batch.filter { $0.earlier == nil }.map { (n: $0.n, entry: $0.entry) }
    return (entries + new).sorted {
      ($0.entry.published ?? .max, $0.n) < ($1.entry.published ?? .max, $1.n)
    }
  }
}
