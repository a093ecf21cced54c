import Algorithms
import Articles
import GRDB

/// Puts a briefing together.
struct BriefingBuilder {
  /// How many quotations and stories of one subject are shown.
  private static let quotes = 12
  private static let rows = 8
  /// How many outlets are shown, and stories of each.
  private static let outlets = 12
  private static let rowsOfOutlet = 5

  private let since: Int64
  private let isByDate: Bool
  private let now: Int64
  private let db: Database
  /// New stories, as SQL over `story s`.
  private let condition: String

  init(since: Int64, byDate isByDate: Bool, _ now: Int64, _ db: Database) {
    (self.since, self.isByDate, self.now, self.db) = (since, isByDate, now, db)
    condition = isByDate ? "s.sort_date >= \(since)" : "s.added > \(since)"
  }

  func build() throws -> Briefing {
    var briefing = Briefing(since: since, made: now, isByDate: isByDate)
    if let row = try Row.fetchOne(
      db,
      sql:
        "SELECT count(*), total(s.is_read = 0) FROM story s WHERE s.representative = s.id AND \(condition)"
    ) {
      (briefing.stories, briefing.unread) = (row[0], row[1])
    }
    let followed = try FollowedQueries.all(in: db)
    briefing.isFollowing = !followed.isEmpty
    guard briefing.stories > 0 else { return briefing }
    briefing.subjects = try followed.compactMap(subject)
    briefing.threads = try BriefingThreads(condition, db).updates()
    briefing.outlets = try byOutlet()
    return briefing
  }

  private func subject(_ followed: Followed) throws -> Briefing.Subject? {
    var subject = Briefing.Subject(followed)
    switch followed.subject {
    case .thread: return nil
    case .search(let query):
      let numbers = try SearchExecution(
        SearchQuery(query, sort: .date, limit: .max), now: now, in: db
      ).numbers()
      let new = try numbers.chunks(ofCount: 4000).flatMap { part in
        try Int64.fetchAll(
          db,
          sql: """
            SELECT s.id FROM story s WHERE s.id IN (\(SQLFilter.list(part))) AND \(condition)
            ORDER BY s.sort_date DESC, s.id DESC
            """)
      }
      subject.storyCount = new.count
      subject.stories = try StoryQueries.rows(Array(new.prefix(Self.rows)), in: db)
    case .entity(let key):
      let root = try Int64.fetchOne(
        db, sql: "SELECT root FROM entity WHERE key = ?", arguments: [key])
      guard let root else { return nil }
      try addStories(naming: root, to: &subject)
      try addQuotes(of: root, to: &subject)
    }
    return subject.storyCount + subject.quoteCount > 0 ? subject : nil
  }

  private func addStories(naming root: Int64, to subject: inout Briefing.Subject) throws {
    let named = """
      FROM story s WHERE s.representative = s.id AND \(condition) AND s.id IN (
        SELECT g.story FROM entity_mention g JOIN entity m ON m.id = g.entity WHERE m.root = \(root))
      """
    subject.storyCount = try Int.fetchOne(db, sql: "SELECT count(*) \(named)") ?? 0
    let numbers = try Int64.fetchAll(
      db, sql: "SELECT s.id \(named) ORDER BY s.sort_date DESC, s.id DESC LIMIT \(Self.rows)")
    subject.stories = try StoryQueries.rows(numbers, in: db)
  }

  /// What somebody said in these words, as entries of a list: fragments of one sentence are one, and the same words in
  /// copies of a story count once.
  private func addQuotes(of root: Int64, to subject: inout Briefing.Subject) throws {
    let speakers = try QuotationQueries.speakers(of: root, in: db)
    guard !speakers.isEmpty else { return }
    let new = Set(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT q.story FROM quotation q JOIN story s ON s.id = q.story
          WHERE q.speaker IN (\(SQLFilter.list(speakers))) AND \(condition)
          """))
    let places = try QuotationQueries.places(of: speakers, nil, in: db).filter {
      new.contains($0.story)
    }
    var seen: Set<String> = []
    let quotes = try QuotationQueries.rows(places[...], QuotationFilter(), in: db).entries.filter {
      seen.insert(IndexTokenizer.fold($0.words)).inserted
    }
    subject.quoteCount = quotes.count
    subject.quotes = Array(quotes.prefix(Self.quotes))
  }

  private func byOutlet() throws -> [Briefing.OutletUpdate] {
    let name = "coalesce(o.name, \(StoryQueries.host))"
    let groups = try Row.fetchAll(
      db,
      sql: """
        SELECT \(name), count(*), total(s.is_read = 0) FROM \(StoryQueries.tables)
        WHERE s.representative = s.id AND \(condition) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT \(Self.outlets)
        """)
    return try groups.map { group in
      var outlet = Briefing.OutletUpdate(group[0], total: group[1], unread: group[2])
      outlet.stories = try Row.fetchAll(
        db,
        sql: """
          SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables)
          WHERE s.representative = s.id AND \(condition) AND \(name) IS ?
          ORDER BY s.sort_date DESC, s.id DESC LIMIT \(Self.rowsOfOutlet)
          """, arguments: [outlet.outlet]
      ).map(StoryQueries.row)
      return outlet
    }
  }
}
