import Articles
import Documents
import Testing

@Suite struct BareRecordTests {
  private func stories(_ heading: String, _ one: String, _ two: String) -> [Article] {
    let text =
      heading.replacing("#", with: "1") + one + heading.replacing("#", with: "2") + two
    return Documents.parse(Array(text.utf8), name: "export.txt").articles
  }

  @Test(arguments: ["Document # of 2\n\n", "Article # of 2\n", "Dokument # von 2\n\n"])
  func headlineAndText(heading: String) {
    let stories = stories(
      heading, "Ferry stops in May\n\nThe ferry stops.\n\nA bus will run.\n\n",
      "Bridge opens\n\nThe bridge opens in June.\n")
    #expect(stories.map(\.title) == ["Ferry stops in May", "Bridge opens"])
    #expect(
      stories.map(\.body) == ["The ferry stops.\n\nA bus will run.", "The bridge opens in June."])
  }

  @Test(
    arguments: [
      "Ferry stops in May\nNorwick Post, 4 March 2025\n\n",
      "Ferry stops in May\n\nNorwick Post | March 4, 2025\n\n",
      "Norwick Post\n\n4 March 2025\n\nFerry stops in May\n\n",
      "Ferry stops in May\nNorwick Post\nMarch 4, 2025\n\n",
    ])
  func sourceAndDate(head: String) throws {
    let stories = stories(
      "Document # of 2\n\n",
      head + "The ferry to the islands stops for two weeks, its operator said.\n\n",
      head + "The bridge opens in June.\n")
    let story = try #require(stories.first)
    #expect(stories.count == 2 && story.title == "Ferry stops in May")
    #expect(story.source == "Norwick Post" && story.published?.rfc3339 == "2025-03-04")
    #expect(story.body == "The ferry to the islands stops for two weeks, its operator said.")
  }

  @Test func datesInTheTextAreText() {
    let stories = stories(
      "Document # of 2\n\n", "Ferry stops\n\nIt stops on Monday, 4 March 2025.\n\n",
      "Bridge opens\n\nIt opens.\n")
    #expect(stories.first?.body == "It stops on Monday, 4 March 2025.")
  }
}
