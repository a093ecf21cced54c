import Articles
import GRDB

/// Ways to narrow an answer down, with how many stories would stay.
enum Facets {
  private static let each = 8

  /// The commonest names, outlets and months of some stories.
  static func count(_ numbers: [Int64], in db: Database) throws -> [Facet] {
    guard !numbers.isEmpty else { return [] }
    let list = Filter.list(numbers)
    var facets: [Facet] = []
    for (kind, codes) in [(Facet.Kind.person, "0"), (.place, "1"), (.organization, "2")] {
      facets += try fetch(
        kind,
        """
        SELECT coalesce(e.named, e.name), count(DISTINCT g.story) AS stories
        FROM naming g JOIN entity m ON m.n = g.entity JOIN entity e ON e.n = m.root
        WHERE g.story IN (\(list)) AND e.kind IN (\(codes)) GROUP BY e.n
        """, in: db)
    }
    facets += try fetch(
      .source,
      """
      SELECT o.name, count(*) AS stories FROM story s JOIN outlet o ON o.n = s.outlet
      WHERE s.n IN (\(list)) GROUP BY o.n
      """, in: db)
    facets += try fetch(
      .month,
      """
      SELECT strftime('%Y-%m', published, 'unixepoch') AS month, count(*) AS stories FROM story
      WHERE n IN (\(list)) AND published IS NOT NULL GROUP BY month
      """, in: db)
    return facets
  }

  private static func fetch(_ kind: Facet.Kind, _ sql: String, in db: Database) throws -> [Facet] {
    try Row.fetchAll(db, sql: "\(sql) ORDER BY stories DESC, 1 LIMIT \(each)").compactMap { row in
      guard let value: String = row[0] else { return nil }
      return Facet(kind: kind, value: value, count: row[1])
    }
  }
}
