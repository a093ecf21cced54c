import Articles
import GRDB
import Text

extension Archive {
  /// Finds the stories that an id may mean: one when it is clear, several when the id the story came with is used by
  /// several feeds. The archive's own ids are tried first.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func find(id: String) throws -> [StorySummary] {
    try read { db in
      if let n = try StoryQueries.number(of: StoryKey(rawValue: id), in: db) {
        return try StoryQueries.rows([n], in: db)
      }
      let numbers = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM story WHERE original_id = ? ORDER BY id LIMIT 100"),
        arguments: [id])
      return try StoryQueries.rows(numbers.isEmpty ? Self.beginning(id, in: db) : numbers, in: db)
    }
  }

  /// The stories whose ids begin so, at most a hundred.
  private static func beginning(_ id: String, in db: Database) throws -> [Int64] {
    guard id.utf8.count >= 4 else { return [] }
    var numbers = try Int64.fetchAll(
      db,
      sql: "SELECT id FROM story WHERE original_id >= ? AND original_id < ? ORDER BY id LIMIT 100",
      arguments: [id, id + "\u{10FFFF}"])
    if let hashes = Identity.hashes(beginning: id) {
      numbers += try Int64.fetchAll(
        db, sql: "SELECT id FROM story WHERE identity BETWEEN ? AND ? ORDER BY id LIMIT 100",
        arguments: [hashes.lowerBound, hashes.upperBound])
    }
    var seen: Set<Int64> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  /// Reads a story with its text, annotations, links and earlier versions; nil when there is none with this key.
  ///
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func story(_ key: StoryKey) throws -> Story? {
    try read { db in
      guard let n = try StoryQueries.number(of: key, in: db),
        let row = try StoryQueries.row(n, in: db),
        let article = try StoryTexts.current(of: n, in: db)
      else { return nil }
      var marks = try StoryTexts.marks(of: n, article, in: db)
      marks.mentions = try SettledMarks.settle(marks.mentions, in: article, of: n, db)
      var story = Story(row: row, article: article, marks: marks)
      let reading = try db.cachedStatement(
        sql: "SELECT reading_offset, representative FROM story WHERE id = ?")
      if let row = try Row.fetchOne(reading, arguments: [n]) {
        story.readingOffset = row[0]
        story.copies = try StoryContext.copies(of: n, head: row[1], in: db)
      }
      story.links = try StoryContext.links(of: article, besides: n, in: db)
      story.linkedStories = try StoryContext.linkedStories(of: article, besides: n, in: db)
      story.revisions = try StoryContext.revisions(of: n, in: db)
      story.citedBy = try StoryLinks.stories(citing: n, in: db)
      story.notes = try NoteTables.notes(of: n, key, in: article, db)
      story.thread = try ThreadQueries.row(ofStory: n, in: db)
      story.seen = try PreviouslyRead.seen(in: article, n: n, db)
      return story
    }
  }

  /// Returns the text of an earlier state of a story; nil when there is none with this number.
  ///
  /// - Parameters:
  ///   - number: The number of the revision, from 1.
  ///   - key: The story.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func revision(_ number: Int, of key: StoryKey) throws -> Article? {
    try read { db in
      try StoryQueries.number(of: key, in: db).flatMap {
        try StoryTexts.revision(number, of: $0, in: db)
      }
    }
  }
}

/// What stands around an opened story.
enum StoryContext {
  /// The other copies of its text.
  static func copies(of n: Int64, head: Int64, in db: Database) throws -> [StorySummary] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoryQueries.columns) FROM \(StoryQueries.tables)
        WHERE (s.id = ?1 OR s.representative = ?1 AND s.representative <> s.id) AND s.id <> ?2
        ORDER BY s.sort_date DESC, s.id DESC LIMIT 100
        """)
    return try Row.fetchAll(statement, arguments: [head, n]).map(StoryQueries.row)
  }

  /// For each line that leads to another story, that story, by address, else by headline, else by one nearly the same.
  static func links(of article: Article, besides n: Int64, in db: Database) throws -> [Int:
    StoryKey]
  {
    var links: [Int: StoryKey] = [:]
    for (index, block) in article.blocks.enumerated() where block.role == .related {
      if let key = try link(of: block, besides: n, in: db) { links[index] = key }
    }
    return links
  }

  /// More addresses of one story than this are not looked up.
  private static let mostAddresses = 400

  /// For each address that leads to another story of the archive, that story.
  static func linkedStories(
    of article: Article, besides n: Int64, in db: Database
  ) throws -> [Int: StoryKey] {
    var stories: [Int: StoryKey] = [:]
    for (index, link) in article.links.prefix(mostAddresses).enumerated() {
      if let key = try story(at: link.url, besides: n, in: db) { stories[index] = key }
    }
    return stories
  }

  /// The newest other story at an address.
  private static func story(at url: String, besides n: Int64, in db: Database) throws -> StoryKey? {
    guard let canonical = CanonicalAddress.canonical(url) else { return nil }
    let address = Int64(bitPattern: XXHash.hash("address\n" + canonical))
    let found = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT identity FROM story WHERE address = ? AND id <> ? ORDER BY id DESC LIMIT 1"),
      arguments: [address, n])
    return found.map(Identity.key)
  }

  private static func link(of block: Block, besides n: Int64, in db: Database) throws -> StoryKey? {
    if let url = block.url, let key = try story(at: url, besides: n, in: db) { return key }
    guard let title = block.title, !title.isEmpty else { return nil }
    let found = try Int64.fetchOne(
      db.cachedStatement(
        sql:
          "SELECT identity FROM story WHERE title_hash = ? AND id <> ? ORDER BY representative = id DESC, id DESC"
      ),
      arguments: [ContentHash.heading(title), n])
    return try found.map(Identity.key) ?? HeadlineMatcher(title).story(besides: n, in: db)
  }

  /// Earlier states, newest first.
  static func revisions(of n: Int64, in db: Database) throws -> [Revision] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.number, r.added, r.title FROM revision r JOIN story s ON s.id = r.story
        WHERE r.story = ? AND r.id <> s.revision ORDER BY r.number DESC
        """)
    var next = try StoryTexts.current(of: n, in: db)
    return try Row.fetchAll(statement, arguments: [n]).prefix(50).map { row in
      let state = try StoryTexts.revision(row[0], of: n, in: db)
      defer { next = state }
      guard let state, let next else {
        return Revision(number: row[0], added: row[1], title: row[2])
      }
      let (added, removed) = ParagraphDiff.changes(from: state, to: next)
      return Revision(
        number: row[0], added: row[1], title: row[2], paragraphsAdded: added,
        paragraphsRemoved: removed)
    }
  }
}
