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

  private func links(_ inner: String, head: String = "") throws -> [String] {
    let article = try #require(
      page(
        "<html><head>\(head)<title>Library stays open</title></head><body><article><h1>Library stays open</h1>\(words)"
          + inner + words + "</article></body></html>", url: "https://lowen.example/news/1"))
    return article.links.map(\.url)
  }

  @Test(
    "Addresses are what they are in the source",
    arguments: [
      (
        "/?a=1&section=2&region=3&copy=4&lt=5",
        "https://lowen.example/?a=1&section=2&region=3&copy=4&lt=5"
      ),
      ("/?a=1&amp;b=2", "https://lowen.example/?a=1&b=2"),
      ("\thttps://a.example/b\t", "https://a.example/b"),
      ("https://a.exam\nple/c", "https://a.example/c"), ("/d\r\n", "https://lowen.example/d"),
    ])
  func addresses(_ href: String, _ url: String) throws {
    let line =
      "<p>The vote of the council, <a href=\"\(href)\">of which we told</a> on Friday, was close again.</p>"
    #expect(try links(line) == [url])
  }

  @Test func addressesInTheHeadToo() throws {
    for head in [
      "<link rel=canonical href='https://lowen.example/a?id=1&region=2'>",
      "<meta property='og:url' content='https://lowen.example/a?id=1&region=2'>",
    ] {
      let html =
        "<html><head>\(head)<title>Library</title></head><body><article>\(words)</article></body></html>"
      #expect(page(html)?.url == "https://lowen.example/a?id=1&region=2")
    }
  }

  @Test(
    "What stands among the words is kept",
    arguments: [
      (
        "<p>Listen: <audio src=/a.ogg></audio> for the whole of the talk with the harbor master.</p>",
        "https://lowen.example/a.ogg"
      ),
      (
        "<p>A film <video><source src=/v.webm type=video/webm></video> was kept by the museum of the harbor.</p>",
        "https://lowen.example/v.webm"
      ),
      ("<p><a href=/x><img src=/i.png alt=''></a></p>", "https://lowen.example/x"),
      ("<object data=/r.pdf type=application/pdf></object>", "https://lowen.example/r.pdf"),
      ("<embed src=/e.mp4 type=video/mp4>", "https://lowen.example/e.mp4"),
      (
        "<iframe data-src='https://www.youtube-nocookie.com/embed/x'></iframe>",
        "https://www.youtube-nocookie.com/embed/x"
      ),
      (
        "<figure><img srcset='/p1.jpg 1x, /p2.jpg 2x' alt='The mole at dawn'></figure>",
        "https://lowen.example/p1.jpg"
      ),
      (
        "<figure><img data-src=/l.jpg src='data:image/gif;base64,R0' alt='The mole at dawn'></figure>",
        "https://lowen.example/l.jpg"
      ),
    ])
  func media(_ inner: String, _ url: String) throws {
    #expect(try links(inner).contains(url))
  }
}
