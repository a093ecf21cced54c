import Articles
import GRDB

/// Writes down what repeats what, and folds copies under the fullest of them.
struct DuplicateGrouper {
  private let db: Database
  private var pairs: BulkInserter
  /// How many words the stories of the batch have.
  private let words: [Int64: Int]

  init(_ batch: [IngestedStory], in db: Database) throws {
    self.db = db
    pairs = try BulkInserter("INSERT OR REPLACE INTO copy", columns: 3, in: db)
    words = Dictionary(batch.map { ($0.n, $0.prepared.sketch.words) }) { $1 }
  }

  /// Folds a story with what it repeats; stories come in the order of adding.
  mutating func fold(_ stored: inout IngestedStory, _ match: DuplicateFinder.Match) throws {
    let n = stored.n
    if stored.earlier != nil { try release(n) }
    for (other, containment) in match.pairs {
      try pairs.add(.int(min(n, other)), .int(max(n, other)), .real(containment))
    }
    guard let fullest = match.fullest else { return }
    try fold(n, isNew: stored.earlier == nil, with: fullest)
    if stored.outcome.kind == .added, let key = try StoryQueries.key(of: fullest, in: db) {
      stored.outcome.kind = .copy
      stored.outcome.reason = "nearly the same text as \(key.rawValue)"
    }
  }

  /// Writes what waits.
  mutating func finish() throws { try pairs.finish() }

  /// Folds a story with a copy of it; the longer of the two that would be shown is shown.
  private func fold(_ n: Int64, isNew: Bool, with other: Int64) throws {
    if isNew, try head(of: n) == n {
      try DuplicateGroups.join(n, under: other, in: db)
    } else {
      try DuplicateGroups.fold(n, under: other, in: db)
    }
    guard let head = try head(of: n), head != n else { return }
    if try length(of: n) > length(of: head) { try DuplicateGroups.lead(n, in: db) }
  }

  /// Takes a story whose words have changed out of its fold; what was folded under it stays together.
  private mutating func release(_ n: Int64) throws {
    try pairs.finish()
    try db.cachedStatement(sql: "DELETE FROM copy WHERE a = ?1 OR b = ?1").execute(arguments: [n])
    if try head(of: n) == n {
      let heir = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT n FROM story WHERE head = ?1 AND head <> n ORDER BY paragraphs DESC, n
            """),
        arguments: [n])
      guard let heir else { return }
      try DuplicateGroups.lead(heir, in: db)
    }
    let shown = try head(of: n)
    try db.cachedStatement(sql: "UPDATE story SET head = n WHERE n = ?").execute(arguments: [n])
    if let shown { try DuplicateGroups.recount(head: shown, in: db) }
    try DuplicateGroups.recount(head: n, in: db)
  }

  private func head(of n: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT head FROM story WHERE n = ?"), arguments: [n])
  }

  private func length(of n: Int64) throws -> Int {
    try words[n] ?? Shingles.sketch(of: n, in: db)?.words ?? .max
  }
}
