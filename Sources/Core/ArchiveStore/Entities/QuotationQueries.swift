import Articles
import GRDB

extension Archive {
  /// A stretch of the quotations that pass a filter, newest story first.
  ///
  /// Words said are looked for in the newest two thousand stories that hold them; the total is then of those.
  public func quotes(_ filter: QuotationFilter, offset: Int = 0, limit: Int = 50) throws -> Page<
    QuotationSummary
  > {
    try read { db in
      try QuotationQueries.window(filter, offset: max(0, offset), limit: limit, in: db)
    }
  }
}

/// Reads quotations with their citations.
enum QuotationQueries {
  private static let mostStories = 2000

  /// What an entity said, newest first.
  static func said(by root: Int64, in db: Database) throws -> [QuotationSummary] {
    let speakers = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT n FROM speaker WHERE folded IN (
            SELECT substr(key, instr(key, ':') + 1) FROM entity WHERE root = ?)
          """), arguments: [root])
    let places = try places(of: speakers, nil, in: db)
    return try rows(places.prefix(200), in: db)
  }

  static func window(
    _ filter: QuotationFilter, offset: Int, limit: Int, in db: Database
  ) throws -> Page<QuotationSummary> {
    let conditions = try QuotationConditions(filter, in: db)
    guard let conditions else { return Page(offset: offset) }
    if conditions.isEmpty { return try everything(offset: offset, limit: limit, in: db) }
    if let speakers = conditions.speakers, conditions.words.isEmpty, conditions.free.isEmpty {
      let places = try places(of: speakers, conditions, in: db)
      let rows = try rows(places.dropFirst(offset).prefix(limit), in: db)
      return Page(rows: rows, offset: offset, total: places.count)
    }
    var matching: [QuotationSummary] = []
    for n in try stories(conditions, in: db) {
      matching += try rows(of: n, in: db) { conditions.pass($0) }
    }
    let rows = Array(matching.dropFirst(offset).prefix(limit))
    return Page(rows: rows, offset: offset, total: matching.count)
  }

  private static func everything(offset: Int, limit: Int, in db: Database) throws -> Page<
    QuotationSummary
  > {
    let total =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT value FROM total WHERE name = 'quotes'")) ?? 0
    var (skip, rows) = (offset, [QuotationSummary]())
    let stories = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT n, quotes FROM story WHERE quotes > 0 ORDER BY place DESC, n DESC"))
    while rows.count < limit, let row = try stories.next() {
      let count: Int = row[1]
      if skip >= count {
        skip -= count
        continue
      }
      rows += try self.rows(of: row[0], in: db) { _ in true }.dropFirst(skip)
      skip = 0
    }
    return Page(rows: Array(rows.prefix(limit)), offset: offset, total: total)
  }

  /// A quotation by its story and its place among the story's quotations.
  private typealias Place = (story: Int64, ordinal: Int)

  private static func places(
    of speakers: [Int64], _ conditions: QuotationConditions?, in db: Database
  ) throws -> [Place] {
    let list = speakers.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT q.story, q.ordinal FROM saying q JOIN story s ON s.n = q.story
          LEFT JOIN outlet o ON o.n = s.outlet
        WHERE q.speaker IN (\(list)) \(conditions?.sql ?? "")
        ORDER BY s.place DESC, s.n DESC, q.ordinal LIMIT 20000
        """, arguments: conditions?.arguments ?? [])
    return rows.map { ($0[0], $0[1]) }
  }

  private static func rows(_ places: ArraySlice<Place>, in db: Database) throws
    -> [QuotationSummary]
  {
    var known: [Int64: [QuotationSummary]] = [:]
    var rows: [QuotationSummary] = []
    for place in places {
      let all = try known[place.story] ?? self.rows(of: place.story, in: db) { _ in true }
      known[place.story] = all
      if all.indices.contains(place.ordinal) { rows.append(all[place.ordinal]) }
    }
    return rows
  }

  /// The stories in which quotations are to be looked for.
  private static func stories(_ conditions: QuotationConditions, in db: Database) throws -> [Int64]
  {
    var sql = "SELECT s.n FROM story s LEFT JOIN outlet o ON o.n = s.outlet WHERE s.quotes > 0"
    var arguments: StatementArguments = []
    sql += conditions.sql
    arguments += conditions.arguments
    if let speakers = conditions.speakers {
      let list = speakers.map(String.init).joined(separator: ",")
      sql += " AND s.n IN (SELECT story FROM saying WHERE speaker IN (\(list)))"
    }
    if !conditions.words.isEmpty {
      let match = conditions.words.map { "\"\($0)\"" }.joined(separator: " ")
      sql +=
        " AND s.n IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20000)"
      arguments += [match]
    }
    sql += " ORDER BY s.place DESC, s.n DESC LIMIT \(mostStories)"
    return try Int64.fetchAll(db, sql: sql, arguments: arguments)
  }

  /// The quotations of a story that pass a test, in order of place.
  static func rows(
    of n: Int64, in db: Database, where isWanted: (QuotationSummary) -> Bool
  ) throws -> [QuotationSummary] {
    guard let row = try StoryQueries.row(n, in: db),
      let article = try StoryTexts.current(of: n, in: db)
    else {
      return []
    }
    return try StoryTexts.marks(of: n, article, in: db).quotations.map { quotation in
      var quote = QuotationSummary(
        story: row.key, storyID: row.id, title: row.title,
        words: article.text.utf8Slice(quotation.range), speaker: quotation.speaker?.name,
        kind: quotation.kind, range: quotation.range, evidence: quotation.evidence)
      (quote.source, quote.published, quote.url) = (row.source, row.published, row.url)
      return quote
    }.filter(isWanted)
  }
}

