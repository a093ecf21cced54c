import Articles
import GRDB

/// The second stage: what else speaks for a story than its words.
struct Reranker {
  struct Story {
    let n: Int64
    var score: Double
    let place: Int64
    let head: Int64
    let outlet: String
    /// Seconds since 1970.
    let published: Int64?
    /// The quotation that answers `said:`.
    var focus: Range<Int>?
  }

  private(set) var stories: [Story] = []
  private let query: ParsedQuery
  private let db: Database

  /// How much a story gains by being as new as the newest; half of it is lost in a year.
  private static let freshness = 0.2
  /// How much a story gains when it names who or what was asked for.
  private static let named = 0.35
  /// How much it gains when its headline does.
  private static let headlined = 0.4
  /// Names are looked at for so many of the best.
  private static let mostNamed = 300

  init(_ scores: [(n: Int64, score: Double)], _ query: ParsedQuery, in db: Database) throws {
    self.query = query
    self.db = db
    let newest =
      try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(sort_date) FROM story")) ?? 0
    let closeness = Dictionary(scores.map { ($0.n, $0.score) }) { first, _ in first }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.sort_date, s.representative, coalesce(o.name, \(StoryQueries.host)), s.id, \(SortDate.sql) FROM \(StoryQueries.tables)
        WHERE s.id IN (\(SQLFilter.list(scores.map(\.n))))
        """)
    while let row = try rows.next() {
      let n: Int64 = row[3]
      guard let score = closeness[n] else { continue }
      let years = max(0, Double(newest - (row[0] as Int64))) / 31_557_600
      stories.append(
        Story(
          n: n, score: score * (1 + Self.freshness / (1 + years)), place: row[0], head: row[1],
          outlet: row[2] ?? "", published: row[4]))
    }
    stories.sort { ($0.score, $0.place, $0.n) > ($1.score, $1.place, $1.n) }
    try boostNamedEntities()
  }

  /// A story that names who was asked for, and often, is about them.
  private mutating func boostNamedEntities() throws {
    guard stories.count > 1 else { return }
    let entities = try queriedEntities()
    guard !entities.isEmpty, entities.count <= 200 else { return }
    // The plus keeps SQLite from looking up every entity in every story: by story it is one step through its names.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT story, sum(mentions) FROM entity_mention
        WHERE story IN (\(SQLFilter.list(stories.prefix(Self.mostNamed).map(\.n))))
          AND +entity IN (\(SQLFilter.list(entities))) GROUP BY story
        """)
    var named: [Int64: Double] = [:]
    while let row = try rows.next() { named[row[0]] = row[1] }
    let headlined = try headlines(among: Array(named.keys), naming: entities)
    let best = stories.first?.score ?? 0
    for at in stories.indices.prefix(Self.mostNamed) {
      let mentions = named[stories[at].n] ?? 0
      stories[at].score += Self.named * best * mentions / (mentions + 4)
      if headlined.contains(stories[at].n) { stories[at].score += Self.headlined * best }
    }
    stories.sort { ($0.score, $0.place, $0.n) > ($1.score, $1.place, $1.n) }
  }

  /// The stories whose headlines give one of the names, in any of its forms.
  ///
  /// Only for conditions (`person:`): words find headlines by themselves.
  private func headlines(among numbers: [Int64], naming entities: [Int64]) throws -> Set<Int64> {
    guard query.conditions.contains(where: { SQLFilter.named($0) != nil }) else { return [] }
    let list = SQLFilter.list(entities)
    let forms = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM entity WHERE id IN (\(list)) UNION SELECT form FROM alias WHERE entity IN (\(list))
        LIMIT 400
        """
    ).map { " \(IndexTokenizer.fold($0)) " }.filter { $0.utf8.count > 3 }
    let titles = try Row.fetchCursor(
      db, sql: "SELECT id, title FROM story WHERE id IN (\(SQLFilter.list(numbers)))")
    var found: Set<Int64> = []
    while let row = try titles.next() {
      let title = " \(IndexTokenizer.fold(row[1])) "
      if forms.contains(where: title.contains) { found.insert(row[0]) }
    }
    return found
  }

  /// Who or what the words and the conditions name.
  private func queriedEntities() throws -> [Int64] {
    let kinds: [EntityKind] = [.person, .place, .organization, .group, .event]
    let terms = query.terms.filter { $0.column == nil && $0.form == .phrase && !$0.isBigram }
    var entities = try SQLFilter.entities(terms.flatMap(\.words), kinds, in: db)
    if entities.isEmpty {
      entities = try terms.filter { $0.words.count > 1 }.flatMap {
        try SQLFilter.entities($0.words, kinds, in: db)
      }
    }
    for condition in query.conditions {
      if let (words, kinds) = SQLFilter.named(condition) {
        entities += try SQLFilter.entities(words, kinds, in: db)
      }
    }
    return entities
  }

  /// With `said:`, the words must stand in what that person said.
  /// - Parameter limit: How many of the best are looked at.
  mutating func filterBySpeaker(among limit: Int = 500) throws {
    guard let filter = try SaidFilter(query, in: db) else { return }
    var kept: [Story] = []
    for var story in stories.prefix(limit) {
      guard let said = try StoryQuotations(story.n, in: db) else { continue }
      let quotes = said.quotations.indices.map(said.row).filter(filter.includes)
      guard let quote = quotes.first else { continue }
      story.focus = quote.range
      story.score *= 1 + Self.named * Double(quotes.count) / Double(quotes.count + 4)
      kept.append(story)
    }
    stories = kept.sorted { ($0.score, $0.place, $0.n) > ($1.score, $1.place, $1.n) }
  }

  /// Folds copies, unless copies were asked for: where the best of them stands, the story is shown that lists show for
  /// them, or the best itself where that one was not found.
  mutating func fold() {
    guard !query.conditions.contains(where: { $0 == .copy }) else { return }
    let heads = Dictionary(stories.lazy.filter { $0.n == $0.head }.map { ($0.n, $0) }) { first, _ in
      first
    }
    var seen: Set<Int64> = []
    stories = stories.compactMap { story in
      guard seen.insert(story.head).inserted else { return nil }
      guard var head = heads[story.head] else { return story }
      head.score = story.score
      return head
    }
  }

  mutating func sort(_ sort: SearchQuery.Sort) {
    switch sort {
    case .relevance: break
    case .date: stories.sort { ($0.place, $0.n) > ($1.place, $1.n) }
    case .source:
      stories.sort { a, b in
        a.outlet == b.outlet ? (a.place, a.n) > (b.place, b.n) : a.outlet < b.outlet
      }
    }
  }
}
