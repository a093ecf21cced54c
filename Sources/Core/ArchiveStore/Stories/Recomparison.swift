import Articles
import GRDB

extension Archive {
  /// Returns how many of how many stories have been compared by the present rules for folding and threads; nil when
  /// all have.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func recomparison() throws -> (done: Int, total: Int)? {
    try read { try Recomparison.state(in: $0) }
  }

  /// Folds and threads anew what an earlier version compared, in the order of adding.
  ///
  /// Some stories at a time, each in a short transaction: what is done stays done, and the next call goes on from
  /// there. News that was hidden under other news comes back unread; corrections are kept.
  ///
  /// - Parameter progress: Called with how many of how many are done; returns whether to go on.
  /// - Throws: `ArchiveError.readOnly`, `.busy`, `.full`, `.inputOutput` or `.damaged` when the archive cannot be
  ///   written.
  public func recompare(progress: (Int, Int) -> Bool = { _, _ in true }) throws {
    while try recomparison() != nil {
      let state = try write { db in
        try Recomparison.step(in: db)
        return try Recomparison.state(in: db)
      }
      guard let state else { return }
      if !progress(state.done, state.total) { return }
    }
  }
}

/// Compares stories anew when the rules for folding and running stories have changed.
enum Recomparison {
  private static let stories = 200

  /// Marks every story of an archive as compared by earlier rules.
  static func request(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO counter SELECT 'compare', coalesce(max(id), 0) FROM story;
        INSERT OR REPLACE INTO counter VALUES ('compared', 0);
        """)
  }

  /// Notes that every story has been compared.
  static func finish(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM counter WHERE name IN ('compare', 'compared')")
  }

  /// How many of how many stories are done; nil when nothing is left to do.
  static func state(in db: Database) throws -> (done: Int, total: Int)? {
    guard let total = try value("compare", in: db), let done = try value("compared", in: db),
      done < total
    else { return nil }
    return (done, total)
  }

  private static func value(_ name: String, in db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [name])
  }

  /// Compares the next stories.
  static func step(in db: Database) throws {
    guard let state = try state(in: db) else { return }
    let numbers = try Int64.fetchAll(
      db, sql: "SELECT id FROM story WHERE id > ? AND id <= ? ORDER BY id LIMIT \(stories)",
      arguments: [state.done, state.total])
    guard let last = numbers.last else { return try finish(db) }
    try compare(numbers, in: db)
    try db.execute(
      sql: "UPDATE counter SET value = ? WHERE name = 'compared'", arguments: [last])
    if last >= state.total { try finish(db) }
  }

  private static func compare(_ numbers: [Int64], in db: Database) throws {
    let list = SQLFilter.list(numbers)
    let hidden = try Int64.fetchAll(
      db, sql: "SELECT id FROM story WHERE id IN (\(list)) AND representative <> id")
    let threads = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT thread FROM thread_report WHERE story IN (\(list))")
    for n in numbers { try DuplicateGroups.release(n, in: db) }
    var batch = try IndexRebuild.stored(numbers, in: db)
    for place in batch.indices { batch[place].isCompared = true }
    for index in DerivedIndexes.ordered([ThreadCounts.self]) {
      try index.update(&batch, in: db)
    }
    for thread in threads { try ThreadCounts.count(thread, in: db) }
    try db.execute(
      sql:
        "UPDATE story SET is_read = 0 WHERE id IN (\(SQLFilter.list(hidden))) AND representative = id AND is_read = 1"
    )
  }
}
