import Articles
import GRDB

/// Tells which names an archive joined with an entity, and why.
enum EntityReasons {
  private static let most = 30

  /// The names joined as wholes and those moved story by story, most stories first.
  static func joins(of root: Int64, in db: Database) throws -> [JoinedName] {
    let all = try joined(with: root, in: db) + moved(to: root, in: db)
    return Array(all.sorted { ($1.stories, $0.name) < ($0.stories, $1.name) }.prefix(most))
  }

  private static func joined(with root: Int64, in db: Database) throws -> [JoinedName] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT e.key, e.name, e.kind, e.reason,
            (SELECT count(*) FROM entity_mention g WHERE g.entity = e.id) AS stories
          FROM entity e WHERE e.root = ?1 AND e.id <> ?1 AND e.joined IS NOT NULL
          ORDER BY e.mentions DESC LIMIT \(most)
          """), arguments: [root]
    ).map { row in
      JoinedName(
        key: row[0], name: row[1],
        kind: EntityKind(storedCode: row[2]) ?? .organization,
        stories: row[4], reason: row[3] ?? "")
    }
  }

  private static func moved(to root: Int64, in db: Database) throws -> [JoinedName] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT f.key, f.name, f.kind, m.reason, count(*) FROM reassigned_mention m
            JOIN entity f ON f.id = m.entity
          WHERE m.target IN (SELECT id FROM entity WHERE root = ?) GROUP BY m.entity, m.reason
          ORDER BY m.entity, m.reason LIMIT 200
          """), arguments: [root])
    var found: [JoinedName] = []
    for row in rows {
      let words = words(of: Reassignment.Reason(rawValue: row[3]), stories: row[4])
      if let last = found.indices.last, found[last].key == row[0] {
        found[last].stories += row[4] as Int
        found[last].reason += "; " + words
      } else {
        let kind = EntityKind(storedCode: row[2]) ?? .person
        found.append(
          JoinedName(key: row[0], name: row[1], kind: kind, stories: row[4], reason: words))
      }
    }
    return found
  }

  private static func words(of reason: Reassignment.Reason?, stories: Int) -> String {
    let count = "\(stories) \(stories == 1 ? "story" : "stories")"
    return switch reason {
    case .role: "the same office in \(count)"
    case .companions: "the same people and places beside it in \(count)"
    case .prevalence: "nobody else of the name is likely in \(count)"
    case .fullName: "the full name stands beside it in \(count)"
    case nil: count
    }
  }
}
