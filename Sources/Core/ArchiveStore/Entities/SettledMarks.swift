import Articles
import GRDB

/// A story's names as the whole archive has settled them.
enum SettledMarks {
  private struct Name: Hashable {
    let kind: EntityKind
    let text: String
  }

  /// Mentions with the kinds that are settled, and with full names where short ones were found to mean a known person; what is no
  /// name is left out.
  static func settle(
    _ mentions: [Mention], in article: Article, of story: Int64, _ db: Database
  ) throws -> [Mention] {
    var known: [Name: Name?] = [:]
    return try PlacedBodies.place(HeadlineVerbs.cut(mentions), in: article).compactMap { mention in
      let found = Name(kind: mention.kind, text: mention.name)
      let settled: Name?
      if let name = known[found] {
        settled = name
      } else {
        settled = try self.settled(found, of: story, db)
        known[found] = .some(settled)
      }
      guard let settled else { return nil }
      var mention = mention
      (mention.kind, mention.name) = (settled.kind, settled.text)
      return mention
    }
  }

  private static func settled(_ found: Name, of story: Int64, _ db: Database) throws -> Name? {
    guard let key = EntityKey.key(found.kind, found.text) else { return found }
    if NonNames.contains(EntityKey.name(key)) { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT r.kind, r.listed OR r.named IS NOT NULL, m.target IS NOT NULL, coalesce(r.named, r.name)
          FROM entity e LEFT JOIN reassigned_mention m ON m.entity = e.id AND m.story = ?
            JOIN entity t ON t.id = coalesce(m.target, e.id) JOIN entity r ON r.id = t.root
          WHERE e.key = ?
          """), arguments: [story, key])
    guard let row else { return found }
    guard row[1] as Bool else { return nil }
    let kind = EntityKind(storedCode: row[0]) ?? found.kind
    return Name(kind: kind, text: row[2] as Bool ? row[3] : found.text)
  }
}
