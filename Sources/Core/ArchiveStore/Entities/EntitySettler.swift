import Annotations
import Articles
import GRDB

/// An entity as settling sees it.
struct SettledEntity: Sendable {
  let n: Int64
  let key: String
  let kind: EntityKind
  let name: String
  let root: Int64
  let stories: Int
  /// How many stories it had when it was settled last.
  let settled: Int

  /// The columns of `entity e` that it is read from.
  static let columns = "e.id, e.key, e.kind, e.name, e.root, e.stories, e.settled"

  init(_ row: Row) {
    (n, key, name, root) = (row[0], row[1], row[3], row[4])
    kind = EntityKind(storedCode: row[2]) ?? .organization
    (stories, settled) = (row[5], row[6])
  }

  /// The folded name.
  var folded: String { String(EntityKey.name(key)) }
}

/// Settles what names are and which are one, from what all their stories know.
///
/// A name is settled again when it stands in twice as many stories, so that over an archive's life each costs what its
/// stories cost once; the short names of new stories are resolved as they come.
struct EntitySettler {
  private let db: Database
  private let corrections: EntityCorrections
  private var changed: Set<Int64> = []
  private var resolver: ShortNameResolver

  /// So many stories of a name are looked at.
  static let mostStories = 500
  private static let mostMentions = 5000
  private static let mostNewMentions = 300

  init(_ db: Database, _ corrections: EntityCorrections) throws {
    (self.db, self.corrections) = (db, corrections)
    resolver = try ShortNameResolver(db, corrections)
  }

  /// Settles entities that have come or been found in more stories.
  /// - Returns: The roots whose counts have to be made anew.
  mutating func settle(_ entities: Set<Int64>) throws -> Set<Int64> {
    let due = try due(entities)
    var seen: Set<String> = []
    for entity in due where seen.insert(entity.folded).inserted { try settleKind(entity) }
    for entity in due where entity.kind == .person { try settlePerson(entity) }
    for entity in due where entity.kind == .organization { try settleOrganization(entity) }
    let mark = try db.cachedStatement(sql: "UPDATE entity SET settled = stories WHERE id = ?")
    for entity in due { try mark.execute(arguments: [entity.n]) }
    try resolveShortNames(entities, due: Set(due.map(\.n)))
    return changed
  }

  /// Those that stand in twice as many stories as when they were settled last.
  private func due(_ entities: Set<Int64>) throws -> [SettledEntity] {
    var due: [SettledEntity] = []
    for part in entities.sorted().parts(of: 4000) {
      due += try Row.fetchAll(
        db,
        sql: """
          SELECT \(SettledEntity.columns) FROM entity e
          WHERE e.id IN (\(SQLFilter.list(part))) AND e.stories >= 3 AND e.stories >= e.settled * 2
          """
      ).map(SettledEntity.init)
    }
    return due
  }

  // MARK: - Kinds

  private mutating func settleKind(_ entity: SettledEntity) throws {
    let variants = try variants(of: entity.folded).filter { !corrections.isTouched($0.key) }
    guard let most = variants.max(by: { $0.stories < $1.stories }) else { return }
    var evidence = KindEvidence(name: most.name, folded: entity.folded)
    var own: [Int64: KindCounts] = [:]
    for variant in variants {
      let counts = try KindCounts(of: variant.n, in: db)
      own[variant.n] = counts
      evidence.found[variant.kind, default: 0] += counts.stories
      evidence.continuations += counts.continuations
      evidence.clues.merge(counts.clues, uniquingKeysWith: +)
    }
    if isDisputed(evidence) { try addNeighbors(&evidence) }
    if !entity.folded.contains(" ") { try addOrdinaryUse(&evidence) }
    let verdict = KindClassifier.classify(evidence)
    try list(variants, isListed: verdict.kind != nil, verdict.reason)
    guard let kind = verdict.kind else { return }
    for variant in variants where variant.kind != kind {
      // A person who is named like a town stays a person where the stories say so.
      if let counts = own[variant.n], counts.speaksForItself(variant.kind) { continue }
      let target = try make(kind, entity.folded, variant.name)
      guard variant.n != target else { continue }
      changed.formUnion(
        try EntityJoins.join(
          variant.n, with: target, reason: verdict.reason ?? "found as \(kind.rawValue)", in: db))
    }
  }

