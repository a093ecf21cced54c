import Articles
import GRDB

/// Stories of which the reader has said that they are not copies of each other.
struct DistinctStories {
  private var others: [Int64: Set<Int64>] = [:]

  /// Reads what the reader has said.
  init(in db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT subject, detail FROM correction WHERE kind = 'apart'"))
    for row in rows {
      guard let a = try StoryQueries.number(of: StoryKey(rawValue: row[0]), in: db),
        let b = try StoryQueries.number(of: StoryKey(rawValue: row[1]), in: db)
      else { continue }
      others[a, default: []].insert(b)
      others[b, default: []].insert(a)
    }
  }

  /// Whether a story must not be folded with a representative: it, or a story folded under it, is told apart from it.
  /// - Parameter representative: The story that stands in lists for one.
  func separates(
    _ n: Int64, from shown: Int64, representative: (Int64) throws -> Int64?
  ) rethrows -> Bool {
    try others[n]?.contains { try $0 == shown || representative($0) == shown } ?? false
  }
}
