import Algorithms
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
  /// Whether it stands in lists of names.
  let isListed: Bool

  /// The columns of `entity e` that it is read from.
  static let columns = "e.id, e.key, e.kind, e.name, e.root, e.stories, e.settled, e.listed"

  init(_ row: Row) {
    (n, key, name, root) = (row[0], row[1], row[3], row[4])
    kind = EntityKind(storedCode: row[2]) ?? .organization
    (stories, settled, isListed) = (row[5], row[6], row[7])
  }

  /// The folded name.
  var folded: String { String(EntityKey.name(key)) }
}

/// Settles what names are and which are one, from what all their stories know.
///
/// A name is settled again when it stands in twice as many stories, so that over an archive's life each costs what its
/// stories cost once; the short names of new stories are resolved as they come.
struct EntitySettler {
  let db: Database
  let corrections: EntityCorrections
  /// The roots whose counts have to be made anew.
  var changed: Set<Int64> = []
  private var resolver: ShortNameResolver

  /// So many stories of a name are looked at.
  static let mostStories = 500
  private static let mostMentions = 5000
  /// So many entities are asked for in one query.
  static let together = 4000

  init(_ db: Database, _ corrections: EntityCorrections) throws {
    (self.db, self.corrections) = (db, corrections)
    resolver = try ShortNameResolver(db, corrections)
  }

  /// Settles entities that have come or been found in more stories.
  /// - Parameter first: The first story that is new: whom the short names of earlier ones mean is looked for again when
  ///   they stand in twice as many.
  /// - Returns: The roots whose counts have to be made anew.
  mutating func settle(_ entities: Set<Int64>, newFrom first: Int64 = 0) throws -> Set<Int64> {
    let due = try due(entities)
    try settleKinds(of: due)
    for entity in due where entity.kind == .person { try settlePerson(entity) }
    for entity in due where entity.kind == .organization { try settleOrganization(entity) }
    try settleShortForms(entities)
    for part in due.map(\.n).chunks(ofCount: Self.together) {
      try db.execute(
        sql: "UPDATE entity SET settled = stories WHERE id IN (\(SQLFilter.list(part)))")
    }
    try resolveShortNames(entities, due: Set(due.map(\.n)), newFrom: first)
    return changed
  }

  /// Those that stand in twice as many stories as when they were settled last.
  private func due(_ entities: Set<Int64>) throws -> [SettledEntity] {
    var due: [SettledEntity] = []
    for part in entities.sorted().chunks(ofCount: Self.together) {
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
  private mutating func resolveShortNames(
    _ entities: Set<Int64>, due: Set<Int64>, newFrom first: Int64
  ) throws {
    for entity in try shortNames(entities) {
      let isDue = due.contains(entity.n)
      if isDue { changed.formUnion(try Reassignment.undo(entity.n, in: db)) }
      changed.formUnion(
        try resolver.resolve(entity, from: isDue ? 0 : first, limit: Self.mostMentions))
    }
  }

  private func shortNames(_ entities: Set<Int64>) throws -> [SettledEntity] {
    var found: [SettledEntity] = []
    for part in entities.sorted().chunks(ofCount: Self.together) {
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

  /// Joins short forms with what they stand for.
  private mutating func settleShortForms(_ entities: Set<Int64>) throws {
    for part in entities.sorted().chunks(ofCount: Self.together) {
      for short in try AbbreviationResolver.among(part, in: db)
      where !corrections.isTouched(short.key) {
        guard let meaning = try AbbreviationResolver.meaning(of: short, in: db),
          let key = try EntityJoins.key(of: meaning.entity, in: db),
          corrections.allowJoin(of: short.key, with: key)
        else { continue }
        let times = meaning.uses == 1 ? "once" : "\(meaning.uses) times"
        changed.formUnion(
          try EntityJoins.join(
            short.n, with: meaning.entity,
            reason: "stories that give the full name call it “\(short.name)”, \(times)", in: db))
      }
    }
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