  private func variants(of folded: String) throws -> [SettledEntity] {
    let keys = EntityKind.allCases.map { "\($0.rawValue):\(folded)" }
    let marks = keys.map { _ in "?" }.joined(separator: ",")
    return try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(SettledEntity.columns) FROM entity e WHERE e.key IN (\(marks))"),
      arguments: StatementArguments(keys)
    ).map(SettledEntity.init)
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

  private func list(_ variants: [SettledEntity], isListed: Bool, _ reason: String?) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE entity SET listed = ?1, reason = ?2 WHERE id = ?3 AND listed <> ?1")
    for variant in variants { try statement.execute(arguments: [isListed, reason, variant.n]) }
  }

  /// The entity of a kind and name, made where there is none.
  private func make(_ kind: EntityKind, _ folded: String, _ name: String) throws -> Int64 {
    let key = "\(kind.rawValue):\(folded)"
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [key])
    if let known { return known }
    let n = (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entity")) ?? 0) + 1
    try db.cachedStatement(
      sql: "INSERT INTO entity(id, key, kind, name, root) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [n, key, kind.storedCode, name, n])
    let word = try db.cachedStatement(sql: "INSERT OR IGNORE INTO name_word VALUES (?, ?)")
    for part in folded.split(separator: " ") { try word.execute(arguments: [String(part), n]) }
    return n
  }

  // MARK: - People

  /// Joins the ways in which one full name is written.
  private mutating func settlePerson(_ entity: SettledEntity) throws {
    let name = PersonName(entity.folded)
    guard !name.isShort, !corrections.isTouched(entity.key), let last = name.words.last else {
      return
    }
    let others = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(SettledEntity.columns) FROM name_word w CROSS JOIN entity e ON e.id = w.entity
          WHERE w.word = ? AND e.kind = ? AND e.stories > 0 AND e.id <> ? ORDER BY e.stories DESC LIMIT 60
          """),
      arguments: [
        String(last), EntityKind.person.storedCode, entity.n,
      ]
    ).map(SettledEntity.init).filter { other in
      PersonName(other.folded).isVariant(of: name) || isMisread(other, of: entity)
    }
    // "James A. Holt" and "James B. Holt" are two, and it is unknown which of them "James Holt" is.
    let middles = Set(
      (others.map { PersonName($0.folded).middle } + [name.middle]).filter { !$0.isEmpty })
    guard middles.count < 2 else { return }
    for other in others where corrections.allowJoin(of: entity.key, with: other.key) {
      // Of two with as many stories the elder stays, whichever is settled first.
      let isLess = (entity.stories, -entity.n) < (other.stories, -other.n)
      let (less, more) = isLess ? (entity, other) : (other, entity)
      changed.formUnion(
        try EntityJoins.join(
          less.n, with: more.n, reason: "the same name with other initials", in: db))
    }
  }

  /// Whether a name is a rarer one with a word before it that is no given name ("Budget Ada Quill").
  private func isMisread(_ other: SettledEntity, of entity: SettledEntity) -> Bool {
    guard other.stories < entity.stories, other.folded.hasSuffix(" " + entity.folded),
      let first = other.name.split(separator: " ").first
    else { return false }
    return other.folded.split(separator: " ").count == entity.folded.split(separator: " ").count + 1
      && first.utf8.count > 2 && !ListedWords.isGivenName(first)
  }

  /// Looks for whom the short names of new stories mean.
  private mutating func resolveShortNames(_ entities: Set<Int64>, due: Set<Int64>) throws {
    for entity in try shortNames(entities) {
      let isDue = due.contains(entity.n)
      if isDue { changed.formUnion(try Reassignment.undo(entity.n, in: db)) }
      changed.formUnion(
        try resolver.resolve(
          entity, limit: isDue ? Self.mostMentions : Self.mostNewMentions))
    }
  }

  private func shortNames(_ entities: Set<Int64>) throws -> [SettledEntity] {
    var found: [SettledEntity] = []
    for part in entities.sorted().parts(of: 4000) {
      found += try Row.fetchAll(
        db,
        sql: """
          SELECT \(SettledEntity.columns) FROM entity e JOIN entity r ON r.id = e.root
          WHERE e.id IN (\(SQLFilter.list(part))) AND e.kind = ?1 AND r.kind = ?1 AND e.stories > 0
            AND length(e.key) < 40
          """, arguments: [EntityKind.person.storedCode]
      ).map(SettledEntity.init).filter { PersonName($0.folded).isShort }
    }
    return found
  }

  // MARK: - Organizations

  /// Joins a company's name with and without its legal ending, where only one company is called so.
  private mutating func settleOrganization(_ entity: SettledEntity) throws {
    guard !corrections.isTouched(entity.key) else { return }
    let bare = entity.folded.split(separator: " ").bareCompany
    guard !bare.isEmpty else { return }
    let prefix = "organization:\(bare)"
    let others = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(SettledEntity.columns) FROM entity e
          WHERE (e.key = ?1 OR e.key > ?1 || ' ' AND e.key < ?1 || '!') AND e.stories > 0 LIMIT 100
          """), arguments: [prefix]
    ).map(SettledEntity.init).filter { $0.folded.split(separator: " ").bareCompany == bare }
    let endings = Set(
      others.map { CompanyEndings.shortest($0.folded.dropFirst(bare.count)) }
        .filter { !$0.isEmpty })
    guard endings.count == 1,
      let most = others.max(by: { ($0.stories, -$0.n) < ($1.stories, -$1.n) })
    else { return }
    for other in others
    where other.n != most.n && !corrections.isTouched(other.key)
      && corrections.allowJoin(of: other.key, with: most.key)
    {
      changed.formUnion(
        try EntityJoins.join(
          other.n, with: most.n, reason: "the same name with its legal ending", in: db))
    }
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

  /// Counts the newest stories of an entity, those included that were moved to another.
  init(of entity: Int64, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*), total(clues & 1 > 0), total(clues & 2 > 0), total(clues & 4 > 0),
            total(clues & 8 > 0)
          FROM (SELECT * FROM (SELECT clues FROM entity_mention WHERE entity = ?1
              ORDER BY story DESC LIMIT \(EntitySettler.mostStories))
            UNION ALL SELECT * FROM (SELECT clues FROM reassigned_mention WHERE entity = ?1
              ORDER BY story DESC LIMIT \(EntitySettler.mostStories)))
          """), arguments: [entity])
    guard let row else { return }
    stories = row[0]
    clues = [
      .person: Int(row[1] as Double), .place: Int(row[2] as Double),
      .organization: Int(row[3] as Double),
    ]
    continuations = Int(row[4] as Double)
  }

  /// Whether most stories speak for the kind that they were found as.
  func speaksForItself(_ kind: EntityKind) -> Bool {
    let own = clues[kind, default: 0]
    return own * 5 >= stories * 2 && clues.allSatisfy { $0.key == kind || $0.value <= own }
  }
}

extension Array where Element == Substring {
  /// The words of a company's folded name without its legal endings; none where it would be nothing else.
  fileprivate var bareCompany: String {
    var words = self
    while let last = words.last, CompanyEndings.legal.contains(String(last)) || last == "and" {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}

extension Array {
  /// The elements in order, so many at a time.
  func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
