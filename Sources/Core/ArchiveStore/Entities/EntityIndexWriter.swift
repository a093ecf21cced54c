import Articles
import GRDB
import GRDBSQLite

/// Writes the names and speakers of a batch of stories; counts go out once, at the end.
struct EntityIndexWriter {
  private let db: Database
  private let corrections: EntityCorrections
  private var entities: [String: Int64] = [:]
  /// People and places that are written in capitals so far.
  private var shouted: Set<Int64> = []
  private var counts: [Int64: Count] = [:]
  private var forms: [Form: Int] = [:]
  private var speakers: [String: Int64] = [:]
  private var quotes: [Int64: Int] = [:]
  private var roles: [String: Int64] = [:]
  private var made: Set<String> = []
  private var namings: [Naming] = []
  /// The first story that was taken in.
  private var first = Int64.max
  private var sayings: BulkInserter
  private var words: BulkInserter
  /// Entities that are written at the end, when it is known how often they are named.
  private var fresh: [Entity] = []
  private var next: Int64
  private let knownEntity: Statement
  private let knownSpeaker: Statement

  private struct Count {
    var stories = 0
    var mentions = 0
  }
  private struct Naming {
    let entity: Int64
    let story: Int64
    let mentions: Int
    let clues: NameClues
    let role: Int64
  }
  private struct Entity {
    let n: Int64
    let key: String
    let kind: EntityKind
    var name: String
  }
  private struct Form: Hashable {
    let entity: Int64
    let text: String
  }

