import Foundation
import GRDB
import GRDBSQLite

/// What the stories that name a person in full tell: which offices stand with the name, and who is named beside it.
struct BearerProfile {
  private var roles: [Int64: Int] = [:]
  private var companions: [Int64: Int] = [:]
  private var stories = 0

  private static let mostStories = 200
  private static let mostCompanionStories = 30

  /// Reads the newest stories of a root.
  /// - Parameter frequencies: Reads whom these stories name.
  init(of root: Int64, _ frequencies: inout CompanionFrequencies, in db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT story, role FROM entity_mention WHERE entity IN (SELECT id FROM entity WHERE root = ?)
          ORDER BY story DESC LIMIT \(Self.mostStories)
          """), arguments: [root])
    var named: Set<Int64> = []
    for row in rows {
      if (row[1] as Int64) > 0 { roles[row[1], default: 0] += 1 }
      named.insert(row[0])
    }
    guard named.count > 1 else { return }
    let newest = named.sorted(by: >).prefix(Self.mostCompanionStories)
    stories = newest.count
    for story in newest {
      for entity in try frequencies.entities(of: story) { companions[entity, default: 0] += 1 }
    }
    companions[root] = nil
  }

  /// How much an office speaks for this person: above 0 where it is theirs, below where theirs are others.
  func roleScore(_ role: Int64) -> Double {
    guard role > 0 else { return 0 }
    if let count = roles[role] { return count > 2 ? 3 : 2.2 }
    return roles.values.reduce(0, +) >= 3 ? -1.5 : 0
  }

  /// Whether any of some names stands in this person's stories.
  func hasCompanion(among names: some Sequence<Int64>) -> Bool {
    names.contains { companions[$0] != nil }
  }

  /// How much likelier a story's other names are beside this person than anywhere, at most 3.
  func companionScore(
    _ names: some Sequence<Int64>, _ frequencies: inout CompanionFrequencies
  ) throws -> Double {
    var score = 0.0
    for name in names {
      guard let count = companions[name], stories > 0 else { continue }
      let share = try frequencies.share(of: name)
      guard share < CompanionFrequencies.common else { continue }
      let lift = (Double(count) / Double(stories + 1)) / max(share, 1e-6)
      score += 0.4 * min(2.5, max(0, log(lift)))
    }
    return min(3, score)
  }
}

/// Reads whom stories name, and how often names stand in the stories of an archive.
///
/// What a story names is kept at hand: persons of one surname mostly stand in the same stories as others of the batch.
struct CompanionFrequencies {
  private let db: Database
  private let total: Double
  private let named: Statement
  private var shares: [Int64: Double] = [:]
  private var known: [Int64: [Int64]] = [:]

  /// Names in more than this share of stories tell nothing.
  static let common = 0.08
  private static let mostCompanions = 40
  /// What more stories than these name is forgotten.
  private static let mostKnown = 4096

  init(_ db: Database) throws {
    self.db = db
    named = try db.cachedStatement(
      sql: "SELECT entity FROM entity_mention WHERE story BETWEEN ? AND ?")
    total = Double(
      try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM story")) ?? 0)
  }

  /// The share of stories that an entity stands in.
  mutating func share(of entity: Int64) throws -> Double {
    if let known = shares[entity] { return known }
    let stories = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT stories FROM entity WHERE id = ?"), arguments: [entity])
    let share = Double(stories ?? 0) / max(1, total)
    shares[entity] = share
    return share
  }

  /// The first of those whom a story names, at most forty.
  mutating func companions(of story: Int64) throws -> ArraySlice<Int64> {
    try entities(of: story).prefix(Self.mostCompanions)
  }

  /// Who and what a story names, ascending.
  mutating func entities(of story: Int64) throws -> [Int64] {
    if let known = known[story] { return known }
    if known.count >= Self.mostKnown { known = [:] }
    var entities: [Int64] = []
    try named.forEach(from: story, to: story) { entities.append(sqlite3_column_int64($0, 0)) }
    known[story] = entities
    return entities
  }

  /// Forgets what a story names, for that has changed.
  mutating func forget(_ story: Int64) { known[story] = nil }
}

/// How likely a person is meant before a story is looked at.
enum PriorOdds {
  /// The logarithm of how many stories name the person in full.
  static func logarithm(stories: Int) -> Double { (Double(stories) + 0.5).logarithm }
}

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }
}
