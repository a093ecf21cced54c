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
}
