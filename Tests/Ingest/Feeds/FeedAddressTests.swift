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
}