/// What a filter asks for, looked up as far as the archive's tables can answer.
private struct QuotationConditions {
  /// Speakers whose names hold the words asked for; nil when anybody may have spoken.
  var speakers: [Int64]?
  /// Their folded names: others may have spoken in the same story.
  private var names: Set<String> = []
  /// Stems that the words said must hold.
  var words: [String]
  /// Words each of which must begin a word of the speaker, the outlet or what was said.
  var free: [String]
  var sql = ""
  var arguments: StatementArguments = []

  /// Nil when nobody of that name has spoken, or nothing could be looked for.
  init?(_ filter: QuotationFilter, in db: Database) throws {
    words = IndexTokenizer().list(filter.about ?? "").prefix(16).map(PorterStemmer.stem)
    free = Array(IndexTokenizer().list(filter.words ?? "").prefix(16))
    let asked = IndexTokenizer().list(filter.speaker ?? "")
    // Signs alone are no word that anything could hold, and would mean everything.
    let fields = [(filter.about, words), (filter.words, free), (filter.speaker, asked)]
    if fields.contains(where: { text, words in words.isEmpty && Self.isText(text) }) { return nil }
    if !asked.isEmpty {
      let speakers = try SpeakerFinder.named(asked, in: db)
      guard !speakers.isEmpty else { return nil }
      self.speakers = speakers
      self.names = Set(
        try String.fetchAll(
          db, sql: "SELECT folded FROM speaker WHERE n IN (\(SQLFilter.list(speakers)))"))
    }
    if let since = filter.since {
      sql += " AND \(SortDate.sql) >= ?"
      arguments += [since.seconds]
    }
    for word in IndexTokenizer().list(filter.source ?? "") {
      sql += " AND coalesce(o.folded, \(StoryQueries.host)) LIKE ?"
      arguments += ["%\(word)%"]
    }
  }

  private static func isText(_ text: String?) -> Bool {
    text?.contains { !$0.isWhitespace } ?? false
  }

  var isEmpty: Bool { speakers == nil && words.isEmpty && free.isEmpty && sql.isEmpty }

  func pass(_ quote: QuotationSummary) -> Bool {
    if speakers != nil, !names.contains(IndexTokenizer.fold(quote.speaker ?? "")) { return false }
    if speakers != nil || !words.isEmpty {
      let said = Set(IndexTokenizer().list(quote.words).map(PorterStemmer.stem))
      guard words.allSatisfy(said.contains) else { return false }
    }
    if !free.isEmpty {
      let all = IndexTokenizer().list("\(quote.words) \(quote.speaker ?? "") \(quote.outlet ?? "")")
      guard free.allSatisfy({ word in all.contains { $0.hasPrefix(word) } }) else { return false }
    }
    return true
  }
}

/// Finds speakers by the words of their names.
enum SpeakerFinder {
  /// Speakers whose names hold every word, and those who are the same entity by the reader's word.
  static func named(_ words: [String], in db: Database) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    let clause = words.prefix(8).map { _ in
      "n IN (SELECT speaker FROM speaker_word WHERE word = ?)"
    }.joined(separator: " AND ")
    let direct = try Int64.fetchAll(
      db, sql: "SELECT n FROM speaker WHERE \(clause) AND quotes > 0 LIMIT 2000",
      arguments: StatementArguments(words.prefix(8)))
    let merged = try Int64.fetchAll(
      db,
      sql: """
        SELECT p.n FROM entity a JOIN entity m ON m.root = a.root AND a.root IN (
            SELECT root FROM entity WHERE root <> n UNION SELECT n FROM entity WHERE named IS NOT NULL)
          JOIN speaker p ON p.folded = substr(m.key, instr(m.key, ':') + 1)
        WHERE \(words.prefix(8).map { _ in
          "(' ' || lower(coalesce(a.named, '')) || ' ' || substr(a.key, instr(a.key, ':') + 1) || ' ') LIKE ?"
        }.joined(separator: " AND "))
        """, arguments: StatementArguments(words.prefix(8).map { "% \($0) %" }))
    return Array(Set(direct).union(merged)).sorted()
  }
}
