import Articles
import GRDB

/// Reads quotations with their citations.
enum QuotationQueries {
  private static let mostStories = 10_000
  private static let most = 200

  /// A quotation by its story and its place among the story's quotations.
  typealias Place = (story: Int64, ordinal: Int)

  /// What an entity said, newest first, and how often it is quoted and reported in all.
  static func said(by root: Int64, in db: Database) throws -> ([QuotationSummary], QuoteCounts) {
    let speakers = try speakers(of: root, in: db)
    let quoted = try places(of: speakers, nil, in: db)
    let all = try places(of: speakers, nil, includesReported: true, in: db)
    let counts = QuoteCounts(quoted: quoted.count, reported: all.count - quoted.count)
    // Neither kind crowds the other out.
    let shown = Set(quoted.prefix(most).map(Key.init))
    let isQuoted = Set(quoted.map(Key.init))
    let reported = Set(all.lazy.map(Key.init).filter { !isQuoted.contains($0) }.prefix(most))
    let wanted = all.filter { shown.contains(Key($0)) || reported.contains(Key($0)) }
    let filter = QuotationFilter(includesReported: true)
    return (try rows(wanted[...], filter, in: db), counts)
  }

  /// All that some speakers said.
  static func all(
    of speakers: [Int64], includesReported: Bool, in db: Database
  ) throws -> [QuotationSummary] {
    let places = try places(of: speakers, nil, includesReported: includesReported, in: db)
    return try rows(places[...], QuotationFilter(includesReported: includesReported), in: db)
  }

  /// The speakers that an entity is.
  static func speakers(of root: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM speaker WHERE folded IN (
            SELECT substr(key, instr(key, ':') + 1) FROM entity WHERE root = ?)
          """), arguments: [root])
  }

  private struct Key: Hashable {
    let story: Int64
    let ordinal: Int

    init(_ place: Place) { (story, ordinal) = place }
  }

  static func window(
    _ filter: QuotationFilter, offset: Int, limit: Int, in db: Database
  ) throws -> Page<QuotationSummary> {
    let conditions = try QuoteConditions(filter, in: db)
    guard let conditions else { return Page(offset: offset) }
    if conditions.isEmpty { return try everything(filter, offset: offset, limit: limit, in: db) }
    if let speakers = conditions.speakers, conditions.words.isEmpty, conditions.free.isEmpty {
      let places = try places(
        of: speakers, conditions, includesReported: filter.includesReported, in: db)
      let rows = try rows(places.dropFirst(offset).prefix(limit), filter, in: db)
      return Page(rows: rows, offset: offset, total: places.count)
    }
    var matching: [Place] = []
    for n in try stories(conditions, in: db) {
      guard let story = try StoryQuotations(n, in: db) else { continue }
      matching += story.quotations.indices.filter { at in
        filter.admits(story.quotations[at].kind) && conditions.pass(story.row(at))
      }.map { (n, $0) }
    }
    let rows = try rows(matching.dropFirst(offset).prefix(limit), filter, in: db)
    return Page(rows: rows, offset: offset, total: matching.count)
  }

  private static func everything(
    _ filter: QuotationFilter, offset: Int, limit: Int, in db: Database
  ) throws -> Page<QuotationSummary> {
    let names = filter.includesReported ? "'quoted', 'reported'" : "'quoted'"
    let total =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT sum(value) FROM counter WHERE name IN (\(names))")) ?? 0
    let count = filter.includesReported ? "quoted + reported" : "quoted"
    var (skip, rows) = (offset, [QuotationSummary]())
    let stories = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, \(count) FROM story WHERE quoted + reported > 0 ORDER BY sort_date DESC, id DESC
          """))
    while rows.count < limit, let row = try stories.next() {
      let count: Int = row[1]
      if skip >= count {
        skip -= count
        continue
      }
      rows += try self.rows(of: row[0], in: db) { filter.admits($0.kind) }.dropFirst(skip)
      skip = 0
    }
    return Page(rows: Array(rows.prefix(limit)), offset: offset, total: total)
  }

  static func places(
    of speakers: [Int64], _ conditions: QuoteConditions?, includesReported: Bool = false,
    in db: Database
  ) throws -> [Place] {
    let list = speakers.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT q.story, q.ordinal, q.kind FROM quotation q JOIN story s ON s.id = q.story
          LEFT JOIN outlet o ON o.id = s.outlet
        WHERE q.speaker IN (\(list)) \(conditions?.sql ?? "")
          AND \(includesReported ? SpeechKinds.said : SpeechKinds.verbatim)
        ORDER BY s.sort_date DESC, s.id DESC, q.ordinal LIMIT 20000
        """, arguments: conditions?.arguments ?? [])
    let filter = QuotationFilter(includesReported: includesReported)
    var kinds: (story: Int64, list: [Quotation.Kind]) = (0, [])
    return try rows.compactMap { row in
      let place: Place = (row[0], row[1])
      guard row[2] as Int? == nil else { return place }
      // Written before kinds were kept: the story's own marks tell.
      if kinds.story != place.story {
        let marks = try StoryTexts.current(of: place.story, in: db).map {
          try StoryTexts.annotatorsMarks(of: place.story, $0, in: db)
        }
        kinds = (place.story, marks?.quotations.map(\.kind) ?? [])
      }
      let isKnown = kinds.list.indices.contains(place.ordinal)
      return isKnown && filter.admits(kinds.list[place.ordinal]) ? place : nil
    }
  }

  static func rows(
    _ places: ArraySlice<Place>, _ filter: QuotationFilter, in db: Database
  ) throws -> [QuotationSummary] {
    var known: StoryQuotations?
    var rows: [QuotationSummary] = []
    for place in places {
      if known?.n != place.story { known = try StoryQuotations(place.story, in: db) }
      guard let story = known, story.quotations.indices.contains(place.ordinal),
        filter.admits(story.quotations[place.ordinal].kind)
      else { continue }
      rows.append(story.rowWithContext(place.ordinal))
    }
    return rows
  }

  /// The stories in which quotations are to be looked for.
  private static func stories(_ conditions: QuoteConditions, in db: Database) throws -> [Int64] {
    var sql = """
      SELECT s.id FROM story s LEFT JOIN outlet o ON o.id = s.outlet WHERE s.quoted + s.reported > 0
      """
    var arguments: StatementArguments = []
    sql += conditions.sql
    arguments += conditions.arguments
    if let speakers = conditions.speakers {
      let list = speakers.map(String.init).joined(separator: ",")
      sql += " AND s.id IN (SELECT story FROM quotation WHERE speaker IN (\(list)))"
    }
    if !conditions.words.isEmpty {
      let match = conditions.words.map { "\"\($0)\"" }.joined(separator: " ")
      sql +=
        " AND s.id IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20000)"
      arguments += [match]
    }
    sql += " ORDER BY s.sort_date DESC, s.id DESC LIMIT \(mostStories)"
    return try Int64.fetchAll(db, sql: sql, arguments: arguments)
  }

  /// The quotations of a story that pass a test, in order of place; judgments are none.
  static func rows(
    of n: Int64, in db: Database, where isWanted: (QuotationSummary) -> Bool
  ) throws -> [QuotationSummary] {
    guard let story = try StoryQuotations(n, in: db) else { return [] }
    return story.quotations.indices.filter { at in
      story.quotations[at].kind != .judgment && isWanted(story.row(at))
    }.map { story.rowWithContext($0) }
  }
}
