import Articles
import GRDB

/// Reads stories as lists show them.
enum StoryQueries {
  /// The columns of a row, for queries over `story s LEFT JOIN outlet o`.
  static let columns = """
    s.identity, s.original_id, s.title, o.name, s.url, s.published, s.zone, s.is_day, s.is_read,
    s.is_starred, s.copies, s.quoted, s.paragraphs, s.id, s.reported, s.date_source, s.sort_date,
    (SELECT group_concat(t.name, ' ') FROM story_tag x JOIN tag t ON t.id = x.tag
      WHERE x.story = s.id),
    (SELECT count(*) FROM note k WHERE k.story = s.id)
    """
  /// Where the columns come from.
  static let tables = "story s LEFT JOIN outlet o ON o.id = s.outlet"

  /// The host of a story's address as SQL, which stands for the outlet of a story that names none; NULL without one.
  /// What `StorySummary.outlet` shows.
  static let host: String = {
    let rest = "substr(replace(s.url, '//www.', '//'), instr(s.url, '//') + 2)"
    let host = "lower(substr(\(rest), 1, instr(\(rest) || '/', '/') - 1))"
    return "CASE WHEN s.outlet IS NULL AND s.url LIKE 'http%://%' THEN \(host) END"
  }()

  /// The row of a story.
  static func row(_ row: Row) -> StorySummary {
    let key = Identity.key(row[0])
    var story = StorySummary(key: key, id: row[1] ?? key.rawValue, title: row[2])
    story.source = row[3]
    story.url = row[4]
    story.published = StoryTexts.moment(row, from: 5)
    story.isRead = row[8]
    story.isStarred = row[9]
    story.copies = row[10]
    story.quotes = row[11]
    story.paragraphs = row[12]
    story.reported = row[14]
    story.tags = (row[17] as String?)?.split(separator: " ").map(String.init).sorted() ?? []
    story.notes = row[18]
    switch SortDate.Source(rawValue: row[15]) {
    case .updated: story.published = Timestamp(seconds: row[16], offset: row[6], isDay: row[7])
    case .added: story.added = row[16]
    case .implausible:
      story.added = row[16]
      if let date = story.published, date.seconds < SortDate.earliest { story.published = nil }
    case .published, nil: break
    }
    return story
  }

  /// The row of a story by number.
  static func row(_ n: Int64, in db: Database) throws -> StorySummary? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(tables) WHERE s.id = ?")
    return try Row.fetchOne(statement, arguments: [n]).map(row)
  }

  /// The rows of stories by number, in the order of the numbers.
  static func rows(_ numbers: [Int64], in db: Database) throws -> [StorySummary] {
    try numbers.compactMap { try row($0, in: db) }
  }

  /// The number of a story; nil when there is none with this key.
  static func number(of key: StoryKey, in db: Database) throws -> Int64? {
    guard let hashes = Identity.hashes(of: key.rawValue) else { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM story WHERE identity BETWEEN ? AND ?")
    return try Int64.fetchOne(statement, arguments: [hashes.lowerBound, hashes.upperBound])
  }

  /// The key of a story by number.
  static func key(of n: Int64, in db: Database) throws -> StoryKey? {
    let statement = try db.cachedStatement(sql: "SELECT identity FROM story WHERE id = ?")
    return try Int64.fetchOne(statement, arguments: [n]).map(Identity.key)
  }
}
