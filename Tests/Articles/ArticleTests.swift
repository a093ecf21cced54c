import Articles
import Text
import Testing

@Suite struct ArticleTests {
  private let parts = [
    BlockDraft(.headline, "Board keeps survey back"), BlockDraft(.standfirst, "It is not ready."),
    BlockDraft(
      .paragraph, "Read the survey of Ærø.",
      links: [Hyperlink("https://a.example/s", range: 9..<15)]), BlockDraft(.caption, "The mole"),
    BlockDraft(.subheading, "Why"), BlockDraft(.quote, "Not yet."),
    BlockDraft(.byline, "Ada Quill"),
  ]

  @Test func textIsTheBlocksInOrder() {
    let article = Article(title: "T", parts: parts)
    #expect(article.text == parts.map(\.text).joined(separator: "\n\n"))
    #expect(article.blocks.map { article.words(of: $0) } == parts.map(\.text))
    #expect(article.blocks.map(\.role) == parts.map(\.role))
    for (one, next) in zip(article.blocks, article.blocks.dropFirst()) {
      #expect(one.range.upperBound < next.range.lowerBound)
    }
  }

  @Test func theBodyIsWhatReadersRead() {
    #expect(Article(title: "T", parts: parts).body == "Read the survey of Ærø.\n\nWhy\n\nNot yet.")
    #expect(Article(title: "T").body.isEmpty)
  }

  @Test func partsComeBack() {
    let article = Article(title: "T", parts: parts)
    #expect(article.parts == parts)
    #expect(Article(title: "T", parts: article.parts).text == article.text)
  }

  @Test func linksStandWhereTheirWordsStand() {
    let article = Article(title: "T", parts: parts)
    #expect(article.links.map { $0.range.map { article.text.utf8Slice($0) } } == ["survey"])
  }

  @Test(
    arguments: [
      ([], true), ([.headline], true), ([.headline, .standfirst], true), ([.caption], false),
      ([.paragraph], false), ([.byline, .related], true),
    ] as [([Block.Role], Bool)])
  func whatIsAHeadlineAlone(_ roles: [Block.Role], _ expected: Bool) {
    #expect(
      Article(title: "T", parts: roles.map { BlockDraft($0, "x") }).isHeadlineOnly == expected)
  }
}
