import Articles
import GRDB

extension Archive {
  /// Lists the entities of a kind, those in most stories first.
  ///
  /// - Parameters:
  ///   - kind: The kind; nil for all.
  ///   - filter: Words each of which must begin a word of the name.
  ///   - offset: How many to pass over.
  ///   - limit: How many rows at most.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func entities(
    _ kind: EntityKind? = nil, filter: String = "", offset: Int = 0, limit: Int = 50
  ) throws -> Page<EntitySummary> {
    try read { db in
      var condition = "e.root = e.id AND e.stories > 0 AND e.listed"
      var arguments: StatementArguments = []
      if let kind {
        condition += " AND e.kind = ?"
        arguments += [kind.storedCode]
      }
      let words = IndexTokenizer().list(filter).prefix(8)
      let renamed = words.isEmpty ? [] : try EntityQueries.renamed(in: db)
      for word in words {
        let named = renamed.filter { $0.words.contains { $0.hasPrefix(word) } }.map(\.entity)
        condition +=
          " AND (e.id IN (\(EntityQueries.beginning)) OR e.id IN (\(SQLFilter.list(named))))"
        arguments += [word, word + "\u{10FFFF}"]
      }
      if kind == nil, words.isEmpty {
        return try EntityQueries.ofAllKinds(offset: max(0, offset), limit: limit, in: db)
      }
      let total = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM entity e WHERE \(condition)"),
        arguments: arguments)
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(EntityQueries.columns) FROM entity e WHERE \(condition)
            ORDER BY e.stories DESC, e.mentions DESC, e.id LIMIT ? OFFSET ?
            """), arguments: arguments + [limit, max(0, offset)])
      return Page(rows: rows.map(EntityQueries.row), offset: max(0, offset), total: total ?? 0)
    }
  }

  /// Returns what the archive knows of an entity; nil when it has none of this key.
  ///
  /// - Parameters:
  ///   - key: The entity's key.
  ///   - stories: How many stories are listed at most; nil for all.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func entity(_ key: String, stories: Int? = EntityQueries.mostStories) throws
    -> EntityDetail?
  {
    try read { db in
      let root = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT root FROM entity WHERE key = ?"), arguments: [key])
      return try root.flatMap { try EntityQueries.page($0, stories: stories, in: db) }
    }
  }

  /// Returns what the archive knows of an entity of a kind and full name; nil when it has no such entity.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - name: The full name, in any case and with or without accents.
  ///   - stories: How many stories are listed at most; nil for all.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func entity(
    _ kind: EntityKind, _ name: String, stories: Int? = EntityQueries.mostStories
  ) throws -> EntityDetail? {
    try EntityKey.key(kind, name).flatMap { try entity($0, stories: stories) }
  }
}

/// Reads entities and what is known of them.
public enum EntityQueries {
  /// The columns of a row, for queries over `entity e`.
  static let columns = "e.key, coalesce(e.named, e.name), e.kind, e.stories, e.mentions, e.id"
  /// The roots of entities of whose name a word lies between two bounds.
  static let beginning = """
    SELECT m.root FROM name_word w JOIN entity m ON m.id = w.entity WHERE w.word >= ? AND w.word < ?
    """

  /// The entities that the reader gave another name, with its words: the index holds the names that stories give.
  static func renamed(in db: Database) throws -> [(entity: Int64, words: [String])] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT e.root, e.named FROM correction c JOIN entity e ON e.key = c.subject
          WHERE c.kind = 'rename' AND e.named IS NOT NULL
          """)
    ).map { (entity: $0[0], words: IndexTokenizer().list($0[1])) }
  }
  /// The entities of all kinds, those in most stories first: the first ones of each kind are read in their order and merged, for
  /// an index over all kinds took 42 bytes a story.
  static func ofAllKinds(
    offset: Int, limit: Int, in db: Database
  ) throws -> Page<EntitySummary> {
    let first = StoredEnumCodes.kinds.map { kind in
      """
      SELECT * FROM (SELECT id, stories, mentions FROM entity
        WHERE kind = \(kind.storedCode) AND root = id AND stories > 0 AND listed
        ORDER BY stories DESC, mentions DESC, id LIMIT ?1 + ?2)
      """
    }.joined(separator: " UNION ALL ")
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(columns) FROM (\(first)) f JOIN entity e ON e.id = f.id
          ORDER BY f.stories DESC, f.mentions DESC, f.id LIMIT ?1 OFFSET ?2
          """), arguments: [limit, offset])
    let names = StoredEnumCodes.kinds.map { "'\($0.counterName)'" }.joined(separator: ",")
    let total = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT sum(value) FROM counter WHERE name IN (\(names))"))
    return Page(rows: rows.map(row), offset: offset, total: total ?? 0)
  }

  /// How many stories a page lists where no number is asked for.
  public static let mostStories = 200

  static func row(_ row: Row) -> EntitySummary {
    EntitySummary(
      key: row[0], name: row[1],
      kind: EntityKind(storedCode: row[2]) ?? .organization,
      stories: row[3], mentions: row[4])
  }

  static func page(_ root: Int64, stories limit: Int?, in db: Database) throws -> EntityDetail? {
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM entity e WHERE e.id = ? AND e.stories > 0"),
      arguments: [root])
    guard let found else { return nil }
    var page = EntityDetail(row: row(found))
    page.aliases = try aliases(of: root, besides: page.row.name, in: db)
    let stories = EntityStories(of: root, count: page.row.stories, in: db)
    page.timeline = try stories.timeline()
    page.stories = try stories.rows(limit: limit)
    page.companions = try stories.companions()
    page.joins = try EntityReasons.joins(of: root, in: db)
    page.similar = try SimilarNames.rows(for: root, in: db)
    (page.quotes, page.said) = try QuotationQueries.said(by: root, in: db)
    return page
  }

  private static let members = "SELECT id FROM entity WHERE root = ?1"

  private static func aliases(
    of root: Int64, besides name: String, in db: Database
  ) throws -> [String] {
    let forms = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT form FROM (
            SELECT form, mentions FROM alias WHERE entity IN (\(members))
            UNION ALL SELECT name, mentions FROM entity WHERE root = ?1
            UNION ALL SELECT f.name, m.mentions FROM reassigned_mention m JOIN entity f ON f.id = m.entity
              WHERE m.target IN (\(members)))
          GROUP BY form ORDER BY sum(mentions) DESC, form LIMIT 40
          """), arguments: [root])
    let keys = try String.fetchAll(
      db.cachedStatement(sql: "SELECT key FROM entity WHERE root = ?"), arguments: [root])
    let corrections = try EntityCorrections(db)
    var seen: Set<String> = [IndexTokenizer.fold(name)]
    return forms.filter { form in
      let folded = IndexTokenizer.fold(form)
      // What the reader split off is somebody else, however often stories had it before.
      return !keys.contains { corrections.isSplit($0, folded) } && seen.insert(folded).inserted
    }
  }
}
