import Articles
import Testing

@testable import Documents

@Suite struct FeedItemParserTests {
  private static let spaces = [
    "atom": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/", "media": "http://search.yahoo.com/mrss/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
  ]

  private func document(_ item: String, attributes: String = "", head: String = "") -> [UInt8] {
    let names = Self.spaces.map { "xmlns:\($0.key)='\($0.value)'" }.sorted()
      .joined(separator: " ")
    return Array(
      """
      <rss version='2.0' \(names)><channel><title>Norwick Post</title>\(head)
      <item \(attributes)>\(item)</item></channel></rss>
      """.utf8)
  }

  private func article(
    _ item: String, attributes: String = "", head: String = ""
  ) throws -> Article {
    let document = Documents.parse(
      document(item, attributes: attributes, head: head), name: "feed.xml")
    return try #require(document.articles.first)
  }

  @Test(
    "The element that says most gives the title",
    arguments: [
      ("<title>Plain</title><dc:title>Core</dc:title>", "Plain"),
      ("<dc:title>Core</dc:title><title>Plain</title>", "Plain"),
      ("<itunes:title>Short</itunes:title><dc:title>Core</dc:title>", "Core"),
      ("<itunes:title>Short</itunes:title><media:title>Picture</media:title>", "Picture"),
      ("<title></title><dc:title>Core</dc:title>", "Core"),
      ("<title>First</title><title>Second</title>", "First"),
    ])
  func titles(_ item: String, _ title: String) throws {
    #expect(try article(item + "<description>Words of it.</description>").title == title)
  }

  @Test(
    "Of several dates the element that says most counts, of equals the last",
    arguments: [
      ("<pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate>", "2031-03-04T08:00:00Z"),
      (
        "<pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><pubDate>Wed, 05 Mar 2031 08:00:00 GMT</pubDate>",
        "2031-03-05T08:00:00Z"
      ),
      (
        "<atom:published>2031-03-06T01:00:00Z</atom:published><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate>",
        "2031-03-06T01:00:00Z"
      ),
      (
        "<dcterms:created>2031-03-01T00:00:00Z</dcterms:created><dcterms:issued>2031-03-02T00:00:00Z</dcterms:issued>",
        "2031-03-02T00:00:00Z"
      ),
      ("<pubDate>never</pubDate>", nil),
      ("<pubDate></pubDate>", nil),
    ] as [(String, String?)])
  func published(_ item: String, _ date: String?) throws {
    #expect(try article("<title>One</title>" + item).published?.rfc3339 == date)
  }

  @Test(
    arguments: [
      ("<dc:date>2031-03-04T08:00:00Z</dc:date>", "2031-03-04T08:00:00Z"),
      (
        "<atom:updated>2031-03-05T08:00:00Z</atom:updated><dc:date>2031-03-04T08:00:00Z</dc:date>",
        "2031-03-05T08:00:00Z"
      ),
      ("<dcterms:modified>2031-03-07T00:00:00Z</dcterms:modified>", "2031-03-07T00:00:00Z"),
    ])
  func updated(_ item: String, _ date: String) throws {
    #expect(try article("<title>One</title>" + item).updated?.rfc3339 == date)
  }

  @Test(
    "Addresses",
    arguments: [
      ("<link>https://post.example/1</link>", "https://post.example/1"),
      (
        "<link>https://post.example/1</link><comments>https://post.example/1#c</comments>",
        "https://post.example/1"
      ),
      ("<comments>https://post.example/2</comments>", "https://post.example/2"),
      ("<guid>https://post.example/3</guid>", "https://post.example/3"),
      ("<guid isPermaLink='TRUE'>https://post.example/3</guid>", "https://post.example/3"),
      ("<guid isPermaLink='false'>https://post.example/3</guid>", nil),
      ("<guid>tag:post.example,2031:3</guid>", nil),
      (
        "<feedburner:origLink>https://post.example/4</feedburner:origLink><guid>https://post.example/5</guid>",
        "https://post.example/4"
      ),
      (
        "<atom:link href='https://post.example/6'/><guid>https://post.example/5</guid>",
        "https://post.example/6"
      ),
      ("<atom:link rel='self' href='https://post.example/feed'/>", nil),
    ] as [(String, String?)])
  func addresses(_ item: String, _ url: String?) throws {
    #expect(try article("<title>One</title>" + item).url == url)
  }

