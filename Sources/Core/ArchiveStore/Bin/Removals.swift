import Articles
import GRDB

/// What is remembered of stories that the reader removed.
struct Removals {
  private let db: Database
  /// Whether anything was ever removed.
  private let isEmpty: Bool
  /// The stories in the bin by the words of their texts, as far as they were asked for.
  private var inBin: RemovedTexts.ByWords?

  init(in db: Database) throws {
    self.db = db
    isEmpty = try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM removal LIMIT 1")) == nil
  }

  /// The number of the removed story that a new one is, where it is one; nil too where a story of the archive has it.
  /// - Parameter hasOthers: Whether other stories of the archive stand at its address.
  func number(of article: Article, _ identity: Identity, hasOthers: Bool) throws -> Int64? {
    guard !isEmpty else { return nil }
    if article.id?.isEmpty ?? true, let address = identity.address {
      return try number(of: article, at: address, hasOthers: hasOthers)
    }
    let hashes = [identity.hash] + identity.earlierForms.map(\.hash)
    return try Int64.fetchOne(
      db, sql: "SELECT number FROM removal WHERE identity IN (\(SQLFilter.list(hashes)))")
  }

  /// The number of the story in the bin that one added by hand is, whatever id either of them came with: what came from
  /// a feed is added again as a page, a file or a paste.
  mutating func number(ofAddedByHand story: PreparedStory) throws -> Int64? {
    guard !isEmpty else { return nil }
    let article = story.story.article
    if let address = story.identity.address,
      let number = try number(of: article, at: address, hasOthers: true)
    {
      return number
    }
    let known = try inBin ?? RemovedTexts.byWords(in: db)
    inBin = known
    let alike = known[RemovedTexts.Words(body: story.body, heading: story.heading)] ?? []
    return alike.first { $0.mayBe(article, at: story.identity.address) }?.number
  }

  /// Stories at one address are told apart by their words as long as the bin has them.
  private func number(
    of article: Article, at address: Int64, hasOthers: Bool
  ) throws -> Int64? {
    let removed = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT number FROM removal WHERE address = ? ORDER BY number"),
      arguments: [address])
    for number in removed {
      guard let text = try RemovedTexts.current(of: number, in: db) else {
        if hasOthers { continue }
        return number
      }
      if text.text == article.text
        || ShingleContainment.containment(article, text) >= ShingleContainment.revision
      {
        return number
      }
    }
    return nil
  }

  /// The number of a removed story by its key; nil where no such story was removed.
  static func number(of key: StoryKey, in db: Database) throws -> Int64? {
    guard let hashes = Identity.hashes(of: key.rawValue) else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM removal WHERE identity BETWEEN ? AND ?"),
      arguments: [hashes.lowerBound, hashes.upperBound])
  }

  /// A story in the bin by its key.
  static func story(_ key: StoryKey, in db: Database) throws -> RemovedStory? {
    try number(of: key, in: db).flatMap { try stories("WHERE s.id = ?", [$0], in: db).first }
  }

  /// Stories in the bin, as a clause of SQL over `removed_story s` says.
  static func stories(
    _ clause: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [RemovedStory] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(StoryQueries.columns), s.removed
        FROM removed_story s LEFT JOIN outlet o ON o.id = s.outlet \(clause)
        """, arguments: arguments
    ).map { RemovedStory(row: StoryQueries.row($0), removed: $0["removed"]) }
  }

  /// Some stories in the bin and those that were removed with them as copies under one row.
  static func withCopies(_ numbers: [Int64], in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM removed_story WHERE (representative, removed) IN (
          SELECT representative, removed FROM removed_story WHERE id IN (\(SQLFilter.list(numbers))))
        ORDER BY id
        """)
  }

  /// Whether a removed story is still in the bin.
  static func isInBin(_ number: Int64, in db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM removed_story WHERE id = ?"), arguments: [number])
      != nil
  }

  /// Forgets that a story was removed.
  static func forget(_ number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM removal WHERE number = ?").execute(arguments: [number])
  }
}

/// Reads the words of stories in the bin.
enum RemovedTexts {
  /// What two stories with the same text and headline have in common.
  struct Words: Hashable {
    let body: Int64
    let heading: Int64
  }

  /// A story in the bin, by what tells it from others with its words.
  struct Entry {
    let number: Int64
    let id: String?
    let address: Int64?

    /// Whether it may be a story with the same words: ids and addresses that both have must be the same.
    func mayBe(_ article: Article, at other: Int64?) -> Bool {
      let isSameID = id == nil || article.id == nil || id == article.id
      return isSameID && (address == nil || other == nil || address == other)
    }
  }

  typealias ByWords = [Words: [Entry]]

  /// Every story in the bin by its words.
  static func byWords(in db: Database) throws -> ByWords {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT text_hash, title_hash, id, original_id, address FROM removed_story ORDER BY id")
    return Dictionary(
      rows.map { row in
        (
          Words(body: row[0], heading: row[1]),
          [Entry(number: row[2], id: row[3], address: row[4])]
        )
      }, uniquingKeysWith: +)
  }
  /// The last state of a story in the bin; nil when it is not there.
  static func current(of number: Int64, in db: Database) throws -> Article? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT r.title, r.text, r.blocks FROM removed_story s JOIN revision r ON r.id = s.revision
          WHERE s.id = ?
          """), arguments: [number])
    guard let row else { return nil }
    var article = Article(title: row[0])
    article.text = (row[1] as StoredText).text
    (article.blocks, article.links) = StoryTexts.parts(row[2], in: article.text)
    return article
  }
}
