import Articles
import Testing

@testable import lede

@Suite struct LinkLinesTests {
  private func article(_ links: [Hyperlink], _ text: String = "The old\nferry stops.") -> Article {
    var article = Article(title: "Ferry", parts: [BlockDraft(.paragraph, text)])
    article.links = links
    return article
  }

  @Test(
    arguments: [
      (Hyperlink("https://a.example/1"), "https://a.example/1"),
      (Hyperlink("https://a.example/1", range: 4..<13), "old ferry · https://a.example/1"),
      (Hyperlink("https://a.example/1", title: "The port"), "The port · https://a.example/1"),
      (
        Hyperlink("https://a.example/1.mp3", kind: .audio, title: "Radio", duration: 1_900),
        "Radio · audio 32 min · https://a.example/1.mp3"
      ),
      (Hyperlink("https://a.example/p.png", kind: .image), "image · https://a.example/p.png"),
      (Hyperlink("https://a.example/1", title: "https://a.example/1"), "https://a.example/1"),
    ])
  func anAddressIsALineWithWhatIsKnownOfIt(_ link: Hyperlink, _ line: String) {
    #expect(LinkLines.lines(article([link])) == [line])
  }

  @Test func anAddressIsToldOnce() {
    let links = [
      Hyperlink("https://a.example/1", range: 0..<3), Hyperlink("https://b.example/"),
      Hyperlink("https://a.example/1", range: 4..<7),
    ]
    #expect(
      LinkLines.links(article(links)).map(\.url) == ["https://a.example/1", "https://b.example/"])
  }

  @Test func aStoryWithoutAddressesHasNoLines() {
    #expect(LinkLines.lines(article([])).isEmpty)
  }

  @Test func aHeadlineAloneIsSaidToBeOne() {
    var alone = Article(title: "Ferry", parts: [BlockDraft(.headline, "Ferry")])
    #expect(LinkLines.absence(alone) == LinkLines.headlineAlone)
    alone.url = "https://a.example/1"
    #expect(LinkLines.absence(alone) == LinkLines.headlineOnly)
    #expect(LinkLines.absence(article([])) == nil)
  }
}
