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
}
