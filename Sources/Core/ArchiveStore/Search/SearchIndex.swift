import Articles
import GRDB

/// Keeps the search index and its vocabulary in step with the stories.
enum SearchIndex: DerivedIndex {
  static let name = "the search index"

  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    var changes: [PackedWord: Int] = [:]
    var indexer: TextIndexer?
    for stored in batch {
      if let earlier = stored.earlier {
        var made = indexer ?? TextIndexer()
        let text = made.index(earlier)
        indexer = made
        try remove(text, of: stored.n, in: db)
        for word in text.words { changes[word, default: 0] -= 1 }
      }
      try insert(stored.prepared.text, of: stored.n, in: db)
      for word in stored.prepared.text.words { changes[word, default: 0] += 1 }
    }
    try write(changes, to: db)
  }

  static func remove(_ stories: [Int64], in db: Database) throws {
    var indexer = TextIndexer()
    var changes: [PackedWord: Int] = [:]
    for n in stories {
      guard let article = try StoryTexts.current(of: n, in: db) else { continue }
      let text = indexer.index(article)
      try remove(text, of: n, in: db)
      for word in text.words { changes[word, default: 0] -= 1 }
    }
    try write(changes, to: db)
  }

  static func clear(_ db: Database) throws {
    try SearchTables.createTextFirst(db)
    try db.execute(sql: "DELETE FROM vocabulary")
  }

  private static func insert(_ text: IndexedText, of n: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO search(rowid, title, standfirst, byline, text) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [n, text.title, text.standfirst, text.byline, text.text])
  }

  private static func remove(_ text: IndexedText, of n: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO search(search, rowid, title, standfirst, byline, text)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [n, text.title, text.standfirst, text.byline, text.text])
  }

  private static func write(_ changes: [PackedWord: Int], to db: Database) throws {
    var rows = try BulkInserter(
      "INSERT INTO vocabulary", columns: 2,
      conflict: "ON CONFLICT(word) DO UPDATE SET stories = stories + excluded.stories", in: db)
    let sorted = changes.filter { $0.value != 0 }.map { ($0.key.text, $0.value) }.sorted { $0 < $1 }
    for (word, change) in sorted { try rows.add(.text(word), .int(Int64(change))) }
    try rows.finish()
  }
}