  @Test(
    "Identifiers",
    arguments: [
      ("<guid>g</guid><dc:identifier>d</dc:identifier>", "g"),
      ("<dc:identifier>d</dc:identifier>", "d"), ("<atom:id>a</atom:id><guid>g</guid>", "a"),
      ("<guid> </guid>", nil),
    ] as [(String, String?)])
  func identifiers(_ item: String, _ id: String?) throws {
    #expect(try article("<title>One</title>" + item).id == id)
  }

  @Test(
    "Bylines",
    arguments: [
      ("<author>desk@post.example (Liis Maat)</author>", "Liis Maat"),
      ("<dc:creator>Jon Reed</dc:creator><media:credit>Photo Desk</media:credit>", "Jon Reed"),
      ("<media:credit role='author'>Liis Maat</media:credit>", "Liis Maat"),
      (
        "<atom:author><atom:name>Ada Quill</atom:name></atom:author><atom:author><atom:name>Jon Reed</atom:name></atom:author>",
        "Ada Quill, Jon Reed"
      ),
      (
        "<atom:author><atom:name>Ada Quill</atom:name></atom:author><atom:author><atom:name>Ada Quill</atom:name></atom:author>",
        "Ada Quill"
      ),
    ])
  func bylines(_ item: String, _ byline: String) throws {
    #expect(try article("<title>One</title>" + item).byline == byline)
  }

  @Test(arguments: [
    "<media:credit>Photo Desk</media:credit>",
    "<media:credit role='photographer'>Jon</media:credit>",
  ])
  func whoMadeAPictureHasNotWrittenTheStory(_ credit: String) throws {
    #expect(try article("<title>One</title>" + credit).byline == nil)
    let content = "<media:content url='https://post.example/a.jpg'>\(credit)</media:content>"
    #expect(try article("<title>One</title>" + content).byline == nil)
  }

  @Test func manyAuthorsAreBounded() throws {
    let authors = (0..<500).map {
      "<atom:author><atom:name>Writer number \($0)</atom:name></atom:author>"
    }
    let byline = try #require(try article("<title>One</title>" + authors.joined()).byline)
    #expect(byline.hasPrefix("Writer number 0, Writer number 1") && byline.utf8.count < 450)
  }

  @Test func attributesOfTheItemSpeakWhereNoElementDoes() throws {
    let story = try article(
      "<title>One</title>",
      attributes:
        "about='https://post.example/a' lastmod='2031-03-04T08:00:00Z' href='https://post.example/b' xml:lang='et'"
    )
    #expect(story.id == "https://post.example/a" && story.url == "https://post.example/b")
    #expect(story.updated?.rfc3339 == "2031-03-04T08:00:00Z" && story.language == "et")
    let told = try article(
      "<title>One</title><guid>g</guid><dc:language>sv</dc:language>",
      attributes: "about='a' xml:lang='et'")
    #expect(told.id == "g" && told.language == "sv")
  }

