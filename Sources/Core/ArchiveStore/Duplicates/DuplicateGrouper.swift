import Articles
import GRDB

/// Writes down what repeats what, and folds copies under the fullest of them.
struct DuplicateGrouper {
  private let db: Database
  private var pairs: BulkInserter

  init(in db: Database) throws {
    self.db = db
    pairs = try BulkInserter("INSERT OR REPLACE INTO duplicate_pair", columns: 3, in: db)
  }

  /// Folds a story with what it repeats; stories come in the order of adding.
  mutating func fold(_ stored: inout IngestedStory, _ match: DuplicateFinder.Match) throws {
    let n = stored.n
    if stored.earlier != nil { try release(n) }
    for (other, containment) in match.pairs {
      try pairs.add(.int(min(n, other)), .int(max(n, other)), .real(containment))
    }
    guard let fold = match.fold, try self.fold(n, isNew: stored.earlier == nil, fold) else {
      return
    }
    if stored.outcome.kind == .added {
      stored.outcome.kind = .copy
      stored.outcome.reason = "\(fold.verdict.relation) \(fold.key.rawValue)"
    }
  }

  /// Writes what waits.
  mutating func finish() throws { try pairs.finish() }

  /// Folds a story with one of the same news, and says whether it was folded.
  ///
  /// The fuller of them is shown, or the later version; but words that the reader has not read are never put under a
  /// read mark, and what the reader has starred stays where it is.
  private func fold(_ n: Int64, isNew: Bool, _ fold: FoldFinder.Fold) throws -> Bool {
    guard let shown = try DuplicateGroups.representative(of: fold.other, in: db), shown != n else {
      return false
    }
    let marks = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT is_read, is_starred FROM story WHERE id = ?"),
      arguments: [shown])
    let isUnderReadMark = fold.hasOwnWords && marks?[0] == true
    let isShown = fold.isRepresentative || isUnderReadMark
    if isShown, marks?[1] == true { return false }
    if isNew, try DuplicateGroups.representative(of: n, in: db) == n {
      try DuplicateGroups.join(n, under: shown, in: db)
    } else {
      try DuplicateGroups.fold(n, under: shown, in: db)
    }
    if isShown { try DuplicateGroups.lead(n, in: db) }
    return true
  }

  /// Takes a story whose words have changed out of its fold; what was folded under it stays together.
  private mutating func release(_ n: Int64) throws {
    try pairs.finish()
    try db.cachedStatement(sql: "DELETE FROM duplicate_pair WHERE a = ?1 OR b = ?1").execute(
      arguments: [n])
    try DuplicateGroups.release(n, in: db)
  }
}
