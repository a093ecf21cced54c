import Articles
import GRDB

/// Finds how running stories went on: the paragraphs of new reports that no earlier report has, and the names that are new.
struct BriefingThreads {
  /// So many threads that are not followed are told of, those with the most new reports.
  private static let others = 3
  /// So many new reports of a thread are compared, the last ones, with so many earlier ones.
  private static let reports = 6
  private static let earlier = 16
  private static let paragraphs = 6
  private static let names = 8

  private let condition: String
  private let db: Database

  /// - Parameter condition: New stories, as SQL over `story s`.
  init(_ condition: String, _ db: Database) { (self.condition, self.db) = (condition, db) }

  func updates() throws -> [Briefing.ThreadUpdate] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT r.thread, t.followed, count(DISTINCT s.representative) FROM thread_report r
          JOIN story s ON s.id = r.story JOIN thread t ON t.id = r.thread
        WHERE \(condition) GROUP BY r.thread ORDER BY t.followed DESC, 3 DESC, r.thread DESC
        """)
    var left = Self.others
    let threads = rows.filter { row in
      if row[1] as Bool { return true }
      guard left > 0, row[2] as Int > 1 else { return false }
      left -= 1
      return true
    }
    return try threads.compactMap { try update(of: $0[0]) }
  }

  private func update(of thread: Int64) throws -> Briefing.ThreadUpdate? {
    guard let page = try ThreadQueries.page(thread, in: db) else { return nil }
    var update = Briefing.ThreadUpdate(row: page.row)
    let new = try newKeys(of: thread)
    let reports = page.reports.map(\.row)
    let fresh = reports.filter { new.contains($0.key) }
    var model = NoveltyModel()
    for row in reports.filter({ !new.contains($0.key) }).suffix(Self.earlier) {
      if let article = try article(of: row.key) { model.read(title: row.title, text: article.body) }
    }
    update.omitted = max(0, fresh.count - Self.reports)
    for row in fresh.suffix(Self.reports) {
      guard let article = try article(of: row.key) else { continue }
      update.reports.append(report(row, article, after: model))
      model.read(title: row.title, text: article.body)
    }
    if fresh.count < reports.count { update.names = try newNames(of: thread) }
    return update
  }

  private func newKeys(of thread: Int64) throws -> Set<StoryKey> {
    Set(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT s.identity FROM thread_report r JOIN story s ON s.id = r.story
          WHERE r.thread = ? AND \(condition)
          """, arguments: [thread]
      ).map(Identity.key))
  }

  private func article(of key: StoryKey) throws -> Article? {
    try StoryQueries.number(of: key, in: db).flatMap { try StoryTexts.current(of: $0, in: db) }
  }

  private func report(
    _ row: StorySummary, _ article: Article, after model: NoveltyModel
  ) -> Briefing.Report {
    var report = Briefing.Report(row: row)
    for block in article.blocks where block.role == .paragraph {
      let text = article.words(of: block)
      if model.verdict(on: text).isSeen {
        report.folded += 1
      } else if report.paragraphs.count < Self.paragraphs {
        report.paragraphs.append(Briefing.Paragraph(text, range: block.range))
      } else {
        report.omitted += 1
      }
    }
    return report
  }

  /// People, places and bodies of the new reports that no earlier report names.
  private func newNames(of thread: Int64) throws -> [EntitySummary] {
    let kinds = [EntityKind.person, .place, .organization].map {
      StoredEnumCodes.code($0, in: StoredEnumCodes.kinds)
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(EntityQueries.columns) FROM (
          SELECT m.root AS root, sum(g.mentions) AS mentions,
            max(NOT (\(condition))) AS isKnown
          FROM thread_report r JOIN story s ON s.id = r.story JOIN entity_mention g ON g.story = s.id
            JOIN entity m ON m.id = g.entity
          WHERE r.thread = ? GROUP BY m.root) x JOIN entity e ON e.id = x.root
        WHERE NOT x.isKnown AND e.listed AND e.kind IN (\(kinds.map(String.init).joined(separator: ",")))
        ORDER BY x.mentions DESC, e.name LIMIT \(Self.names)
        """, arguments: [thread]
    ).map(EntityQueries.row)
  }
}
