import Articles
import GRDB

/// Carries out what the reader says about stories that are not the same news.
enum DuplicateCorrections {
  /// Takes two stories apart, or, where that has been taken back, folds them again if they are the same news.
  static func carryOut(_ story: StoryKey, _ other: StoryKey, in db: Database) throws {
    guard let a = try StoryQueries.number(of: story, in: db),
      let b = try StoryQueries.number(of: other, in: db)
    else { return }
    let (x, y) = (
      try DuplicateGroups.representative(of: a, in: db),
      try DuplicateGroups.representative(of: b, in: db)
    )
    if try areApart(story, other, in: db) {
      guard x == y else { return }
      try DuplicateGroups.release(a == x ? b : a, in: db)
    } else if x != y {
      try fold(a, with: b, in: db)
    }
    for n in [a, b] {
      if let thread = try ThreadCounts.thread(of: n, in: db) {
        try ThreadCounts.count(thread, in: db)
      }
    }
  }

  private static func areApart(
    _ a: StoryKey, _ b: StoryKey, in db: Database
  ) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM correction WHERE kind = 'apart'
            AND (subject = ?1 AND detail = ?2 OR subject = ?2 AND detail = ?1)
          """), arguments: [a.rawValue, b.rawValue]) != nil
  }

  private static func fold(_ a: Int64, with b: Int64, in db: Database) throws {
    guard let x = try StoryTexts.current(of: a, in: db),
      let y = try StoryTexts.current(of: b, in: db)
    else {
      return
    }
    let (left, right) = (NewsText(x), NewsText(y))
    if case .different = FoldingCriteria(left, right).verdict { return }
    try DuplicateGroups.fold(a, under: b, in: db)
    if left.terms.count > right.terms.count { try DuplicateGroups.lead(a, in: db) }
  }
}
