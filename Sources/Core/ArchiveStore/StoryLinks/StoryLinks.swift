import Articles
import GRDB
import Text

/// Which stories lead to which: READ MORE lines, kept so that the story they lead to knows of them.
///
/// A line is kept by the hash of its address and that of its headline, not by the story it leads to: so it is
/// found whichever of the two comes first.
enum StoryLinks: DerivedIndex {
  static let name = "links between stories"
  /// How many lines of one story are kept.
  private static let limit = 200

  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE citation(
          story INTEGER NOT NULL, ordinal INTEGER NOT NULL, address INTEGER, heading INTEGER,
          PRIMARY KEY(story, ordinal)) WITHOUT ROWID;
        CREATE INDEX citation_address ON citation(address) WHERE address IS NOT NULL;
        CREATE INDEX citation_heading ON citation(heading) WHERE heading IS NOT NULL;
        """)
  }

  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO citation VALUES (?, ?, ?, ?)")
    for stored in batch {
      if stored.earlier != nil {
        try db.cachedStatement(sql: "DELETE FROM citation WHERE story = ?")
          .execute(arguments: [stored.n])
      }
      let lines = stored.story.article.blocks.lazy.filter { $0.role == .related }
      for (ordinal, line) in lines.prefix(limit).enumerated() {
        let address = line.url.flatMap(CanonicalAddress.canonical)
          .map { Int64(bitPattern: XXHash.hash("address\n" + $0)) }
        let title = line.title.flatMap { $0.isEmpty ? nil : $0 }
        guard address != nil || title != nil else { continue }
        try insert.execute(arguments: [stored.n, ordinal, address, title.map(ContentHash.heading)])
      }
    }
  }

  static func remove(_ stories: [Int64], in db: Database) throws {
    try db.execute(sql: "DELETE FROM citation WHERE story IN (\(SQLFilter.list(stories)))")
  }

  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM citation")
  }

  /// Stories with a line that leads to this one, newest first; copies of one text count once.
  static func stories(citing n: Int64, in db: Database) throws -> [StorySummary] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables) WHERE s.id <> ?1 AND s.id IN (
          SELECT c.story FROM story t JOIN citation c ON c.address = t.address WHERE t.id = ?1
          UNION SELECT c.story FROM story t JOIN citation c ON c.title_hash = t.title_hash WHERE t.id = ?1)
        ORDER BY s.sort_date DESC, s.id DESC LIMIT 100
        """)
    let exact = try Row.fetchAll(statement, arguments: [n]).map(StoryQueries.row)
    guard let title = try String.fetchOne(db, sql: "SELECT title FROM story WHERE id = \(n)") else {
      return exact
    }
    let known = Set(exact.map(\.key))
    let near = try StoryQueries.rows(HeadlineMatcher(title).citing(besides: n, in: db), in: db)
    return exact + near.filter { !known.contains($0.key) }
  }
}