  init(_ db: Database) throws {
    self.db = db
    corrections = try EntityCorrections(db)
    sayings = try BulkInserter(
      "INSERT OR REPLACE INTO quotation(story, ordinal, speaker, kind)", columns: 4, in: db)
    words = try BulkInserter("INSERT OR IGNORE INTO name_word", columns: 2, in: db)
    knownEntity = try db.cachedStatement(sql: "SELECT id, name FROM entity WHERE key = ?")
    knownSpeaker = try db.cachedStatement(sql: "SELECT id FROM speaker WHERE folded = ?")
    next =
      (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entity")) ?? 0) + 1
  }

  /// Takes in a story's names and quotations.
  mutating func add(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, _ names: StoryEntities
  ) throws {
    // An entity that a story names under two keys, as splits make it, is one.
    var mentions: [Int64: Int] = [:]
    var contexts: [Int64: (clues: NameClues, role: Int64)] = [:]
    for named in names.entities {
      var left = named.mentions
      for form in splits(of: named) {
        left -= form.mentions
        guard let own = EntityKey.key(named.kind, form.text) else { continue }
        mentions[try entity(own, named.kind, form.text), default: 0] += form.mentions
      }
      if left == 0 { continue }
      let entity = try entity(named.key, named.kind, named.name)
      mentions[entity, default: 0] += left
      contexts[entity] = (named.clues, try named.role.map { try role($0) } ?? 0)
      note(named, as: entity)
    }
    for (entity, count) in mentions {
      let context = contexts[entity] ?? ([], 0)
      namings.append(
        Naming(
          entity: entity, story: n, mentions: count, clues: context.clues, role: context.role))
      counts[entity, default: Count()].stories += 1
      counts[entity, default: Count()].mentions += count
    }
    first = min(first, n)
    try addSayings(n, try Corrections.applied(to: story, key, in: db))
  }

  /// The forms that the reader has split off an entity.
  private func splits(of named: StoryEntities.Entity) -> [StoryEntities.Form] {
    guard corrections.isSplit(named.key) else { return [] }
    return named.forms.filter { corrections.isSplit(named.key, $0.folded) }
  }

  private mutating func note(_ named: StoryEntities.Entity, as entity: Int64) {
    let name = EntityKey.name(named.key)
    for form in named.forms
    where form.folded != name && !corrections.isSplit(named.key, form.folded) {
      forms[Form(entity: entity, text: form.text), default: 0] += form.mentions
    }
  }

  private mutating func addSayings(_ n: Int64, _ quotations: [Quotation]) throws {
    for (ordinal, quotation) in quotations.enumerated() {
      let speaker = try quotation.speaker.flatMap { try self.speaker($0.name) }
      if let speaker { quotes[speaker, default: 0] += 1 }
      let kind = StoredEnumCodes.code(quotation.kind, in: StoredEnumCodes.quotations)
      try sayings.add(
        .int(n), .int(Int64(ordinal)), speaker.map { .int($0) } ?? .null, .int(Int64(kind)))
    }
  }

  /// Takes out what a story had.
  mutating func remove(_ n: Int64) throws {
    try writeNamings()
    try sayings.finish()
    let named = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT entity, mentions FROM entity_mention WHERE story = ?"),
      arguments: [n])
    for row in named {
      counts[row[0], default: Count()].stories -= 1
      counts[row[0], default: Count()].mentions -= row[1] as Int
      try db.cachedStatement(sql: "DELETE FROM entity_mention WHERE entity = ? AND story = ?")
        .execute(arguments: [row[0] as Int64, n])
    }
    let said = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT speaker FROM quotation WHERE story = ? AND speaker IS NOT NULL"),
      arguments: [n])
    for speaker in said { quotes[speaker, default: 0] -= 1 }
    try db.cachedStatement(sql: "DELETE FROM quotation WHERE story = ?").execute(arguments: [n])
    try db.cachedStatement(sql: "DELETE FROM reassigned_mention WHERE story = ?")
      .execute(arguments: [n])
  }

  /// Writes the counts, and carries out corrections that wait for an entity that has only now appeared.
  /// - Parameter isSettling: Whether what has changed is settled at once.
  mutating func finish(isSettling: Bool = true) throws {
    try writeNamings()
    try sayings.finish()
    let changed = Set(counts.keys)
    try writeEntities()
    let counting = try db.cachedStatement(
      sql: "UPDATE entity SET stories = stories + ?, mentions = mentions + ? WHERE id = ?")
    for (entity, count) in counts.sorted(by: { $0.key < $1.key }) {
      counting.setUncheckedArguments([count.stories, count.mentions, entity])
      try counting.execute()
    }
    var aliases = try BulkInserter(
      "INSERT INTO alias", columns: 3,
      conflict: "ON CONFLICT(entity, form) DO UPDATE SET mentions = mentions + excluded.mentions",
      in: db)
    for (form, count) in forms.sorted(by: { $0.key.entity < $1.key.entity }) {
      try aliases.add(.int(form.entity), .text(form.text), .int(Int64(count)))
    }
    try aliases.finish()
    let quoting = try db.cachedStatement(
      sql: "UPDATE speaker SET quotes = quotes + ? WHERE id = ?")
    for (speaker, count) in quotes { try quoting.execute(arguments: [count, speaker]) }
    try corrections.settle(changed: changed, made: made, in: db)
    guard isSettling else { return }
    var settler = try EntitySettler(db, corrections)
    try EntityCorrections.recount(
      roots: try settler.settle(changed, newFrom: first), in: db)
  }

  /// In the order of the table, which is by entity.
  private mutating func writeNamings() throws {
    var rows = try BulkInserter(
      "INSERT OR REPLACE INTO entity_mention(entity, story, mentions, clues, role)", columns: 5,
      in: db)
    for naming in namings.sorted(by: { ($0.entity, $0.story) < ($1.entity, $1.story) }) {
      try rows.add(
        .int(naming.entity), .int(naming.story), .int(Int64(naming.mentions)),
        .int(Int64(naming.clues.rawValue)), .int(naming.role))
    }
    try rows.finish()
    namings = []
  }

  /// New entities with their counts, which spares every one of them a change of its row and its places in the ranks.
  private mutating func writeEntities() throws {
    try words.finish()
    var rows = try BulkInserter(
      "INSERT INTO entity(id, key, kind, name, root, stories, mentions)", columns: 7, in: db)
    var shown: [Int: Int] = [:]
    for entity in fresh {
      let count = counts.removeValue(forKey: entity.n) ?? Count()
      let kind = entity.kind.storedCode
      try rows.add(
        .int(entity.n), .text(entity.key), .int(Int64(kind)), .text(entity.name), .int(entity.n),
        .int(Int64(count.stories)), .int(Int64(count.mentions)))
      if count.stories > 0 { shown[kind, default: 0] += 1 }
    }
    try rows.finish()
    fresh = []
    // The trigger that counts kinds runs on updates only.
    for (kind, count) in shown {
      try db.cachedStatement(
        sql: """
          INSERT INTO counter VALUES ('kind' || ?, ?)
          ON CONFLICT(name) DO UPDATE SET value = value + excluded.value
          """
      ).execute(arguments: [kind, count])
    }
  }

  // MARK: - Looking up

  private mutating func entity(_ key: String, _ kind: EntityKind, _ name: String) throws -> Int64 {
    if let known = entities[key] {
      if shouted.contains(known) { try quieten(known, name) }
      return known
    }
    let known = try knownEntity.first(for: key) { row in
      (
        n: sqlite3_column_int64(row, 0),
        name: sqlite3_column_text(row, 1).map { String(cString: $0) } ?? ""
      )
    }
    let n = try known?.n ?? make(key, kind, name)
    entities[key] = n
    if StoryEntities.isSetSmall(kind), (known?.name ?? name).isShouted {
      shouted.insert(n)
      if known != nil { try quieten(n, name) }
    }
    return n
  }

  /// What was met first in a dateline's capitals ("LIMA —") is written as other stories write it.
  private mutating func quieten(_ n: Int64, _ name: String) throws {
    guard !name.isShouted else { return }
    shouted.remove(n)
    if let first = fresh.first?.n, n >= first {
      fresh[Int(n - first)].name = name
      return
    }
    try db.cachedStatement(sql: "UPDATE entity SET name = ? WHERE id = ?")
      .execute(arguments: [name, n])
  }

  private mutating func make(_ key: String, _ kind: EntityKind, _ name: String) throws -> Int64 {
    defer { next += 1 }
    fresh.append(Entity(n: next, key: key, kind: kind, name: name))
    for part in EntityKey.name(key).split(separator: " ") {
      try words.add(.text(String(part)), .int(next))
    }
    made.insert(key)
    return next
  }

  private mutating func role(_ words: String) throws -> Int64 {
    if let known = roles[words] { return known }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO role(words) VALUES (?)")
      .execute(arguments: [words])
    let n = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM role WHERE words = ?"), arguments: [words])
    roles[words] = n
    return n ?? 0
  }

  private mutating func speaker(_ name: String) throws -> Int64? {
    if let known = speakers[name] { return known }
    let folded = IndexTokenizer.fold(name)
    guard !folded.isEmpty else { return nil }
    var found = try knownSpeaker.first(for: folded) { sqlite3_column_int64($0, 0) }
    if found == nil {
      found = try Speakers.add(folded, name: name, in: db)
    }
    speakers[name] = found
    return found
  }
}
