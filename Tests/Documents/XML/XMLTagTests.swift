import Articles
import Testing

@testable import Documents

@Suite struct XMLTagTests {
  @Test(
    arguments: [
      ("item", .item), ("entry", .entry), ("rdf:rdf", .rdf), ("dc:creator", .dcCreator),
      ("content:encoded", .encoded), ("itunes:summary", .itunesSummary),
      ("prism:publicationdate", .prismDate), ("feedburner:origlink", .origLink),
    ] as [(String, XMLTag)])
  func aSpellingIsItsElement(_ spelling: String, _ tag: XMLTag) {
    #expect(XMLTag(rawValue: spelling) == tag)
  }

  @Test(arguments: ["Item", "ITEM", "dc:Creator", "creator", "", "script"])
  func otherSpellingsAreNone(_ spelling: String) {
    #expect(XMLTag(rawValue: spelling) == nil)
  }

  @Test func anItemIsOneStoryOfAFeed() {
    #expect(XMLTag.item.isItem && XMLTag.entry.isItem)
    #expect(!XMLTag.items.isItem && !XMLTag.channel.isItem && !XMLTag.feed.isItem)
  }

  /// A tag that was forgotten ends where an element begins that cannot stand there.
  @Test(
    arguments: [
      "<item><title>Ferry stops<link>https://a.example/1</link></item>",
      "<item><title>Ferry stops<guid>1</guid><link>https://a.example/1</link></item>",
      "<item><title>Ferry stops<pubDate>Mon, 14 Sep 2020 10:00:00 GMT</pubDate><link>https://a.example/1</link></item>",
      "<item><title>Ferry stops</title><link>https://a.example/1<description>Words</description></item>",
    ])
  func aForgottenEndTagTakesNothingWithIt(_ item: String) throws {
    let feed = "<rss version=\"2.0\"><channel><title>Post</title>\(item)</channel></rss>"
    let article = try #require(Documents.parse(Array(feed.utf8), name: "feed.xml").articles.first)
    #expect(article.title == "Ferry stops" && article.url == "https://a.example/1")
  }

  /// Markup within a title is part of it; only elements of feeds end it.
  @Test func markupInATitleDoesNotEndIt() throws {
    let feed =
      "<rss version=\"2.0\"><channel><item><title>Ferry <b>stops</b> today</title></item></channel></rss>"
    let article = try #require(Documents.parse(Array(feed.utf8), name: "feed.xml").articles.first)
    #expect(article.title == "Ferry stops today")
  }

  @Test func whatHoldsOnlyTextNeverEndsItselfAndItemsHoldMore() {
    #expect(XMLTag.title.holdsOnlyText && !XMLTag.title.endsText)
    #expect(!XMLTag.item.holdsOnlyText && XMLTag.item.endsText)
    #expect(!XMLTag.description.holdsOnlyText && !XMLTag.encoded.holdsOnlyText)
  }
}
