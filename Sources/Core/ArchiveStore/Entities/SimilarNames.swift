import Articles
import GRDB

/// Finds other entities whose names are near: the same words as another kind, the same family name, longer names.
enum SimilarNames {
  private static let most = 8

  /// The entities nearest to one, most stories first.
  static func rows(for root: Int64, in db: Database) throws -> [EntitySummary] {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, name FROM entity WHERE id = ?"), arguments: [root])
    guard let row, let key = row[0] as String?,
      let last = EntityKey.name(key).split(separator: " ").last
    else { return [] }
    let name = String(EntityKey.name(key))
    if let body = (row[1] as String).split(separator: "·").first,
      body.count < (row[1] as String).count
    {
      return try sameBody(IndexTokenizer.fold(String(body)), root, in: db)
    }
    let found = try sameName(name, root, in: db) + sameWord(String(last), key, root, in: db)
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0.key).inserted }.prefix(most))
  }

  /// The body of the same name in other countries.
  private static func sameBody(
    _ body: String, _ root: Int64, in db: Database
  ) throws -> [EntitySummary] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EntityQueries.columns) FROM entity e
          WHERE (e.key = ?1 OR e.key > ?1 || ' ' AND e.key < ?1 || '!') AND e.root = e.id AND e.id <> ?2
            AND e.stories > 0 AND e.listed ORDER BY e.stories DESC LIMIT \(most)
          """), arguments: ["organization:\(body)", root]
    ).map(EntityQueries.row)
  }

  private static func sameName(
    _ name: String, _ root: Int64, in db: Database
  ) throws -> [EntitySummary] {
    let keys = EntityKind.allCases.map { "\($0.rawValue):\(name)" }
    let marks = keys.map { _ in "?" }.joined(separator: ",")
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EntityQueries.columns) FROM entity e
          WHERE e.key IN (\(marks)) AND e.root = e.id AND e.id <> ? AND e.stories > 0 AND e.listed
          """), arguments: StatementArguments(keys) + [root]
    ).map(EntityQueries.row)
  }

  /// People of the same family name; organizations and places of which a word is the last of this name.
  private static func sameWord(
    _ last: String, _ key: String, _ root: Int64, in db: Database
  ) throws -> [EntitySummary] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EntityQueries.columns) FROM name_word w CROSS JOIN entity e ON e.id = w.entity
          WHERE w.word = ?1 AND e.root = e.id AND e.id <> ?2 AND e.stories > 0 AND e.listed
            AND e.kind = (SELECT kind FROM entity WHERE id = ?2)
            AND (e.key LIKE '% ' || ?1 OR e.key LIKE '%:' || ?1 OR e.key LIKE ?3 || ' %')
          ORDER BY e.stories DESC LIMIT \(most)
          """), arguments: [last, root, key]
    ).map(EntityQueries.row)
  }
}
