import Articles
import Foundation
import Testing

@testable import lede

@Suite struct LinksJSONTests {
  private func links(_ article: Article) throws -> [[String: Any]] {
    var json = JSONText()
    json.object { LinksJSON.write(&$0, article) }
    return try #require(
      try object(String(decoding: json.bytes, as: UTF8.self))["links"] as? [[String: Any]])
  }

  private let article = Article(
    title: "Fähre",
    parts: [BlockDraft(.headline, "Fähre hält"), BlockDraft(.paragraph, "Die 🚢 Fähre fährt.")])

  private func with(_ words: String..., others: [Hyperlink] = []) -> Article {
    var article = article
    article.links =
      words.map { words in
        let text = article.text
        let start = text.range(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
        return Hyperlink("https://a.example/\(words)", range: start..<start + words.utf8.count)
      } + others
    return article
  }

  /// Places are scalars of the words of the block that the link stands in.
  @Test func placesAreScalarsOfTheirBlock() throws {
    let found = try links(with("hält", "🚢", "fährt"))
    #expect(found.map { $0["block"] as? Int } == [0, 1, 1])
    #expect(found.map { $0["start"] as? Int } == [6, 4, 12])
    #expect(found.map { $0["end"] as? Int } == [10, 5, 17])
    #expect(found.map { $0["text"] as? String } == ["hält", "🚢", "fährt"])
  }

  /// Links may come in any order: those of one block first, say, and the pictures after them.
  @Test func theOrderOfLinksIsOfNoMatter() throws {
    let found = try links(with("fährt", "hält"))
    #expect(found.map { $0["block"] as? Int } == [1, 0])
    #expect(found.map { $0["text"] as? String } == ["fährt", "hält"])
  }

  @Test func whatComesWithTheWholeStoryHasNoPlace() throws {
    let audio = Hyperlink(
      "https://a.example/1.mp3", kind: .audio, title: "Radio", mediaType: "audio/mpeg", duration: 90
    )
    let found = try #require(try links(with(others: [audio])).first)
    #expect(found["kind"] as? String == "audio" && found["title"] as? String == "Radio")
    #expect(found["type"] as? String == "audio/mpeg" && found["seconds"] as? Int == 90)
    #expect(found["block"] == nil && found["start"] == nil && found["text"] == nil)
  }

  @Test func aStoryWithoutLinksHasAnEmptyList() throws {
    #expect(try links(article).isEmpty)
    var none = Article(title: "x", parts: [])
    none.links = [Hyperlink("https://a.example/", range: 0..<0)]
    #expect(try links(none).count == 1)
  }
}
