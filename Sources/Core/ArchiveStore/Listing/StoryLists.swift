import Articles
import GRDB

extension Archive {
  /// Counts the stories, quotations, entities, threads and feeds of the archive.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func counts() throws -> ArchiveCounts {
    try read { db in
      var counts = ArchiveCounts()
      if let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT total(stories), total(unread), total(starred) FROM daily_count"))
      {
        (counts.all, counts.unread, counts.starred) = (row[0], row[1], row[2])
      }
      let totals = try Row.fetchCursor(db.cachedStatement(sql: "SELECT name, value FROM counter"))
      while let row = try totals.next() {
        switch row[0] as String {
        case EntityKind.person.counterName: counts.people = row[1]
        case EntityKind.place.counterName: counts.places = row[1]
        case EntityKind.organization.counterName: counts.organizations = row[1]
        case "quoted": counts.quotes = row[1]
        case "reported": counts.reported = row[1]
        default: break
        }
      }
      counts.threads = try ThreadQueries("").count(in: db)
      counts.feeds =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM feed WHERE subscribed = 1")) ?? 0
      if let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT (SELECT count(*) FROM tag t WHERE EXISTS (
                SELECT 1 FROM story_tag x JOIN story s ON s.id = x.story WHERE x.tag = t.id)),
              (SELECT count(*) FROM note WHERE story IN (SELECT id FROM story)),
              (SELECT count(*) FROM removed_story)
            """))
      {
        (counts.tags, counts.notes, counts.removed) = (row[0], row[1], row[2])
      }
      return counts
    }
  }

  /// Returns a page of a list, newest first, duplicates folded. Complexity: one screen's rows, wherever the page lies.
  ///
  /// - Parameters:
  ///   - offset: Where the page begins, in rows; below 0 is 0.
  ///   - limit: How many rows at most.
  ///   - findsNews: Whether rows say how many of their paragraphs are new to the reader, about 0.1 ms a row.
  /// - Throws: `ArchiveError` where the archive cannot be read.
  public func stories(
    _ filter: StoryFilter, offset: Int, limit: Int, findsNews: Bool = true
  ) throws -> Page<StorySummary> {
    try read { db in
      let list = try StoryListing(filter, db)
      let offset = max(0, offset)
      guard let list, offset < list.total, limit > 0 else {
        return Page(offset: offset, total: list?.total ?? 0)
      }
      var rows = try list.rows(offset: offset, limit: limit, db)
      if findsNews { try freshness.fill(&rows, in: db) }
      return Page(rows: rows, offset: offset, total: list.total)
    }
  }
}

extension Archive {
  /// The next unread story of a list below a story, else the newest unread one of the list, else the newest anywhere; nil
  /// when everything is read.
  ///
  /// - Throws: `ArchiveError`.
  public func nextUnread(_ filter: StoryFilter, after key: StoryKey?) throws -> StorySummary? {
    try read { db in
      if let list = try StoryListing(filter, db) {
        if let key, let next = try list.newestUnread(below: key, db) { return next }
        if let first = try list.newestUnread(below: nil, db) { return first }
      }
      return try StoryListing(.unread, db)?.newestUnread(below: nil, db)
    }
  }
}

/// One list: its condition, and how to find its k-th row.
///
/// The whole archive, the unread and the starred are found through the day's counts; an outlet's or feed's
/// list is short enough to step over, from whichever end is nearer.
struct StoryListing {
  let condition: String
  let arguments: StatementArguments
  let total: Int
  /// The column of `daily_count` that counts this list by day.
  let tally: String?

  init?(_ shelf: StoryFilter, _ db: Database) throws {
    switch shelf {
    case .all: (condition, tally, arguments) = ("s.representative = s.id", "stories", [])
    case .unread:
      (condition, tally, arguments) = ("s.representative = s.id AND s.is_read = 0", "unread", [])
    case .starred:
      (condition, tally, arguments) = (
        "s.representative = s.id AND s.is_starred = 1", "starred", []
      )
    case .source(let name):
      let n = try Int64.fetchOne(db, sql: "SELECT id FROM outlet WHERE name = ?", arguments: [name])
      (condition, tally) = (n == nil ? "\(StoryQueries.host) = ?" : "s.outlet = ?", nil)
      arguments = n.map { [$0] } ?? [name.lowercased()]
    case .feed(let url):
      let n = try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE url = ?", arguments: [url])
      guard let n else { return nil }
      (condition, tally, arguments) = ("s.feed = ?", nil, [n])
    }
    let sql =
      tally.map { "SELECT total(\($0)) FROM daily_count" }
      ?? "SELECT count(*) FROM story s WHERE \(condition)"
    total = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  /// The stories of a part of the list, by number, newest first.
  func numbers(_ span: ListSpan, _ db: Database) throws -> [Int64] {
    guard let (bound, places) = try bound(span, db) else { return [] }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT s.id FROM \(StoryQueries.tables) WHERE \(condition)\(bound)
        ORDER BY s.sort_date DESC, s.id DESC
        """, arguments: arguments + places)
  }

  /// The newest unread story, below another where one is given.
  func newestUnread(below key: StoryKey?, _ db: Database) throws -> StorySummary? {
    guard let (bound, places) = try bound(key.map { .below($0) } ?? .whole, db) else { return nil }
    return try Row.fetchOne(
      db,
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables)
        WHERE \(condition)\(bound) AND s.representative = s.id AND s.is_read = 0
        ORDER BY s.sort_date DESC, s.id DESC LIMIT 1
        """, arguments: arguments + places
    ).map(StoryQueries.row)
  }

  /// A part of the list as SQL; nil where a story that it is given by is gone.
  private func bound(
    _ span: ListSpan, _ db: Database
  ) throws -> (sql: String, places: StatementArguments)? {
    switch span {
    case .whole: return ("", [])
    case .above(let key):
      return try place(of: key, db).map { (" AND (s.sort_date, s.id) > (?, ?)", [$0.date, $0.n]) }
    case .below(let key):
      return try place(of: key, db).map { (" AND (s.sort_date, s.id) < (?, ?)", [$0.date, $0.n]) }
    case .between(let first, let last):
      guard let a = try place(of: first, db), let b = try place(of: last, db) else { return nil }
      let (older, newer) = a < b ? (a, b) : (b, a)
      return (
        " AND (s.sort_date, s.id) >= (?, ?) AND (s.sort_date, s.id) <= (?, ?)",
        [older.date, older.n, newer.date, newer.n]
      )
    }
  }

  /// Where a story stands in lists.
  private func place(of key: StoryKey, _ db: Database) throws -> (date: Int64, n: Int64)? {
    guard let n = try StoryQueries.number(of: key, in: db) else { return nil }
    return try Int64.fetchOne(db, sql: "SELECT sort_date FROM story WHERE id = ?", arguments: [n])
      .map { ($0, n) }
  }

  func rows(offset: Int, limit: Int, _ db: Database) throws -> [StorySummary] {
    if offset > total / 2 {
      // Nearer to the end: read upwards from there.
      let end = max(0, total - offset - limit)
      let wanted = min(limit, total - offset)
      return try fetch(offset: end, limit: wanted, isReversed: true, db).reversed()
    }
    return try fetch(offset: offset, limit: limit, isReversed: false, db)
  }

  private func fetch(
    offset: Int, limit: Int, isReversed: Bool, _ db: Database
  ) throws -> [StorySummary] {
    let start = try day(offset, isReversed, db)
    let direction = isReversed ? "ASC" : "DESC"
    let bound = start.map {
      isReversed ? " AND s.sort_date >= \($0.place)" : " AND s.sort_date < \($0.place)"
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables) WHERE \(condition)\(bound ?? "")
        ORDER BY s.sort_date \(direction), s.id \(direction) LIMIT ? OFFSET ?
        """)
    return try Row.fetchAll(
      statement, arguments: arguments + [limit, offset - (start?.skipped ?? 0)]
    ).map(StoryQueries.row)
  }

  /// The bound of the day in which a row lies, and how many rows lie before that day.
  private func day(
    _ offset: Int, _ isReversed: Bool, _ db: Database
  ) throws -> (place: Int64, skipped: Int)? {
    guard let tally, offset > 200 else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, \(tally) FROM daily_count WHERE \(tally) > 0 ORDER BY day \(isReversed ? "ASC" : "DESC")
        """)
    var skipped = 0
    let days = try Row.fetchCursor(statement)
    while let row = try days.next() {
      let count: Int = row[1]
      if skipped + count > offset {
        let day: Int64 = row[0]
        return ((isReversed ? day : day + 1) * 86_400, skipped)
      }
      skipped += count
    }
    return nil
  }
}
