import Articles
import GRDB

extension Archive {
  /// Lists the threads of two reports or more: those followed first, then those with the newest reports.
  ///
  /// - Parameters:
  ///   - filter: Words each of which must stand in a headline of the thread.
  ///   - offset: How many to pass over.
  ///   - limit: How many rows at most.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func threads(
    filter: String = "", offset: Int = 0, limit: Int
  ) throws -> Page<ThreadSummary> {
    try read { db in
      let list = ThreadQueries(filter)
      return Page(
        rows: try list.rows(offset: offset, limit: limit, in: db), offset: offset,
        total: try list.count(in: db))
    }
  }

  /// Returns a thread by its id, or by the key of any of its reports; nil when there is no such story.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func thread(_ id: String) throws -> ThreadDetail? {
    try read { db in
      guard let n = try StoryQueries.number(of: StoryKey(rawValue: id), in: db),
        let thread = try ThreadCounts.thread(of: n, in: db)
      else { return nil }
      var page = try ThreadQueries.page(thread, in: db)
      var rows = page?.reports.map(\.row) ?? []
      try freshness.fill(&rows, in: db)
      for place in rows.indices { page?.reports[place].row = rows[place] }
      return page
    }
  }

  /// Calls a body with every thread and the ids of its reports, oldest first, copies among them.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read, and what the body throws.
  public func threads(_ body: (_ id: String, _ reports: [String]) throws -> Void) throws {
    try read { db in
      let threads = try Int64.fetchAll(db, sql: "SELECT id FROM thread ORDER BY id")
      for thread in threads {
        let rows = try ThreadQueries.stories(of: thread, in: db)
        guard let first = rows.first else { continue }
        try body(first.key.rawValue, rows.map(\.id))
      }
    }
  }
}

/// Reads running stories for lists and pages.
struct ThreadQueries {
  private let condition: String
  private let arguments: StatementArguments

  init(_ filter: String) {
    let words = filter.split { $0.isWhitespace }.prefix(8)
    let clauses = words.map { _ in
      """
       AND EXISTS (SELECT 1 FROM thread_report r JOIN story s ON s.id = r.story
        WHERE r.thread = t.id AND s.title LIKE ? ESCAPE '\\')
      """
    }
    condition = "t.reports > 1" + clauses.joined()
    arguments = StatementArguments(words.map { "%\(Self.escaped(String($0)))%" })
  }

  func count(in db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM thread t WHERE \(condition)", arguments: arguments) ?? 0
  }

