import Articles
import Testing

@testable import Documents

/// Links and bodies of pages.
@Suite struct PageLinksTests {
  private let words =
    "<p>The council of Lowen voted on Monday, by nine to two, to keep the old library open for a year.</p>"

  private func page(_ html: String, url: String? = nil) -> Article? {
    Documents.parse(Array(html.utf8), name: url ?? "page.html").articles.first
  }

  @Test func linksOfThePageAreKeptAndResolved() throws {
    let article = try #require(
      page(
        "<html><head><title>Library stays open</title></head><body><article><h1>Library stays open</h1>\(words)"
          + "<p>The vote, of which <a href='/2031/vote'>we <b>told</b> on Friday</a>, was close, as <a href='//radio.example/x'>the radio</a> said.</p>"
          + "\(words)</article></body></html>", url: "https://lowen.example/news/1"))
    #expect(
      article.links.map { ($0.range.map { article.text.utf8Slice($0) } ?? "") + " " + $0.url } == [
        "we told on Friday https://lowen.example/2031/vote", "the radio https://radio.example/x",
      ])
  }

  @Test func theBaseElementCounts() throws {
    let article = try #require(
      page(
        "<html><head><base href='https://other.example/a/'><title>Library stays open</title></head><body><article>\(words)"
          + "<p>As <a href='b'>was told</a> on Friday, the library of the town stays open until May.</p>\(words)</article></body></html>",
        url: "https://lowen.example/1"))
    #expect(article.links.map(\.url) == ["https://other.example/a/b"])
  }

  private let body =
    "The council of Lowen voted on Monday, by nine to two, to keep the old library open for a year."

  @Test(
    "A page drawn by a script gives the text of its data",
    arguments: [
      "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"article\":{\"body\":[{\"type\":\"p\",\"text\":\"BODY\"},{\"type\":\"p\",\"text\":\"BODY\"}]}}}</script>",
      "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"post\":{\"content\":\"<p>BODY</p><p>BODY</p>\"}}}</script>",
      "<script>window.__INITIAL_STATE__ = {\"story\":{\"html\":\"<p>BODY</p><p>BODY</p>\"}};</script>",
      "<script type=\"application/json\">{\"doc\":{\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"BODY\"}]},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"BODY\"}]}]}}</script>",
      "<script type=\"application/json\">{\"body\":[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"BODY\"}]},{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"BODY\"}]}]}</script>",
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"headline\":\"Library\",\"articleBody\":\"BODY\\n\\nBODY\"}]}</script>",
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Library\",\"articleBody\":\"<p>BODY</p><p>BODY</p>\"}</script>",
    ])
  func dataOfScripts(script: String) throws {
    let html =
      "<html><head><title>Library stays open</title></head><body><div id='app'>Loading…</div>"
      + script.replacing("BODY", with: body) + "</body></html>"
    let article = try #require(page(html))
    #expect(article.body == body + "\n\n" + body)
  }

  @Test(
    "A stub is no story",
    arguments: [
      "Loading…", "You need to enable JavaScript to run this app.", "Please wait...",
      "JavaScript is disabled in your browser.", "Your browser is not supported.",
    ])
  func stubs(words: String) throws {
    let article = try #require(
      page(
        "<html><head><title>Library stays open</title></head><body><p>\(words)</p></body></html>"))
    #expect(article.body.isEmpty && article.isHeadlineOnly)
  }

  @Test func numbersAndNestingOfLists() throws {
    let article = try #require(
      page(
        "<html><head><title>Library stays open</title></head><body><article>\(words)<ol start='2'><li>Books<ul><li>old ones</li></ul></li><li>Papers</li></ol>\(words)</article></body></html>"
      ))
    #expect(article.body.contains("2. Books\n  • old ones\n3. Papers"))
  }

  @Test func layoutTablesAreNoData() throws {
    let article = try #require(
      page(
        "<html><head><title>Library stays open</title></head><body><table><tr><td><a href='/'>Home</a></td><td><h1>Library stays open</h1>\(words)\(words)\(words)</td></tr></table></body></html>"
      ))
    #expect(article.blocks.allSatisfy { $0.role != .table })
  }

  @Test func aDrawnStoryHasItsWords() throws {
    let article = try #require(
      page(
        "<html><head><title>Gulls</title></head><body><div><img src='/g.png' title='They only came for the nets, they say' alt='Gulls'></div></body></html>",
        url: "https://comic.example/1"))
    #expect(!article.isHeadlineOnly)
    #expect(article.links.map(\.url) == ["https://comic.example/g.png"])
  }
}
