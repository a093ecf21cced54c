import Articles
import Documents
import Foundation
import Testing

@testable import lede

@Suite struct DocumentJSONTests {
  private func json(
    _ document: ParsedDocument, error: String? = nil
  ) throws -> (text: String, object: [String: Any]) {
    var bytes: [UInt8] = []
    DocumentJSON.write(document, file: "a.txt", error: error) { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix("\n") && text.dropLast().contains("\n") == false)
    return (text, try object(text))
  }

  private func articles(_ count: Int) -> [Article] {
    (0..<count).map { number in
      var article = Article(
        title: "Story \(number)", parts: [BlockDraft(.paragraph, "Words of story \(number).")])
      article.id = "\(number)"
      return article
    }
  }

  @Test func aDocumentThatHoldsNothing() throws {
    let (_, json) = try json(ParsedDocument(nil), error: "not news")
    #expect(json["file"] as? String == "a.txt" && json["format"] is NSNull)
    #expect(json["error"] as? String == "not news" && (json["articles"] as? [Any])?.isEmpty == true)
    #expect(json["feed"] == nil && json["outlines"] == nil && json["records"] == nil)
  }

  /// Stories are written in groups, some at once: none is lost or moved, whatever their number.
  @Test(arguments: [1, 2, 255, 256, 257, 512, 2_047, 2_048, 2_049, 2_305])
  func storiesKeepTheirOrder(_ count: Int) throws {
    let (_, json) = try json(ParsedDocument(.jsonl, articles: articles(count)))
    let found = try #require(json["articles"] as? [[String: Any]])
    #expect(found.map { $0["id"] as? String } == (0..<count).map { "\($0)" })
  }

  @Test func feedsTellOfThemselves() throws {
    let document = Documents.parse(
      Array(
        "<rss version='2.0'><channel><title>Courier</title><link>https://post.example/</link><item><title>One</title></item></channel></rss>"
          .utf8), name: "f.xml")
    let feed = try #require(try json(document).object["feed"] as? [String: Any])
    #expect(
      feed["title"] as? String == "Courier" && feed["url"] as? String == "https://post.example/")
    #expect(feed["author"] is NSNull)
  }

  @Test func listsOfFeedsHaveTheirFolders() throws {
    let document = Documents.parse(
      Array(
        "<opml version='2.0'><body><outline text='News'><outline text='Courier' xmlUrl='https://post.example/f'/></outline></body></opml>"
          .utf8), name: "l.opml")
    let outlines = try #require(try json(document).object["outlines"] as? [[String: Any]])
    #expect(outlines.count == 1 && outlines[0]["url"] as? String == "https://post.example/f")
    #expect(outlines[0]["folders"] as? [String] == ["News"])
  }

  @Test func hostileWordsAreEscaped() throws {
    var article = articles(1)[0]
    article.title = "a\u{1B}[2J\"\\\n\u{7F}\u{9B}b"
    let (text, json) = try json(ParsedDocument(.plain, articles: [article]))
    #expect(isHarmless(text.filter { $0 != "\u{9B}" }))
    #expect(
      (json["articles"] as? [[String: Any]])?.first?["title"] as? String == article.title)
  }
}
