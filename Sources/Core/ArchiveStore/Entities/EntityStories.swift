import Articles
import GRDB
import GRDBSQLite

/// What the stories of one entity tell of it: when it is named, in which stories, and who with.
///
/// What most of an archive names must open as quickly as anything else: rows are added up here and not in temporary tables.
struct EntityStories {
  /// So many of the stories added last are looked through for whom it appears with.
  private static let lookedThrough = 1000
  /// So many companions are listed, and so many of the most frequent are looked at.
  private static let companions = 24
  private static let counted = 120
  private static let members = "SELECT id FROM entity WHERE root = ?1"

  private let root: Int64
  private let count: Int
  private let db: Database

  /// - Parameter count: How many stories the entity has.
  init(of root: Int64, count: Int, in db: Database) {
    (self.root, self.count, self.db) = (root, count, db)
  }

  private func members() throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM entity WHERE root = ? ORDER BY id"),
      arguments: [root])
  }

  /// How often it is named in each month, oldest first, months without mentions left out.
  func timeline() throws -> [MonthCount] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.sort_date, g.mentions FROM entity_mention g JOIN story s ON s.id = g.story
        WHERE g.entity = ? AND s.date_source < ?
        """)
    var days: [Int64: Int] = [:]
    for member in try members() {
      try statement.forEach(from: member, to: Int64(SortDate.Source.added.rawValue)) { row in
        let seconds = sqlite3_column_int64(row, 0)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        days[day, default: 0] += Int(sqlite3_column_int64(row, 1))
      }
    }
    var months: [MonthCount] = []
    for (day, count) in days.sorted(by: { $0.key < $1.key }) {
      let date = GregorianCalendar.date(days: Int(day))
      if months.last?.year == date.year, months.last?.month == date.month {
        months[months.count - 1].count += count
      } else {
        months.append(MonthCount(year: date.year, month: date.month, count: count))
      }
    }
    return months
  }

  /// The stories that name it, newest first.
  func rows(limit: Int?) throws -> [StorySummary] {
    // Where much of the archive names it, the newest stories are soon found by asking each of them.
    let all = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM story")) ?? 0
    let isFrequent = limit.map { count > $0 && count * (count / max(1, $0)) > all } ?? false
    let condition =
      isFrequent
      ? "EXISTS (SELECT 1 FROM entity_mention g WHERE g.story = s.id AND g.entity IN (\(Self.members)))"
      : "s.id IN (SELECT story FROM entity_mention WHERE entity IN (\(Self.members)))"
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables) WHERE \(condition)
        ORDER BY s.sort_date DESC, s.id DESC LIMIT ?2
        """)
    return try Row.fetchAll(statement, arguments: [root, limit ?? -1]).map(StoryQueries.row)
  }

  /// Who is named in the same stories, the thousand added last.
  func companions() throws -> [EntitySummary] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(e.named, e.name), e.key, e.kind, t.shared, e.mentions
        FROM (SELECT m.root, count(DISTINCT o.story) AS shared
          FROM entity_mention o JOIN entity m ON m.id = o.entity
          WHERE o.story IN (\(SQLFilter.list(try newest()))) AND m.root <> ?1
          GROUP BY m.root ORDER BY shared DESC LIMIT \(Self.counted)) t
        JOIN entity e ON e.id = t.root WHERE e.listed
        ORDER BY t.shared DESC, e.mentions DESC, e.id LIMIT \(Self.companions)
        """, arguments: [root])
    return rows.map { row in
      EntitySummary(
        key: row[1], name: row[0], kind: EntityKind(storedCode: row[2]) ?? .organization,
        stories: row[3], mentions: row[4])
    }
  }

  /// The stories added last that name it.
  private func newest() throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT story FROM entity_mention WHERE entity = ? ORDER BY story DESC
        LIMIT \(Self.lookedThrough)
        """)
    let stories = Set(try members().flatMap { try Int64.fetchAll(statement, arguments: [$0]) })
    return Array(stories.sorted(by: >).prefix(Self.lookedThrough))
  }
}
