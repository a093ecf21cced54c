import Articles
import Testing

@testable import Documents

@Suite struct FeedMetadataTests {
  /// What the head of a channel says, the root being the first element below the document's.
  private func feed(_ head: String, root: String = "channel") -> Feed {
    withXMLTree("<\(root)>\(head)</\(root.split(separator: " ")[0])>") { tree in
      var metadata = FeedMetadata()
      metadata.read(tree, 1)
      return metadata.feed
    }
  }

  @Test func theFieldsOfAChannel() {
    let feed = feed(
      """
      <title>Harbor News</title><link>https://a.example/</link><description>All of it</description>
      <language>en_US</language><managingEditor>desk@a.example (Ada Quill)</managingEditor>
      <lastBuildDate>Tue, 04 Mar 2031 05:06:07 GMT</lastBuildDate><ttl>60</ttl>
      """)
    #expect(feed.title == "Harbor News")
    #expect(feed.url == "https://a.example/")
    #expect(feed.subtitle == "All of it")
    #expect(feed.language == "en-US")
    #expect(feed.author == "Ada Quill")
    #expect(feed.updated?.rfc3339 == "2031-03-04T05:06:07Z")
    #expect(feed.timeToLive == 3600)
  }

  @Test func theOwnFieldGoesBeforeThatOfAModule() {
    let feed = feed(
      """
      <dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Module</dc:title><title>Own</title>
      <itunes:summary xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">Short</itunes:summary>
      <description>Long</description>
      """)
    #expect(feed.title == "Own")
    #expect(feed.subtitle == "Long")
  }

  @Test func ofEqualFieldsTheFirstCounts() {
    #expect(feed("<title>One</title><title>Two</title>").title == "One")
    #expect(feed("<title></title><title>Two</title>").title == "Two")
  }

  @Test func thePageAndNotTheFeedItself() {
    let feed = feed(
      """
      <link rel="self" href="https://a.example/feed"/><link rel="alternate" type="text/html" href="/news"/>
      <id>https://a.example/id</id>
      """, root: "feed xml:base=\"https://a.example/\"")
    #expect(feed.url == "https://a.example/news")
    #expect(feed.id == "https://a.example/id")
  }

  @Test func theRootsLanguageStandsInForAMissingOne() {
    #expect(feed("<title>t</title>", root: "feed xml:lang=\"de_AT\"").language == "de-AT")
    #expect(feed("<language>fr</language>", root: "feed xml:lang=\"de\"").language == "fr")
  }

  @Test(arguments: [
    "<title/>", "", "text only", "<lastBuildDate>soon</lastBuildDate>", "<ttl>x</ttl>",
  ])
  func nothingIsMadeUp(_ head: String) {
    let feed = feed(head)
    #expect(feed.title == nil && feed.url == nil && feed.updated == nil && feed.timeToLive == nil)
  }

  @Test func authorsOfEveryKind() {
    #expect(
      feed("<author><name>Ada Quill</name><email>a@a.example</email></author>").author
        == "Ada Quill")
    #expect(feed("<author><email>a@a.example</email></author>").author == "a@a.example")
    #expect(feed("<author><other>x</other></author>").author == nil)
  }
}
