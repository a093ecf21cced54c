import Articles
import Testing

@testable import Documents

@Suite struct ItemLinksTests {
  private func article(_ item: String, link: String = "https://a.example/news") -> Article? {
    let feed =
      "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>A</title><link>\(link)</link><item><title>One</title>\(item)</item></channel></rss>"
    return Documents.parse(Array(feed.utf8), name: "https://a.example/feeds/rss.xml").articles.first
  }

  @Test(
    arguments: [
      (
        "<enclosure url='https://c.example/1.mp3' type='audio/mpeg'/><itunes:duration>01:02:03</itunes:duration>",
        "audio 62 min https://c.example/1.mp3"
      ),
      ("<enclosure url='https://c.example/1.pdf'/>", "document https://c.example/1.pdf"),
      (
        "<media:content url='https://c.example/s' medium='image'><media:title>S</media:title></media:content>",
        "image https://c.example/s"
      ),
      (
        "<media:group><media:content url='https://c.example/v' type='video/mp4' duration='30'/></media:group>",
        "video 30 s https://c.example/v"
      ),
      (
        "<link>https://a.example/1</link><comments>https://a.example/1#c</comments>",
        "comments https://a.example/1#c"
      ),
      (
        "<description>&lt;a href='two'&gt;Two&lt;/a&gt; is told.</description><link>/en/1</link>",
        "link https://a.example/en/two"
      ),
    ])
  func kept(item: String, expected: String) throws {
    let links = try #require(article(item)).links
    #expect(links.map { ($0.label ?? "link") + " " + $0.url } == [expected])
  }

  @Test func itemsAreResolvedAgainstTheirFeed() {
    #expect(article("<link>/en/1</link>")?.url == "https://a.example/en/1")
    #expect(article("<link>1</link>", link: "/")?.url == "https://a.example/1")
    #expect(article("<link>1</link>", link: "")?.url == "https://a.example/feeds/1")
  }

  @Test(arguments: [
    ("3723", 3723), ("62:03", 3723), ("01:02:03", 3723), ("x", nil), ("", nil), ("0", nil),
  ])
  func durations(text: String, expected: Int?) {
    #expect(ItemLinks.seconds(text) == expected)
  }

  @Test func aLinkLogPointsElsewhere() {
    let json =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"L","items":[{"id":"1","url":"https://l.example/1","external_url":"https://p.example/x","content_text":"Read it.","attachments":[{"url":"https://l.example/a.mp3","mime_type":"audio/mpeg","duration_in_seconds":66}]}]}"#
    let article = Documents.parse(Array(json.utf8), name: nil).articles.first
    #expect(article?.links.map(\.kind) == [.related, .audio])
    #expect(article?.links.last?.duration == 66)
  }
}
