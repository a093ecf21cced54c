import Articles
import Documents
import Testing

@Suite struct FeedParserTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "feed.xml")
  }

  @Test func rss2WithModules() throws {
    let document = read(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Harbour Post</title><link>https://post.example/</link><description>News of the harbour</description>
      <language>en_GB</language><lastBuildDate>Thu, 04 Mar 2021 05:06:07 GMT</lastBuildDate>
      <item><title>Bridge &amp;amp; ferry</title><link>https://post.example/1</link><guid isPermaLink="false">p-1</guid>
      <dc:creator>Ada Moss</dc:creator><pubDate>Thu, 04 Mar 2021 05:06:07 +0100</pubDate>
      <description>The bridge closes.</description>
      <c:encoded><![CDATA[<p>The council closed it.</p><h2>Why</h2><p>It is old.</p>]]></c:encoded></item>
      </channel></rss>
      """)
    let feed = try #require(document.feed)
    #expect(document.format == .rss && document.error == nil)
    #expect(
      feed.title == "Harbour Post" && feed.url == "https://post.example/"
        && feed.language == "en-GB")
    #expect(
      feed.subtitle == "News of the harbour" && feed.updated?.rfc3339 == "2021-03-04T05:06:07Z")
    let story = try #require(document.articles.first)
    #expect(story.title == "Bridge & ferry" && story.id == "p-1" && story.byline == "Ada Moss")
    #expect(
      story.published?.rfc3339 == "2021-03-04T04:06:07Z" && story.source == "Harbour Post"
        && story.language == "en-GB")
    #expect(story.standfirst == "The bridge closes.")
    #expect(
      story.blocks.map(\.role) == [.headline, .standfirst, .paragraph, .subheading, .paragraph])
  }

  @Test func atomWithBasesAndTypes() throws {
    let document = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/" xml:lang="de">
      <title type="html">Hafen &lt;b&gt;Post&lt;/b&gt;</title><id>urn:x</id><link rel="self" href="feed.xml"/><link href="."/>
      <entry><title type="text">1 &lt; 2</title><id>e1</id><link rel="enclosure" href="a.mp3"/><link href="../a/1.html"/>
      <author><name>Ada Moss</name></author><author><name>Jon Reed</name></author>
      <published>2021-03-04T05:06:07Z</published><updated>2021-03-05T00:00:00+01:00</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die <em>Brücke</em> ist zu.</p></div></content></entry>
      </feed>
      """)
    let story = try #require(document.articles.first)
    #expect(
      document.format == .atom && document.feed?.title == "Hafen Post"
        && document.feed?.url == "https://post.example/news/")
    #expect(
      story.title == "1 < 2" && story.url == "https://post.example/a/1.html"
        && story.byline == "Ada Moss, Jon Reed")
    #expect(
      story.body == "Die Brücke ist zu." && story.language == "de"
        && story.updated?.rfc3339 == "2021-03-04T23:00:00Z")
  }

  @Test func rdfPutsItemsBesideTheChannel() throws {
    let document = read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://post.example/"><title>Harbour Post</title><link>https://post.example/</link></channel>
      <item rdf:about="https://post.example/1"><title>Bridge closes</title><dc:date>2021-03-04</dc:date></item></rdf:RDF>
      """)
    #expect(document.format == .rdf && document.feed?.title == "Harbour Post")
    #expect(
      document.articles.first?.id == "https://post.example/1"
        && document.articles.first?.updated?.rfc3339 == "2021-03-04")
  }

  @Test func prefixesMeanWhatTheyAreBoundTo() throws {
    let document = read(
      """
      <rss xmlns:x="http://purl.org/dc/elements/1.1/" xmlns:z="http://post.example/own"><channel><item>
      <z:title>wrong</z:title><title>right</title><x:creator>Ada Moss</x:creator></item></channel></rss>
      """)
    #expect(
      document.articles.first?.title == "right" && document.articles.first?.byline == "Ada Moss")
  }

  @Test(arguments: [
    ("Ada Moss", "Ada Moss"), ("ada@post.example (Ada Moss)", "Ada Moss"),
    ("Ada Moss &lt;ada@post.example&gt;", "Ada Moss"),
    ("ada@post.example", "ada@post.example"),
  ])
  func authors(given: String, name: String) {
    let document = read(
      "<rss><channel><item><title>x</title><author>\(given)</author></item></channel></rss>")
    #expect(document.articles.first?.byline == name)
  }

  @Test func oldAtomCarriesBase64() {
    let document = read(
      "<feed version=\"0.3\"><entry><title>t</title><content type=\"text/html\" mode=\"base64\">PHA+SGVsbG8gd29ybGQ8L3A+</content></entry></feed>"
    )
    #expect(document.articles.first?.body == "Hello world")
  }

  // MARK: broken feeds

  @Test func forgottenEndTags() {
    let document = read(
      "<rss><channel><title>Post<link>https://post.example/<item><title>One<link>https://post.example/1<item><title>Two</title></channel>"
    )
    #expect(document.articles.map(\.title) == ["One", "Two"])
    #expect(document.articles.first?.url == "https://post.example/1")
  }

  @Test func entitiesNobodyDeclared() {
    let document = read(
      "<rss><channel><item><title>Caf&eacute; &mdash; AT&T &hellip; &nosuch;</title></item></channel></rss>"
    )
    #expect(document.articles.first?.title == "Café — AT&T … &nosuch;")
  }

  @Test func junkBeforeAndAfter() {
    let document = read(
      "Warning: x in y.php<br/>\n<?xml version=\"1.0\"?><rss><channel><item><title>One</title></item></channel></rss>oops <b>"
    )
    #expect(document.format == .rss && document.articles.map(\.title) == ["One"])
  }

  @Test func aCutKeepsWhatStoodBefore() {
    let document = read(
      "<rss><channel><item><title>One</title></item><item><title>Two</title><descr")
    #expect(document.articles.map(\.title) == ["One", "Two"])
  }

  @Test func cdataThatNeverEnds() {
    #expect(
      read("<rss><channel><item><title>One</title><description><![CDATA[ <p>text</p>").articles
        .first?.body == "text")
  }

  @Test func declaredCharsetsAreObeyedOrSeenThrough() {
    let head = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><title>"
    let tail = "</title></item></channel></rss>"
    #expect(
      Documents.parse(Array(head.utf8) + [0x43, 0xE9] + Array(tail.utf8), name: nil).articles.first?
        .title == "Cé")
    #expect(
      Documents.parse(Array((head + "Cé" + tail).utf8), name: nil).articles.first?.title == "Cé")
  }

  // MARK: hostile feeds

  @Test func entityBombsStaySmall() throws {
    var lines = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
    for i in 1...30 { lines += "<!ENTITY a\(i) \"&a\(i - 1);&a\(i - 1);&a\(i - 1);&a\(i - 1);\">" }
    lines += "<!ENTITY big \"\(String(repeating: "x", count: 900))\">]>"
    let refs = String(repeating: "&big;", count: 4_000)
    let story = try #require(
      read(
        "\(lines)<rss><channel><item><title>&a30;</title><description>\(refs)</description></item></channel></rss>"
      ).articles.first)
    #expect(story.title.utf8.count < 1000 && story.text.utf8.count < 100_000)
  }

  @Test func externalEntitiesAreNeverRead() {
    let document = read(
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>a&x;b</title></item></channel></rss>"
    )
    #expect(document.articles.first?.title == "a&x;b")
  }

  @Test(arguments: [
    "&#27;[2J", "&#x9b;31m", "&amp;#27;[2J", "<![CDATA[\u{1B}]0;x\u{7}]]>", "\u{9B}2J", "&#x202E;x",
    "&#xE0041;",
  ])
  func escapesAreMarked(given: String) throws {
    let document = read(
      "<rss><channel><title>\(given)</title><item><title>\(given)</title><description>\(given)</description><link>https://x.example/\(given)</link><author>\(given)</author></item></channel></rss>"
    )
    let story = try #require(document.articles.first)
    for text in [document.feed?.title, story.title, story.text, story.url, story.byline] {
      for scalar in (text ?? "").unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n")
        #expect(
          !(0x202A...0x202E).contains(scalar.value) && !(0xE0000...0xE007F).contains(scalar.value))
      }
    }
  }

  @Test func nestingAndCrossedTagsAreLinear() {
    let deep = String(repeating: "<a><b>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    #expect(
      read("<rss><channel><item><title>One</title>\(deep)</item></channel></rss>").articles.count
        == 1)
  }

  @Test func attributesWithoutEnd() {
    let attributes = (0..<5_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    #expect(
      read("<rss><channel><item \(attributes)><title>One</title></item></channel></rss>").articles
        .first?.title == "One")
  }

  @Test(arguments: ["9999-12-31T23:59:59Z", "0000-01-01", "-0044-03-15", "Tue, 99 Foo 10000"])
  func datesBeyondReason(date: String) {
    let story = read(
      "<rss><channel><item><title>x</title><pubDate>\(date)</pubDate></item></channel></rss>"
    ).articles.first
    #expect(story?.published?.rfc3339.hasPrefix("9999") == (date.hasPrefix("9999") ? true : nil))
  }

  @Test(arguments: [1, 63, 64, 511, 512, 513, 2_000]) func manyItemsKeepTheirOrder(count: Int) {
    let items = (0..<count).map { "<item><title>Story \($0)</title><guid>g\($0)</guid></item>" }
    let document = read("<rss><channel>\(items.joined())<title>Last</title></channel></rss>")
    #expect(document.articles.map(\.id) == (0..<count).map { "g\($0)" })
    #expect(document.feed?.title == "Last" && document.articles.allSatisfy { $0.source == "Last" })
  }

  @Test func whatStandsBetweenItemsIsRead() {
    let items = (0..<1_200).map { "<item><title>\($0)</title></item><note>n</note>" }.joined()
    let document = read("<rss><channel>\(items)<language>en</language></channel></rss>")
    #expect(document.articles.map(\.title) == (0..<1_200).map { "\($0)" })
    #expect(document.feed?.language == "en")
  }

  @Test(
    arguments: [
      ("<ttl>60</ttl>", 3600), ("<ttl> 5 </ttl>", 300), ("<ttl>0</ttl>", nil),
      ("<ttl>soon</ttl>", nil),
      ("<ttl>99999999999999</ttl>", nil), ("<sy:updatePeriod>hourly</sy:updatePeriod>", 3600),
      (
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 21_600
      ),
      (
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 86_400
      ),
      ("<ttl>60</ttl><sy:updatePeriod>Weekly</sy:updatePeriod>", 604_800), ("", nil),
    ] as [(String, Int64?)])
  func howLongItAsksToBeLeftAlone(elements: String, seconds: Int64?) {
    let feed = read(
      "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>x</title>\(elements)</channel></rss>"
    ).feed
    #expect(feed?.timeToLive == seconds)
  }

  @Test func aFeedWithNothingInItSaysSo() {
    #expect(read("<rss></rss>").error == .noStory(.rss))
    #expect(read("<rss><channel><title>Quiet</title></channel></rss>").error == nil)
  }

  @Test func addressesAsFeedsMisspellThem() {
    let feed = read(
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
      <channel><title>Post</title><link>/</link><atom:link rel="self" href="https://post.example/rss.xml"/>
      <item><title>a</title><link>www.post.example/a</link></item>
      <item><title>b</title><link>//post.example/b</link></item>
      <item><title>c</title><link> /c d </link></item>
      <item><title>d</title><link>javascript:alert(1)</link><guid isPermaLink="false">https://post.example/d</guid></item>
      <item><title>e</title><link>https://hop.example/~r/5</link><feedburner:origLink>https://post.example/e</feedburner:origLink></item>
      <item><title>f</title><link>JavaScript:void(0)</link></item>
      <item><title>g</title><link>https://post.example/g</link><guid isPermaLink="false">https://other.example/g</guid></item>
      </channel></rss>
      """)
    #expect(
      feed.articles.map(\.url) == [
        "https://www.post.example/a", "https://post.example/b", "https://post.example/c%20d",
        nil, "https://post.example/e", nil, "https://post.example/g",
      ])
    #expect(feed.feed?.url == "https://post.example/")
  }

  @Test func aHostWithoutSchemeIsTheFeedsPage() {
    let feed = read(
      "<rss><channel><title>P</title><link>www.post.example</link><item><title>a</title><link>/a</link></item></channel></rss>"
    )
    #expect(feed.feed?.url == "https://www.post.example")
    #expect(feed.articles.first?.url == "https://www.post.example/a")
  }

  @Test func basesWithinBases() {
    let feed = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/blog/"><title>P</title><id>p</id>
      <entry xml:base="2025/"><title>a</title><id>a</id><link href="one"/><link rel="enclosure" href="a.ogg"/>
      <content type="html" xml:base="deep/">&lt;p>See &lt;a href="two">two&lt;/a>.&lt;/p></content></entry></feed>
      """)
    #expect(feed.articles.first?.url == "https://post.example/blog/2025/one")
    #expect(
      feed.articles.first?.links.map(\.url) == [
        "https://post.example/blog/2025/deep/two", "https://post.example/blog/2025/a.ogg",
      ])
  }

  @Test func datesOfOtherVocabularies() {
    let feed = read(
      """
      <rss xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>P</title>
      <item><title>a</title><prism:publicationDate>2025-02-03</prism:publicationDate></item>
      <item><title>b</title><date>2025-02-07</date></item>
      <item><title>c</title><date>2025-02-07</date><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate></item></channel></rss>
      """)
    #expect(
      feed.articles.map(\.published?.rfc3339)
        == ["2025-02-03", "2025-02-07", "2025-03-04T10:00:00Z"])
  }
}
