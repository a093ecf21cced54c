import Articles
import GRDB

/// Reads what an archive knows of a name's kind.
struct KindEvidenceReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// What is known of a folded name; nil where it has no variants.
  /// - Parameters:
  ///   - variants: The name by the kinds that it was found as.
  ///   - counts: What the stories of each variant found.
  func evidence(
    of folded: String, _ variants: [SettledEntity], _ counts: [Int64: KindCounts]
  ) throws -> KindEvidence? {
    guard let most = variants.max(by: { $0.stories < $1.stories }) else { return nil }
    var evidence = KindEvidence(name: most.name, folded: folded)
    for variant in variants {
      let counts = counts[variant.n] ?? KindCounts()
      evidence.found[variant.kind, default: 0] += counts.stories
      evidence.continuations += counts.continuations
      evidence.clues.merge(counts.clues, uniquingKeysWith: +)
    }
    if isDisputed(evidence) { try addNeighbors(&evidence) }
    if !folded.contains(" ") { try addOrdinaryUse(&evidence) }
    return evidence
  }

  /// Folded names with the kinds that each was found as; a name that no story has is left out.
  func variants(of names: some Sequence<String>) throws -> [String: [SettledEntity]] {
    let keys = names.flatMap { name in EntityKind.allCases.map { "\($0.rawValue):\(name)" } }
    let marks = keys.map { _ in "?" }.joined(separator: ",")
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(SettledEntity.columns) FROM entity e WHERE e.key IN (\(marks))",
      arguments: StatementArguments(keys))
    return Dictionary(grouping: rows.map(SettledEntity.init), by: \.folded)
  }

  /// Whether more has to be asked than what stories found: they disagree, or found a person without a sign of one.
  private func isDisputed(_ evidence: KindEvidence) -> Bool {
    if evidence.found.count > 1 { return true }
    guard evidence.found[.person] != nil else { return false }
    return evidence.clues[.person, default: 0] * 2 < evidence.stories
  }

  private func addNeighbors(_ evidence: inout KindEvidence) throws {
    let words = evidence.folded.split(separator: " ")
    let prefix = "organization:\(evidence.folded)"
    evidence.longerOrganizations =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT total(stories) FROM (
              SELECT stories FROM entity WHERE key > ? AND key < ? LIMIT 200)
            """), arguments: [prefix + " ", prefix + "!"]) ?? 0
    if words.count == 1 { evidence.bearers = try bearers(of: evidence.folded) }
    guard words.count > 2 else { return }
    let shorter = words.dropLast().joined(separator: " ")
    evidence.beginsWithOrganization =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT 1 FROM entity e JOIN entity r ON r.id = e.root
            WHERE e.key IN (?1, ?2) AND r.kind = ?3 AND r.stories > 2
            """),
        arguments: [
          "organization:\(shorter)", "person:\(shorter)",
          EntityKind.organization.storedCode,
        ]) != nil
  }

  private func addOrdinaryUse(_ evidence: inout KindEvidence) throws {
    evidence.storiesWithWord =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT stories FROM vocabulary WHERE word = ?"),
        arguments: [evidence.folded]) ?? 0
    guard evidence.storiesWithWord > 20 else { return }
    evidence.storiesWithName =
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT total(stories) FROM (
              SELECT e.stories FROM name_word w CROSS JOIN entity e ON e.id = w.entity
              WHERE w.word = ? LIMIT 500)
            """), arguments: [evidence.folded]) ?? 0
  }

  private func bearers(of family: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT total(stories) FROM (
            SELECT e.stories FROM name_word w CROSS JOIN entity e ON e.id = w.entity
            WHERE w.word = ?1 AND e.kind = ?2 AND e.root = e.id AND e.key LIKE '% ' || ?1 LIMIT 200)
          """),
      arguments: [family, EntityKind.person.storedCode]) ?? 0
  }
}

/// What the stories of one entity found, counted.
struct KindCounts {
  /// How many stories were looked at.
  private(set) var stories = 0
  /// In how many the words around the name speak for each kind.
  private(set) var clues: [EntityKind: Int] = [:]
  /// In how many the end of a longer name stands before it.
  private(set) var continuations = 0

  /// Nothing counted yet.
  init() {}

  /// Counts the newest stories of entities, those included that were moved to another.
  static func counts(of entities: [Int64], in db: Database) throws -> [Int64: KindCounts] {
    var counts: [Int64: KindCounts] = [:]
    for table in ["entity_mention", "reassigned_mention"] {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT entity, \(columns) FROM \(table) WHERE entity IN (\(SQLFilter.list(entities)))
          GROUP BY entity
          """)
      while let row = try rows.next() { counts[row[0], default: KindCounts()].add(row, from: 1) }
    }
    for (entity, all) in counts where all.stories > EntitySettler.mostStories {
      counts[entity] = try newest(of: entity, in: db)
    }
    return counts
  }

  private static let columns =
    "count(*), total(clues & 1 > 0), total(clues & 2 > 0), total(clues & 4 > 0), total(clues & 8 > 0)"

  private static func newest(of entity: Int64, in db: Database) throws -> KindCounts {
    var counts = KindCounts()
    for table in ["entity_mention", "reassigned_mention"] {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT \(columns) FROM (SELECT clues FROM \(table) WHERE entity = ?
              ORDER BY story DESC LIMIT \(EntitySettler.mostStories))
            """), arguments: [entity])
      if let row { counts.add(row, from: 0) }
    }
    return counts
  }

  private mutating func add(_ row: Row, from column: Int) {
    stories += row[column] as Int
    for (offset, kind) in [EntityKind.person, .place, .organization].enumerated() {
      clues[kind, default: 0] += Int(row[column + offset + 1] as Double)
    }
    continuations += Int(row[column + 4] as Double)
  }

  /// Whether most stories speak for the kind that they were found as.
  func speaksForItself(_ kind: EntityKind) -> Bool {
    let own = clues[kind, default: 0]
    return own * 5 >= stories * 2 && clues.allSatisfy { $0.key == kind || $0.value <= own }
  }
}
