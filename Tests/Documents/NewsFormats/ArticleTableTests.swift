import Articles
import Documents
import Testing

@Suite struct ArticleTableTests {
  private func parse(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "export.csv")
  }

  @Test(arguments: [",", ";", "\t"])
  func rowsAreStories(mark: String) throws {
    let text = [
      ["title", "date", "source", "url", "text"],
      [
        "\"Ferry, stops\"", "2025-03-04", "Post", "https://post.example/1",
        "\"It stops.\n\nA \"\"bus\"\" runs.\"",
      ],
      ["Fog", "", "Post", "https://post.example/2", "It is thick."],
    ].map { $0.joined(separator: mark) }.joined(separator: "\n")
    let document = parse(text)
    #expect(document.format == .databaseExport && document.articles.count == 2)
    let story = try #require(document.articles.first)
    #expect(story.title == "Ferry, stops" && story.source == "Post")
    #expect(story.published?.rfc3339 == "2025-03-04" && story.url == "https://post.example/1")
    #expect(story.body == "It stops.\n\nA \"bus\" runs.")
  }

  @Test func columnsUnderOtherNames() {
    let document = parse(
      "Headline,Publication Date,Publication,Full Text\nFerry stops,4 March 2025,Post,It stops.\n")
    #expect(document.articles.first?.body == "It stops.")
    #expect(document.articles.first?.source == "Post")
  }

  @Test(
    arguments: [
      "Title, date and source of the survey were kept back.\n\nThe board met.",
      "title,url\n", "name,town\nAda,Norwick\n", "title,size\nFerry,3\n",
    ])
  func othersAreTexts(text: String) { #expect(parse(text).format != .databaseExport) }
}
