import Articles
import Testing

@testable import Documents

@Suite("Articles safe to show")
struct SafeArticleTests {
  private let bad = "a\u{1B}[31m\u{202E}b"

  @Test func everyFieldIsCleaned() {
    var article = Article(
      title: bad,
      parts: [BlockDraft(.paragraph, bad), BlockDraft(.related, bad, title: bad, url: bad)])
    article.id = bad
    article.feed = bad
    article.source = bad
    article.url = bad
    article.standfirst = bad
    article.byline = bad
    article.dateline = bad
    article.credit = bad
    article.language = bad
    article.makeSafe()
    let fields = [
      article.title, article.id, article.feed, article.source, article.url, article.standfirst,
      article.byline, article.dateline, article.credit, article.language, article.text,
      article.blocks.last?.title, article.blocks.last?.url,
    ]
    for field in fields {
      #expect(field?.contains("\u{1B}") == false && field?.contains("\u{202E}") == false)
    }
  }

  @Test func blocksStillPointAtTheirWords() {
    var article = Article(
      title: "T",
      parts: [BlockDraft(.headline, "é\u{7}x"), BlockDraft(.paragraph, "Second \u{202E}one.")])
    article.makeSafe()
    #expect(article.blocks.map(\.role) == [.headline, .paragraph])
    let words = article.blocks.map { article.words(of: $0) }
    #expect(words[0].hasPrefix("é") && words[0].hasSuffix("x"))
    #expect(words[1].hasPrefix("Second") && words[1].hasSuffix("one."))
  }

  @Test func cleanStoriesAreUntouched() {
    let article = Article(
      title: "Ferry", parts: [BlockDraft(.paragraph, "It stops."), BlockDraft(.list, "one\ntwo")])
    var safe = article
    safe.makeSafe()
    #expect(safe == article)
  }

  @Test func offsetsOfAStoryFollow() {
    let parts = [
      BlockDraft(.paragraph, "a\u{1B}b"),
      BlockDraft(.related, "READ MORE: x\u{9B}", title: "x\u{9B}"),
    ]
    var story = Article(title: "t\u{202E}", parts: parts)
    story.makeSafe()
    #expect(story.title == "t\u{FFFD}")
    #expect(story.blocks.map { story.words(of: $0) } == ["a\u{FFFD}b", "READ MORE: x\u{FFFD}"])
    #expect(story.blocks[1].title == "x\u{FFFD}")
  }

  @Test(
    "Headlines have neither ligatures nor places to hyphenate",
    arguments: [
      ("The \u{FB01}rst \u{FB02}aw", "The first flaw"), ("O\u{FB03}cer", "Officer"),
      ("Inter\u{AD}na\u{AD}tional", "International"), ("e\u{FB00}ort \u{FB06}", "effort st"),
      ("\u{FB01}\u{AD}\u{202E}x", "fi\u{FFFD}x"),
    ])
  func headlines(_ given: String, _ plain: String) {
    var article = Article(
      title: given,
      parts: [
        BlockDraft(.headline, given), BlockDraft(.standfirst, given),
        BlockDraft(.paragraph, "The o\u{FB03}ce of the inter\u{AD}national board."),
        BlockDraft(.related, given, title: given, url: "https://port.example/a"),
      ])
    article.standfirst = given
    article.byline = given
    article.makeSafe()
    #expect([article.title, article.standfirst, article.byline] == [plain, plain, plain])
    #expect(
      article.blocks.map { article.words(of: $0) } == [
        plain, plain, "The office of the inter\u{AD}national board.", plain,
      ])
    #expect(article.blocks.last?.title == plain)
  }

  @Test func feedsAreCalledInPlainLetters() {
    var document = ParsedDocument(.rss)
    document.feed = Feed()
    document.feed?.title = "The \u{FB01}rst Post"
    document.feed?.subtitle = "O\u{FB03}ce"
    document.makeSafe()
    #expect(document.feed?.title == "The first Post")
    #expect(document.feed?.subtitle == "Office")
  }
}
