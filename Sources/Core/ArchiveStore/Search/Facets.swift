import Articles
import GRDB

/// Ways to narrow an answer down, with how many stories would stay.
enum Facets {
  private static let each = 8

  /// The commonest names, outlets and months of some stories.
  static func count(_ stories: [Reranker.Story], in db: Database) throws -> [Facet] {
    guard !stories.isEmpty else { return [] }
    var outlets: [String: Int] = [:]
    var months: [Int: Int] = [:]
    for story in stories {
      if !story.outlet.isEmpty { outlets[story.outlet, default: 0] += 1 }
      if let published = story.published {
        let date = Timestamp(seconds: published).date()
        months[date.year * 100 + date.month, default: 0] += 1
      }
    }
    var names = EntityCount(stories.map(\.n), in: db)
    return try names.commonest(each) + commonest(outlets, .source)
      + commonest(spelled(months), .month)
  }

  /// 201612 is 2016-12.
  private static func spelled(_ months: [Int: Int]) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: months.map { month, count in
        let digits = String(1_000_000 + month).dropFirst()
        return ("\(digits.prefix(4))-\(digits.suffix(2))", count)
      })
  }

  private static func commonest(_ counts: [String: Int], _ kind: Facet.Kind) -> [Facet] {
    counts.map { Facet(kind: kind, value: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }.prefix(each).map { $0 }
  }
}

/// In how many of some stories each entity is named.
///
/// One pass through the names of the stories counts them; only the commonest are looked up. Joining every mention with
/// its entity in SQL took 40 ms for a thousand stories of a large archive, five times as much.
private struct EntityCount {
  private static let kinds: [EntityKind: Facet.Kind] = [
    .person: .person, .place: .place, .organization: .organization,
  ]
  /// So many entities are looked up at once.
  private static let step = 200
  private let stories: String
  private let db: Database
  private var facets: [Facet] = []
  private var roots: Set<Int64> = []

  init(_ stories: [Int64], in db: Database) {
    self.stories = SQLFilter.list(stories)
    self.db = db
  }

  /// The commonest of each kind, commonest first.
  mutating func commonest(_ each: Int) throws -> [Facet] {
    let counts = try counts().sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for start in stride(from: 0, to: counts.count, by: Self.step) {
      let part = counts[start..<min(counts.count, start + Self.step)]
      try lookUp(part.map(\.key), Dictionary(uniqueKeysWithValues: part.map { ($0.key, $0.value) }))
      let isEnough = Self.kinds.values.allSatisfy { kind in
        facets.lazy.filter { $0.kind == kind }.count >= each
      }
      if isEnough { break }
    }
    let order = facets.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    return [Facet.Kind.person, .place, .organization].flatMap { kind in
      order.lazy.filter { $0.kind == kind }.prefix(each)
    }
  }

  private func counts() throws -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    let entities = try Int64.fetchCursor(
      db, sql: "SELECT entity FROM entity_mention WHERE story IN (\(stories))")
    while let entity = try entities.next() { counts[entity, default: 0] += 1 }
    return counts
  }

  /// Keeps the roots of some entities, each once.
  private mutating func lookUp(_ entities: [Int64], _ counts: [Int64: Int]) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.id, e.id, e.kind, coalesce(e.named, e.name),
          (SELECT count(*) FROM entity WHERE root = e.id) FROM entity m JOIN entity e ON e.id = m.root
        WHERE m.id IN (\(SQLFilter.list(entities)))
        """)
    while let row = try rows.next() {
      let root: Int64 = row[1]
      guard let kind = EntityKind(storedCode: row[2]).flatMap({ Self.kinds[$0] }),
        roots.insert(root).inserted
      else { continue }
      let members: Int = row[4]
      let count = members > 1 ? try together(root) : counts[row[0]] ?? 0
      facets.append(Facet(kind: kind, value: row[3], count: count))
    }
  }

  /// The stories that name any of the entities merged into one.
  private func together(_ root: Int64) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT story) FROM entity_mention
        WHERE story IN (\(stories)) AND entity IN (SELECT id FROM entity WHERE root = ?)
        """, arguments: [root]) ?? 0
  }
}
