import Articles
import GRDB

/// Conditions as SQL over `story s`.
struct SQLFilter {
  private let db: Database
  private(set) var arguments: StatementArguments = []

  init(_ db: Database) { self.db = db }

  /// The SQL of a query.
  mutating func sql(_ query: ParsedQuery) throws -> String {
    switch query {
    case .text:
      var expression = try FTS5QueryBuilder(db)
      arguments += [try expression.text(query)]
      return "s.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
    case .field(let condition): return try sql(condition)
    case .not(let inner): return "NOT (\(try sql(inner)))"
    case .and(let parts):
      return "(" + (try parts.map { try sql($0) }).joined(separator: " AND ") + ")"
    case .or(let parts):
      return "(" + (try parts.map { try sql($0) }).joined(separator: " OR ") + ")"
    }
  }

  private mutating func sql(_ condition: Condition) throws -> String {
    if let (words, kinds) = Self.named(condition) { return try naming(words, kinds) }
    switch condition {
    case .person, .place, .org: return "0"
    case .said(let words):
      let speakers = Self.list(try SpeakerFinder.named(words, in: db))
      return
        "s.id IN (SELECT story FROM quotation q WHERE speaker IN (\(speakers)) AND \(SpeechKinds.said))"
    case .source(let words):
      let outlets = Self.list(try Self.rows(words, ["folded"], of: "outlet", in: db))
      arguments += StatementArguments(words.map { "%\($0)%" })
      let hosts = words.map { _ in "\(StoryQueries.host) LIKE ?" }.joined(separator: " AND ")
      return "(s.outlet IN (\(outlets)) OR \(hosts.isEmpty ? "0" : hosts))"
    case .feed(let words):
      return "s.feed IN (\(Self.list(try Self.rows(words, ["title", "url"], of: "feed", in: db))))"
    case .language(let tag):
      arguments += [tag, tag + "-%"]
      return "(lower(s.language) = ? OR lower(s.language) LIKE ?)"
    case .on(let span):
      arguments += [
        min(span.days.lowerBound, span.instants.lowerBound),
        max(span.days.upperBound, span.instants.upperBound), span.days.lowerBound,
        span.instants.lowerBound, span.days.upperBound, span.instants.upperBound,
      ]
      return """
        (s.sort_date >= ? AND s.sort_date < ? AND \(SortDate.sql) >= CASE WHEN s.is_day THEN ? ELSE ? END
          AND \(SortDate.sql) < CASE WHEN s.is_day THEN ? ELSE ? END)
        """
    case .from(let span):
      arguments += [
        min(span.days.lowerBound, span.instants.lowerBound), span.days.lowerBound,
        span.instants.lowerBound,
      ]
      return "(s.sort_date >= ? AND \(SortDate.sql) >= CASE WHEN s.is_day THEN ? ELSE ? END)"
    case .until(let span):
      arguments += [span.days.lowerBound, span.instants.lowerBound]
      return "\(SortDate.sql) < CASE WHEN s.is_day THEN ? ELSE ? END"
    case .unread: return "s.is_read = 0"
    case .read: return "s.is_read = 1"
    case .starred: return "s.is_starred = 1"
    case .copy: return "s.representative <> s.id"
    case .original: return "s.representative = s.id"
    case .quote: return "s.quoted > 0"
    case .link: return "s.url IS NOT NULL"
    case .thread(let id): return try thread(id)
    case .tag, .note, .tagged, .noted, .highlighted: return markedByReader(condition)
    }
  }

  /// Stories by the reader's tags and notes.
  private mutating func markedByReader(_ condition: Condition) -> String {
    switch condition {
    case .tag(let word):
      arguments += [TagTables.folded(word)]
      return
        "s.id IN (SELECT x.story FROM story_tag x JOIN tag t ON t.id = x.tag WHERE t.folded = ?)"
    case .note(let words):
      arguments += StatementArguments(words.map { "%\($0)%" })
      let clauses = words.map { _ in "folded LIKE ?" }.joined(separator: " AND ")
      return "s.id IN (SELECT story FROM note WHERE \(clauses))"
    case .tagged: return "s.id IN (SELECT story FROM story_tag)"
    case .noted: return "s.id IN (SELECT story FROM note WHERE text <> '')"
    case .highlighted: return "s.id IN (SELECT story FROM note WHERE passage IS NOT NULL)"
    default: return "0"
    }
  }

  /// The words and the kinds of entity that a condition asks for; nil when it asks for no name.
  static func named(_ condition: Condition) -> (words: [String], kinds: [EntityKind])? {
    switch condition {
    case .person(let words): (words, [.person])
    case .place(let words): (words, [.place])
    case .org(let words): (words, [.organization, .group])
    default: nil
    }
  }

  private func naming(_ words: [String], _ kinds: [EntityKind]) throws -> String {
    let entities = Self.list(try Self.entities(words, kinds, in: db))
    return "s.id IN (SELECT story FROM entity_mention WHERE entity IN (\(entities)))"
  }

  /// The stories of a running story, by its id or the key of one of its reports.
  private mutating func thread(_ id: String) throws -> String {
    var stories: [Int64] = []
    if let own = try StoryQueries.number(of: StoryKey(rawValue: id), in: db) { stories = [own] }
    if stories.isEmpty {
      stories = try Int64.fetchAll(
        db, sql: "SELECT id FROM story WHERE original_id = ? LIMIT 100", arguments: [id])
    }
    let reports = "SELECT thread FROM thread_report WHERE story IN (\(Self.list(stories)))"
    return "s.id IN (SELECT story FROM thread_report WHERE thread IN (\(reports)))"
  }

  /// Entities of some kinds whose name, or the name of whatever they were merged with, holds every word.
  static func entities(
    _ words: [String], _ kinds: [EntityKind], in db: Database
  ) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    return try NameReadings.readings(of: words, in: db).flatMap { try holding($0, kinds, in: db) }
  }

  private static func holding(
    _ words: [String], _ kinds: [EntityKind], in db: Database
  ) throws -> [Int64] {
    let clause = words.prefix(8).map { _ in
      "e.id IN (SELECT entity FROM name_word WHERE word = ?)"
    }.joined(separator: " AND ")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT m.id FROM entity m WHERE m.root IN (
          SELECT e.root FROM entity e WHERE \(clause) AND e.kind IN (\(EntityKind.sqlList(kinds))) LIMIT 2000)
        """, arguments: StatementArguments(words.prefix(8)))
  }

  private static func rows(
    _ words: [String], _ columns: [String], of table: String, in db: Database
  ) throws -> [Int64] {
    let text = columns.map { "coalesce(\($0), '')" }.joined(separator: " || ' ' || ")
    let clause = words.map { _ in "(\(text)) LIKE ?" }.joined(separator: " AND ")
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM \(table) WHERE \(clause)",
      arguments: StatementArguments(words.map { "%\($0)%" }))
  }

  static func list(_ numbers: some Sequence<Int64>) -> String {
    numbers.map { String($0) }.joined(separator: ",")
  }
}
