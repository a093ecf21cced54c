import Articles
import GRDB

/// What is remembered of stories that the reader removed.
struct Removals {
  private let db: Database
  /// Whether anything was ever removed.
  private let isEmpty: Bool

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
