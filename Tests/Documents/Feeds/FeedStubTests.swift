import Articles
import Testing

@testable import Documents

@Suite struct FeedStubTests {
  private func items(_ item: String) -> [Article] {
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>S</title>
      <link>https://s.example/</link><item><title>Ferry aground</title><link>https://s.example/1</link>\(item)</item></channel></rss>
      """
    return Documents.parse(Array(feed.utf8), name: "feed.xml").articles
  }

  @Test(
    "An item that says nothing is a headline",
    arguments: [
      "Loading\u{2026}", "null", "undefined", "[object Object]",
      "&lt;a href='https://s.example/c'&gt;Comments&lt;/a&gt;", "Continue reading...",
      "Read more \u{BB}",
      "&lt;p&gt;The post &lt;a href='https://s.example/1'&gt;Ferry aground&lt;/a&gt; appeared first on &lt;a href='https://s.example/'&gt;S&lt;/a&gt;.&lt;/p&gt;",
      "&lt;p&gt;[unable to retrieve full-text content]&lt;/p&gt;",
      "Click here to view the article.",
      "&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;PNG&#xFFFD;&#xFFFD;IHDR&#xFFFD;&#xFFFD;&#xFFFD;",
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "&lt;p&gt;Article URL: &lt;a href='https://a.example/w'&gt;https://a.example/w&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Comments URL: &lt;a href='https://s.example/i'&gt;https://s.example/i&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Points: 12&lt;/p&gt;&lt;p&gt;# Comments: 3&lt;/p&gt;",
      "Please enable JavaScript to view this content.", "Weiterlesen", "No description available.",
    ])
  func stubs(_ description: String) throws {
    let story = try #require(items("<description>\(description)</description>").first)
    #expect(
      story.isHeadlineOnly && story.standfirst == nil && story.dateline == nil, "\(story.text)")
  }

  @Test(
    "What an item says is kept, though it be little",
    arguments: [
      "Ferry aground", "FERRY AGROUND.", "&#x2019;&lt;&gt;&#x201D;&#xA9;",
      "submitted by &lt;a href='https://s.example/u'&gt;/u/x&lt;/a&gt; &lt;a href='https://s.example/r'&gt;[comments]&lt;/a&gt;",
    ])
  func littleIsKept(_ description: String) throws {
    let story = try #require(items("<description>\(description)</description>").first)
    #expect(!story.text.isEmpty && !story.isHeadlineOnly, "\(story.text)")
  }

  @Test func whereAStubLeadsIsKept() throws {
    let story = try #require(
      items("<description>&lt;a href='https://s.example/c'&gt;Comments&lt;/a&gt;</description>")
        .first)
    #expect(story.links == [Hyperlink("https://s.example/c", kind: .comments)])
    let more = try #require(
      items("<description>&lt;a href='https://s.example/m'&gt;Read more&lt;/a&gt;</description>")
        .first)
    #expect(more.links.map(\.url) == ["https://s.example/m"])
  }

  private let whole =
    "The whole story stands here, and it says a great deal about the ferry and its captain, over many lines."

  @Test(
    "The part that says something is taken, whichever it is",
    arguments: [
      "<content:encoded>Please enable JavaScript to view this content.</content:encoded>",
      "<content:encoded>null</content:encoded>", "<content:encoded> </content:encoded>",
      "<content:encoded>Ferry aground</content:encoded>",
      "<content:encoded>&lt;a href='https://s.example/1'&gt;Continue reading&lt;/a&gt;</content:encoded>",
      "",
    ])
  func theBetterPart(_ content: String) throws {
    let story = try #require(items("<description>\(whole)</description>\(content)").first)
    #expect(story.body == whole)
  }

  @Test func aTeaserGivesWayToTheText() throws {
    let story = try #require(
      items("<description>Read more</description><content:encoded>\(whole)</content:encoded>").first
    )
    #expect(story.body == whole && story.standfirst == nil)
  }

  @Test func aLongDescriptionIsNoStandfirstOfAFewWords() throws {
    let long = Array(repeating: whole, count: 8).joined(separator: " ")
    let story = try #require(
      items("<description>\(long)</description><content:encoded>Photo: J. Reed</content:encoded>")
        .first)
    #expect(story.body.hasPrefix(whole))
  }

  @Test func theFooterIsNoStandfirst() throws {
    let story = try #require(
      items(
        "<description>&lt;p&gt;A ferry is stuck.&lt;/p&gt;&lt;p&gt;The post Ferry aground appeared first on S.&lt;/p&gt;</description><content:encoded>\(whole)</content:encoded>"
      ).first)
    #expect(story.standfirst == "A ferry is stuck.")
  }

  @Test(
    "Short stories are stories",
    arguments: [
      "It ran.", "Comments were few, said the clerk.", "Read more books, says the minister.",
      "A link to the island is planned.", "?!",
    ])
  func stories(_ description: String) throws {
    let story = try #require(items("<description>\(description)</description>").first)
    #expect(story.body == description)
  }
}
