import Articles
import Testing

@testable import Ingest

@Suite struct FeedAddressTests {
  @Test(
    arguments: [
      ("feed://a.example/x", "http://a.example/x"),
      ("feed:https://a.example/x", "https://a.example/x"),
      ("a.example/x", "https://a.example/x"), (" http://a.example\n", "http://a.example"),
      ("FEED:http://a.example", "http://a.example"), ("pcast://a.example", "http://a.example"),
    ])
  func asTyped(typed: String, expected: String) {
    #expect(FeedAddress.normalized(typed) == expected)
  }

  @Test(
    arguments: [
      ("https://a.example/ä b.xml", "https://a.example/ä%20b.xml"),
      ("//a.example/x", "https://a.example/x"),
      ("https://a.ex\nample/x", "https://a.example/x"),
      ("http://b%C3%BCcher.example/x%20y", "http://bücher.example/x%20y"),
      ("http://a%2Fb.example/", "http://a%2Fb.example/"),
    ])
  func spacesAndHosts(typed: String, expected: String) {
    #expect(FeedAddress.normalized(typed) == expected)
  }

  @Test func hostsInBothForms() {
    #expect(FeedAddress.isSame("https://bücher.example/x", "https://xn--bcher-kva.example/x"))
    #expect(!FeedAddress.isSame("https://bücher.example/x", "https://bucher.example/x"))
  }

  @Test(
    "Forms of one feed's address",
    arguments: [
      ("https://a.example/feed", "https://a.example/feed/"),
      ("https://a.example/feed", "http://www.a.example/feed"),
      ("https://a.example", "https://A.example/"),
      ("http://a.example:80/x", "https://a.example:443/x"),
      ("https://b\u{FC}cher.example/f", "https://xn--bcher-kva.example/f/"),
      ("https://a.example/?b=1", "http://a.example?b=1"),
    ])
  func oneFeed(_ one: String, _ other: String) { #expect(FeedAddress.isSame(one, other)) }

  @Test(
    arguments: [
      ("https://a.example/feed", "https://b.a.example/feed"),
      ("https://a.example/feed", "https://a.example/feed2"),
      ("https://a.example/f?a=1", "https://a.example/f?a=2"),
      ("https://a.example:8080/f", "https://a.example/f"),
      ("https://a.example/Feed", "https://a.example/feed"),
    ])
  func severalFeeds(_ one: String, _ other: String) { #expect(!FeedAddress.isSame(one, other)) }
}
