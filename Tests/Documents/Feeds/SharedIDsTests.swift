import Articles
import Documents
import Testing

@Suite struct SharedIDsTests {
  private func ids(_ items: [(title: String, link: String?, id: String?)]) -> [String?] {
    let xml = items.map { item in
      "<item><title>\(item.title)</title>" + (item.link.map { "<link>\($0)</link>" } ?? "")
        + (item.id.map { "<guid isPermaLink='false'>\($0)</guid>" } ?? "") + "</item>"
    }
    let feed = "<rss version='2.0'><channel><title>F</title>\(xml.joined())</channel></rss>"
    return Documents.parse(Array(feed.utf8), name: "f.xml").stories.map(\.id)
  }

  @Test func anIDUnderSeveralHeadlinesIsNone() {
    #expect(
      ids([
        ("Ferry stops", nil, "0"), ("Bridge opens", nil, "0"), ("Mole rises", nil, "7"),
        ("Fog", nil, nil),
      ]) == [nil, nil, "7", nil])
  }

  @Test func anIDAtSeveralAddressesIsNone() {
    #expect(
      ids([("Figures", "https://f.example/1", "a"), ("Figures", "https://f.example/2", "a")])
        == [nil, nil])
  }

  @Test func twoVersionsOfOneStoryKeepIt() {
    #expect(
      ids([
        ("Ferry stops", "https://f.example/1", "a"),
        ("Ferry stops", "https://f.example/1?utm_source=x", "a"), ("Ferry stops", nil, "a"),
      ]) == ["a", "a", "a"])
  }

  @Test func linesOfJSONKeepTheirs() {
    let lines =
      #"{"id":"1","title":"Ferry stops","text":"It stops."}"# + "\n"
      + #"{"id":"1","title":"Ferry sails","text":"It sails."}"#
    #expect(
      Documents.parse(Array(lines.utf8), name: "a.jsonl").stories.map(\.id) == ["1", "1"])
  }
}
