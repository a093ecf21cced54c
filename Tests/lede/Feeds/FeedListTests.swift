import Articles
import Testing

@testable import lede

@Suite struct FeedListTests {
  @Test(
    arguments: [
      ("1. https://a.example/x\n2) https://b.example/y", [nil, nil] as [String?]),
      ("[Ferry Post](https://a.example/x)\n- [Mole](https://b.example/y)", ["Ferry Post", "Mole"]),
      (
        "Ferry Post https://a.example/x\nThe Mole: https://b.example/y", ["Ferry Post", "The Mole"]
      ),
      ("https://a.example/x|Ferry Post\nMole | https://b.example/y", ["Ferry Post", "Mole"]),
      ("a.example/x\n//b.example/y", [nil, nil]),
    ])
  func linesOfAllKinds(lines: String, titles: [String?]) {
    let list = FeedList(lines: lines)
    #expect(list?.outlines.map(\.url) == ["https://a.example/x", "https://b.example/y"])
    #expect(list?.outlines.map(\.title) == titles)
    #expect(list?.outlines.allSatisfy { $0.folders.isEmpty } == true)
    #expect(list?.refusals == [])
  }

  @Test func feedsOfOtherListsComeFirst() {
    let list = FeedList("name,url", feeds: [Outline(url: "feed://a.example/x", title: "Ferry")])
    #expect(list?.outlines == [Outline(url: "http://a.example/x", title: "Ferry")])
    #expect(FeedList("Words of a story.", feeds: []) == nil)
  }

  @Test(arguments: ["Words of a story.\nMore.", "story.", "www", "a..b/c", "file.txt", "1.5/2.5"])
  func wordsAreNoHosts(text: String) { #expect(FeedList(lines: text) == nil) }

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

  @Test(
    arguments: [
      "http://a.example/1, http://b.example/2", "<http://a.example/1>\n<http://b.example/2>",
      "- http://a.example/1\n- http://b.example/2",
      "; mine\nhttp://a.example/1 # first\nhttp://b.example/2;",
      "* http://a.example/1\n* http://b.example/2", "http://a.example/1 http://b.example/2",
      "(http://a.example/1)\n[http://b.example/2]",
      "\u{2022} http://a.example/1\n\u{2022} http://b.example/2",
      "feed:http://a.example/1\r\nfeed://b.example/2",
      "\"http://a.example/1\"\n\"http://b.example/2\"",
    ])
  func listsAsPeopleWriteThem(lines: String) {
    let list = FeedList(lines: lines)
    #expect(list?.outlines.map(\.url) == ["http://a.example/1", "http://b.example/2"])
    #expect(list?.outlines.allSatisfy { $0.folders.isEmpty } == true)
  }
}