  func rows(offset: Int, limit: Int, in db: Database) throws -> [ThreadSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, reports, outlets, followed FROM thread t WHERE \(condition)
        ORDER BY followed DESC, sort_date DESC, id DESC LIMIT ? OFFSET ?
        """, arguments: arguments + [max(0, limit), max(0, offset)]
    ).compactMap { try Self.row($0, in: db) }
  }

  /// The thread of a story, as a list shows it; nil when the story runs alone.
  static func row(ofStory n: Int64, in db: Database) throws -> ThreadSummary? {
    guard let thread = try ThreadCounts.thread(of: n, in: db) else { return nil }
    return try row(of: thread, in: db)
  }

  /// The running stories that are followed, by headline.
  static func followed(in db: Database) throws -> [ThreadSummary] {
    try Row.fetchAll(
      db, sql: "SELECT id, reports, outlets, followed FROM thread WHERE followed = 1"
    ).compactMap { try row($0, in: db) }.sorted { $0.headline < $1.headline }
  }

  private static func row(of thread: Int64, in db: Database) throws -> ThreadSummary? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, reports, outlets, followed FROM thread WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [thread]).flatMap { try row($0, in: db) }
  }

  private static func row(_ row: Row, in db: Database) throws -> ThreadSummary? {
    let n: Int64 = row[0]
    guard let first = try end(of: n, "s.date_source > 1, s.sort_date, s.id", in: db),
      let last = try end(of: n, "s.date_source > 1 DESC, s.sort_date DESC, s.id DESC", in: db)
    else { return nil }
    var thread = ThreadSummary(
      id: first.key.rawValue, headline: last.title, reports: row[1], outlets: row[2])
    thread.first = first.published
    thread.last =
      try last.published
      ?? end(of: n, "s.date_source > 1, s.sort_date DESC, s.id DESC", in: db)?.published
    thread.isFollowed = row[3]
    thread.people = try people(of: n, in: db)
    thread.unread = try unread(in: n, in: db)
    return thread
  }

  /// The first story of a thread in some order.
  private static func end(
    of thread: Int64, _ order: String, in db: Database
  ) throws -> StorySummary? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.id FROM thread_report r JOIN story s ON s.id = r.story WHERE r.thread = ?
        ORDER BY \(order) LIMIT 1
        """)
    return try Int64.fetchOne(statement, arguments: [thread]).flatMap {
      try StoryQueries.row($0, in: db)
    }
  }

  /// A thread's stories, oldest first, those without a date last; at most a thousand.
  static func stories(of thread: Int64, in db: Database) throws -> [StorySummary] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables)
        WHERE s.id IN (SELECT story FROM thread_report WHERE thread = ?)
        ORDER BY s.date_source > 1, s.sort_date, s.id LIMIT 1000
        """)
    return try Row.fetchAll(statement, arguments: [thread]).map(StoryQueries.row)
  }

  /// So many of its reports tell who is in a thread, the ones added last.
  private static let lookedThrough = 60

  /// Who is named in most reports of a thread.
  private static func people(of thread: Int64, in db: Database) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.name FROM (SELECT story FROM thread_report WHERE thread = ?
            ORDER BY story DESC LIMIT \(lookedThrough)) r
          JOIN entity_mention g ON g.story = r.story
          JOIN entity a ON a.id = g.entity JOIN entity e ON e.id = a.root
        WHERE e.kind = \(EntityKind.person.storedCode)
        GROUP BY e.id ORDER BY count(*) DESC, sum(g.mentions) DESC, e.name LIMIT 5
        """)
    return try String.fetchAll(statement, arguments: [thread])
  }

  private static func unread(in thread: Int64, in db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(DISTINCT s.representative) FROM thread_report r JOIN story s ON s.id = r.story
        WHERE r.thread = ? AND s.is_read = 0
        """)
    return try Int.fetchOne(statement, arguments: [thread]) ?? 0
  }

  private static func escaped(_ word: String) -> String {
    word.reduce(into: "") { text, character in
      if character == "%" || character == "_" || character == "\\" { text.append("\\") }
      text.append(character)
    }
  }
}

extension ThreadQueries {
  /// A thread report by report, copies under the fullest.
  static func page(_ thread: Int64, in db: Database) throws -> ThreadDetail? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns), s.representative FROM \(StoryQueries.tables)
        WHERE s.id IN (SELECT story FROM thread_report WHERE thread = ?)
        ORDER BY s.date_source > 1, s.sort_date, s.id LIMIT 1000
        """)
    var reports: [ThreadDetail.Report] = []
    var places: [Int64: Int] = [:]
    for row in try Row.fetchAll(statement, arguments: [thread]) {
      let n: Int64 = row["id"]
      let head: Int64 = row["representative"]
      let story = StoryQueries.row(row)
      if let place = places[head] {
        fold(story, isHead: head == n, into: &reports[place])
      } else {
        places[head] = reports.count
        reports.append(ThreadDetail.Report(row: story))
      }
    }
    let row = try Self.row(of: thread, in: db) ?? reports.first.map { single($0.row) }
    return row.map { ThreadDetail(row: $0, reports: reports) }
  }

  private static func fold(
    _ story: StorySummary, isHead: Bool, into report: inout ThreadDetail.Report
  ) {
    if isHead {
      report.copies.append(report.row)
      report.row = story
    } else {
      report.copies.append(story)
    }
  }

  /// A story that runs alone is a thread of one report.
  private static func single(_ story: StorySummary) -> ThreadSummary {
    var row = ThreadSummary(
      id: story.key.rawValue, headline: story.title, reports: 1,
      outlets: story.outlet == nil ? 0 : 1)
    (row.first, row.last) = (story.published, story.published)
    row.unread = story.isRead ? 0 : 1
    return row
  }
}
