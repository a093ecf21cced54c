import Articles
import GRDB

/// A headline as the words it is recognised by, where a READ MORE line and the story it means differ by a few.
///
/// Outlets edit headlines after they have linked to them, and put their name behind them. Near enough are headlines with
/// four words in common that make up nine tenths of the shorter or three quarters of both: less lets the reports of one
/// running story pass for one another.
struct HeadlineMatcher {
  private static let fewest = 4
  private static let ofShorter = 0.9
  private static let ofBoth = 0.75
  /// Candidates have two of this many of the rarest words.
  private static let rarest = 3

  private let words: Set<String>
  private let stems: Set<String>

  init(_ title: String) {
    words = Set(IndexTokenizer().list(title).filter { $0.utf8.count > 1 }.prefix(60))
    stems = Set(words.map(PorterStemmer.stem))
  }

  /// Whether another headline is, give or take a few words, this one.
  func isNear(_ other: HeadlineMatcher) -> Bool {
    let shared = Double(stems.intersection(other.stems).count)
    guard shared >= Double(Self.fewest) else { return false }
    let (fewer, more) = (
      min(stems.count, other.stems.count), max(stems.count, other.stems.count)
    )
    return shared >= Self.ofShorter * Double(fewer) && shared * 2 >= Double(more)
      || 2 * shared >= Self.ofBoth * Double(fewer + more)
  }

  /// Finds places where two of the rarest words stand near to each other; nil when there are too few words.
  func expression(in column: String, _ db: Database) throws -> String? {
    guard stems.count >= Self.fewest else { return nil }
    let statement = try db.cachedStatement(sql: "SELECT stories FROM vocabulary WHERE word = ?")
    var known: [(stories: Int, stem: String)] = []
    for word in words {
      guard let stories = try Int.fetchOne(statement, arguments: [word]), stories > 0 else {
        continue
      }
      known.append((stories, PorterStemmer.stem(word)))
    }
    let rare = known.sorted { $0 < $1 }.prefix(Self.rarest).map(\.stem)
    guard rare.count >= 2 else { return nil }
    let pairs = rare.indices.flatMap { a in
      rare.indices.dropFirst(a + 1).map { "NEAR(\"\(rare[a])\" \"\(rare[$0])\", 20)" }
    }
    return "\(column) : (" + pairs.joined(separator: " OR ") + ")"
  }
}

extension HeadlineMatcher {
  /// The newest story under nearly this headline; nil when there is none.
  func story(besides n: Int64, in db: Database) throws -> StoryKey? {
    guard let match = try expression(in: "title", db) else { return nil }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT s.identity, s.title FROM search CROSS JOIN story s ON s.id = search.rowid
          WHERE search MATCH ? AND s.id <> ? ORDER BY search.rowid DESC LIMIT 200
          """), arguments: [match, n])
    while let row = try rows.next() {
      if isNear(HeadlineMatcher(row[1])) { return Identity.key(row[0]) }
    }
    return nil
  }

  /// Stories with a line that says nearly this headline, and no other story's headline exactly; newest first.
  func citing(besides n: Int64, in db: Database) throws -> [Int64] {
    guard let match = try expression(in: "text", db) else { return [] }
    let found = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT search.rowid FROM search WHERE search MATCH ? AND search.rowid <> ?
            AND search.rowid IN (SELECT story FROM citation WHERE title_hash IS NOT NULL)
          ORDER BY search.rowid DESC LIMIT 50
          """), arguments: [match, n])
    return try found.filter { other in
      guard let article = try StoryTexts.current(of: other, in: db) else { return false }
      return try article.blocks.contains { block in
        guard block.role == .related, let title = block.title, isNear(HeadlineMatcher(title)) else {
          return false
        }
        return try !Self.exists(title, db)
      }
    }
  }

  private static func exists(_ title: String, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM story WHERE title_hash = ? LIMIT 1")
    return try Int.fetchOne(statement, arguments: [ContentHash.heading(title)]) != nil
  }
}
