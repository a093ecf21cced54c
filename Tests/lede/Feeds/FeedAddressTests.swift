import Ingest
import Articles
import Testing

@testable import lede

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

  @Test func listsOfAddresses() {
    let list = FeedList(
      lines:
        "# mine\nhttp://a.example/1 news \"~Plain paper\"\n\nfeed://b.example/\n\"exec:x\" tag\n")
    #expect(
      list?.outlines == [
        Outline(url: "http://a.example/1", title: "Plain paper", folders: ["news"]),
        Outline(url: "http://b.example/"),
      ])
    #expect(list?.refusals.count == 1)
    #expect(FeedList(lines: "A headline\n\nWords of a story.") == nil)
  }
}
