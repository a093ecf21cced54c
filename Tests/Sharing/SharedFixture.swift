import Annotations
import ArchiveStore
import Articles
import TestSupport
import Testing

@testable import Sharing

/// A shared archive in a database of its own, and archives that join it.
struct SharedFixture {
  let server: PostgresServer
  let text: String
  let address: ShareAddress

  /// An empty shared archive.
  init(on server: PostgresServer? = nil) throws {
    self.server = try server ?? PostgresServer.shared()
    text = try self.server.database()
    address = try ShareAddress(text)
    #expect(try Share.make(at: address) == .made)
  }

  /// An archive that has joined, perhaps with stories.
  func archive(_ stories: [Article] = []) throws -> Archive {
    let archive = try Archive.temporary()
    _ = try archive.add(stories.map { Self.annotator.annotate($0) }, now: 1_700_000_000)
    _ = try Share.join(archive, at: address)
    return archive
  }

  private static let annotator = Annotator()

  /// What a query of the database answers.
  func sql(_ statement: String) throws -> String { try server.sql(statement, in: text) }

  /// Runs a query against the shared archive as the program does.
  func database() throws -> SharedDatabase { try SharedDatabase(address) }

  /// A story of paragraphs, by a number.
  static func story(_ number: Int, _ text: String = "The ferry to Norwick stops in winter.")
    -> Article
  {
    var article = Article(
      title: "Story \(number)",
      parts: [
        BlockDraft(.headline, "Story \(number)"), BlockDraft(.paragraph, text),
        BlockDraft(
          .paragraph, "“Number \(number) is late,” said Ada Quill, the harbor master of Tarn."),
      ])
    article.id = "s\(number)"
    article.source = "Tarn Post"
    article.url = "https://post.example/\(number)"
    article.published = Timestamp(seconds: 1_600_000_000 + Int64(number) * 86_400, offset: 3600)
    return article
  }

  static func stories(_ count: Int) -> [Article] { (1...count).map { story($0) } }
}

extension Archive {
  /// Sends everything.
  func push() throws -> SharePush.Report { try SharePush(self).run() }

  /// Brings everything, or what a query finds.
  @discardableResult
  func pull(_ query: String = "") throws -> SharedReceipt {
    try SharePull(self, choice: SharedChoice(query: query)).run()
  }

  /// The headlines of all stories, sorted.
  func titles() throws -> [String] {
    try stories(.all, offset: 0, limit: 10_000).rows.map(\.title).sorted()
  }

  /// The story of a headline.
  func story(titled title: String) throws -> Story {
    let rows = try stories(.all, offset: 0, limit: 10_000).rows
    let row = try #require(rows.first { $0.title == title })
    return try #require(try story(row.key))
  }
}
