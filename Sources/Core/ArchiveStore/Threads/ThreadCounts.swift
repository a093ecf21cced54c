import GRDB

/// What lists show of threads, counted again when stories come.
enum ThreadCounts: DerivedIndex {
  static let name = "running stories"
  /// Which stories are in a thread, and which are shown for others.
  static var dependencies: [any DerivedIndex.Type] { [SimilarityIndex.self, DuplicateIndex.self] }

  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    if try ThreadCorrections.exist(in: db) {
      try ThreadCorrections.replay(in: db)
    }
    var threads: Set<Int64> = []
    for stored in batch {
      if let thread = try Self.thread(of: stored.n, in: db) { threads.insert(thread) }
    }
    for thread in threads.sorted() { try count(thread, in: db) }
  }

  /// Counts go with the reports, whose threads `StoryRemoval` counts again.
  static func remove(_ stories: [Int64], in db: Database) throws {}

  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM thread")
  }

  /// The thread of a story.
  static func thread(of n: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT thread FROM thread_report WHERE story = ?"), arguments: [n])
  }

  /// Counts a thread's reports and outlets and finds its dates; one with a single report is not listed.
  static func count(_ thread: Int64, in db: Database) throws {
    let size = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM thread_report WHERE thread = ? LIMIT 2)"),
      arguments: [thread])
    guard let size, size > 1 else {
      try db.cachedStatement(sql: "DELETE FROM thread WHERE id = ?").execute(arguments: [thread])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO thread(id, reports, outlets, oldest, newest, sort_date, followed)
        SELECT ?1, count(DISTINCT s.representative), count(DISTINCT coalesce(s.outlet, \(StoryQueries.host))), min(\(SortDate.sql)),
          max(\(SortDate.sql)), max(s.sort_date),
          coalesce((SELECT followed FROM thread WHERE id = ?1), 0)
        FROM thread_report r JOIN story s ON s.id = r.story WHERE r.thread = ?1
        """
    ).execute(arguments: [thread])
    try db.cachedStatement(sql: "DELETE FROM thread WHERE id = ? AND reports < 2")
      .execute(arguments: [thread])
  }
}