  @Test func outletsOfASourceElement() throws {
    #expect(
      try article("<title>One</title><source url='https://u.example/'>Isle Radio</source>").source
        == "Isle Radio")
    #expect(
      try article(
        "<title>One</title><atom:source><atom:title>Isle <b>Radio</b></atom:title></atom:source>"
      ).source?.hasPrefix("Isle") == true)
    #expect(try article("<title>One</title>").source == "Norwick Post")
  }

  @Test func aDescriptionBesideASummaryIsTheText() throws {
    let story = try article(
      """
      <title>One</title><description>&lt;p&gt;The board met on Tuesday.&lt;/p&gt;&lt;p&gt;It refused.&lt;/p&gt;</description>
      <atom:summary>The board refused.</atom:summary>
      """)
    #expect(story.standfirst == "The board refused.")
    #expect(story.body == "The board met on Tuesday.\n\nIt refused.")
  }

  @Test func aLongSummaryIsNoStandfirst() throws {
    let long = String(repeating: "The board of Norwick met again. ", count: 30)
    let story = try article(
      "<title>One</title><description>\(long)</description><content:encoded>Another text stands here.</content:encoded>"
    )
    #expect(story.standfirst == nil && story.body.contains("Another text"))
  }

  @Test func aSummaryCutFromTheTextIsNotRepeated() throws {
    let story = try article(
      """
      <title>One</title><description>The board of Norwick met on Tuesday and refused.</description>
      <content:encoded>The board of Norwick met on Tuesday and refused. It will meet again.</content:encoded>
      """)
    #expect(!story.blocks.contains { $0.role == .standfirst })
    #expect(story.standfirst == "The board of Norwick met on Tuesday and refused.")
  }

  @Test func withoutATitleTheAddressOrTheTextGivesOne() throws {
    let slug = try article(
      "<link>https://post.example/2031/03/04/board-keeps-survey-of-the-outer-mole</link><description>Words.</description>"
    )
    #expect(slug.titleOrigin == .slug && slug.title.lowercased().contains("board keeps survey"))
    let lead = try article("<description>The board met. It refused.</description>")
    #expect(lead.titleOrigin == .lead && lead.title.hasPrefix("The board met."))
  }

  @Test func basesAreInherited() throws {
    let story = try article(
      "<title>One</title><link xml:base='https://post.example/news/'>2031/a</link>")
    #expect(story.url == "https://post.example/news/2031/a")
  }

  @Test func groupsOfMediaGiveTheirWordsAndLinks() throws {
    let story = try article(
      """
      <media:group><media:title>The mole at dawn</media:title><media:credit role='author'>Ada Quill</media:credit>
      <media:description>A view of the mole.</media:description>
      <media:content url='https://post.example/v.mp4' type='video/mp4'/></media:group>
      """)
    #expect(story.title == "The mole at dawn" && story.byline == "Ada Quill")
    #expect(story.links.map(\.url) == ["https://post.example/v.mp4"])
    #expect(story.body.contains("A view of the mole."))
  }

  @Test func anItemWithoutAnythingIsNoFault() throws {
    let document = Documents.parse(document(""), name: "feed.xml")
    #expect(document.error == nil && document.articles.allSatisfy { $0.body.isEmpty })
  }

  @Test(
    "Of several alternates the first suitable one counts",
    arguments: [
      "<atom:link rel='alternate' type='text/html' href='https://a.example/1'/><atom:link rel='alternate' type='text/html' hreflang='de' href='https://a.example/de'/>",
      "<atom:link rel='alternate' type='application/json' href='https://a.example/j'/><atom:link rel='alternate' type='text/html' href='https://a.example/1'/>",
      "<atom:link href='https://a.example/1'/><atom:link rel='alternate' type='application/pdf' href='https://a.example/p'/>",
      "<atom:link href='https://a.example/1'/><atom:link rel='alternate' media='handheld' href='https://m.a.example/1'/>",
      "<atom:link href='https://a.example/1'/><atom:link href='https://a.example/2'/>",
      "<atom:link rel='alternate' hreflang='de' href='https://a.example/de'/><atom:link rel='alternate' href='https://a.example/1'/>",
    ])
  func alternates(_ links: String) throws {
    #expect(try article("<title>One</title>" + links).url == "https://a.example/1")
  }

  @Test func contentThatStandsElsewhere() throws {
    let story = try article(
      "<title>One</title><atom:content type='text/html' src='https://a.example/6.html'/>")
    #expect(story.url == "https://a.example/6.html")
    let known = try article(
      "<title>One</title><link>https://a.example/6</link><atom:content type='audio/mpeg' src='https://a.example/6.mp3'/>"
    )
    #expect(known.url == "https://a.example/6")
    #expect(known.links.map(\.url) == ["https://a.example/6.mp3"])
  }

  @Test(
    "Pictures and players of an item are kept",
    arguments: [
      (
        "<media:thumbnail url='https://a.example/t.jpg'/>", Hyperlink.Kind.image,
        "https://a.example/t.jpg"
      ),
      (
        "<media:group><media:thumbnail url='https://a.example/t'/></media:group>", .image,
        "https://a.example/t"
      ),
      ("<media:player url='https://a.example/play?v=1'/>", .video, "https://a.example/play?v=1"),
      ("<itunes:image href='https://a.example/i.jpg'/>", .image, "https://a.example/i.jpg"),
    ])
  func pictures(_ item: String, _ kind: Hyperlink.Kind, _ url: String) throws {
    let story = try article("<title>One</title>" + item)
    #expect(story.links.map(\.url) == [url] && story.links.map(\.kind) == [kind])
  }

  @Test(
    arguments: [
      ("<guid>/perma/7</guid>", "https://post.example/perma/7"),
      ("<guid isPermaLink='false'>/perma/7</guid>", nil),
      ("<guid>perma 7</guid>", nil),
      ("<guid>https://post.example/perma/7</guid>", "https://post.example/perma/7"),
    ])
  func permanentLinks(_ guid: String, _ url: String?) throws {
    #expect(
      try article("<title>One</title>" + guid, head: "<link>https://post.example/</link>").url
        == url)
  }
}
