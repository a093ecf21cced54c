import Articles
import Documents
import Testing

@testable import lede

@Suite struct DocumentTextTests {
  private func page(_ text: String, name: String) -> String {
    DocumentText.page(Documents.parse(Array(text.utf8), name: name), file: name)
  }

  @Test func aStoryIsShownWithItsRoles() {
    let page = page(
      "# Board keeps survey back\n\nThe board met.\n\n## Why\n\n> Not yet.\n", name: "a.md")
    #expect(page.hasPrefix("a.md: markdown, 1 story\n"))
    #expect(page.contains("Board keeps survey back\n") && page.contains("\nThe board met.\n"))
    #expect(page.contains("[subheading] Why") && page.contains("[quote] Not yet."))
  }

  @Test func feedsTellOfThemselvesAndTheirStories() {
    let page = page(
      "<rss version='2.0'><channel><title>Courier</title><link>https://post.example/</link><item><title>One</title></item><item><title>Two</title></item></channel></rss>",
      name: "f.xml")
    #expect(
      page.hasPrefix("f.xml: rss, 2 stories\n  Courier\n") && page.contains("https://post.example/")
    )
    #expect(page.contains("Only a headline was found."))
  }

  @Test func listsOfFeedsAreCountedAsFeeds() {
    let page = page(
      "<opml version='2.0'><body><outline text='News'><outline text='Courier' xmlUrl='https://post.example/f'/></outline></body></opml>",
      name: "l.opml")
    #expect(page.hasPrefix("l.opml: opml, 1 feed\n  News / Courier  https://post.example/f\n"))
  }

  @Test func titlesThatWereMadeUpSaySo() {
    let page = page(
      "https://post.example/2031/03/04/board-keeps-survey-of-the-outer-mole\n\nThe board of the harbor met on Tuesday and refused it.\n",
      name: "a.txt")
    #expect(page.contains("(from the address)"), "\(page)")
  }

  @Test func whatIsNoNewsIsSaid() {
    let page = DocumentText.page(ParsedDocument(nil), file: "x.bin")
    #expect(page.hasPrefix("x.bin: not read, 0 stories\n"))
  }
}
