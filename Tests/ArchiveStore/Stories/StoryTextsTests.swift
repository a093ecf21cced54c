import Articles
import Testing

@testable import ArchiveStore

@Suite("Stories as they come back")
struct StoryTextsTests {
  private func stored(_ article: Article) throws -> Article {
    let archive = try Archive.temporary()
    let outcome = try archive.add([AnnotatedArticle(article, marks: StoryAnnotations())], now: 0)
    let key = try #require(outcome.first?.key)
    return try #require(try archive.story(key)).article
  }

  @Test func nothingIsLost() throws {
    var article = Article(
      title: "Élan", titleOrigin: .slug,
      parts: [
        BlockDraft(.headline, "Élan"), BlockDraft(.paragraph, "Ünal came."),
        BlockDraft(.caption, "A quay."),
      ])
    article.id = "x1"
    article.feed = "https://feed.example/"
    article.source = "Harbour Post"
    article.url = "https://post.example/élan"
    article.standfirst = "Until spring."
    article.byline = "Ada Quill"
    article.dateline = "NORWICK"
    article.credit = "Wire"
    article.language = "en-GB"
    article.published = Timestamp(rfc3339: "2031-03-01T10:00:00+02:00")
    article.updated = Timestamp(rfc3339: "2031-03-02")
    #expect(try stored(article) == article)
  }

  @Test func nothingIsMadeUp() throws {
    let article = Article(title: "Quay", parts: [BlockDraft(.paragraph, "It stands.")])
    #expect(try stored(article) == article)
  }

  @Test(
    "Any text comes back byte for byte", arguments: ["a\u{301}", "\r\n", "’; DROP", "😀"])
  func anyText(_ text: String) throws {
    let article = Article(title: text + "x", parts: [BlockDraft(.paragraph, "x" + text + "x")])
    #expect(Array(try stored(article).text.utf8) == Array(article.text.utf8))
  }
}
