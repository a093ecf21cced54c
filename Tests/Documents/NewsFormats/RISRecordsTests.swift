import Articles
import Documents
import Testing

@Suite struct RISRecordsTests {
  private func parse(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "export.ris")
  }

  @Test func recordsAreStories() throws {
    let document = parse(
      """
      TY  - NEWS
      TI  - Ferry stops
      AU  - Quill, Ada
      AU  - Reed, Jon
      T2  - Norwick Post
      DA  - 2025/03/04/
      AB  - The ferry stops for
      two weeks.
      UR  - https://post.example/1
      ER  - 
      TY  - NEWS
      T1  - Fog
      JO  - Norwick Post
      ER  - 
      """)
    #expect(document.format == .databaseExport)
    #expect(document.articles.map(\.title) == ["Ferry stops", "Fog"])
    let story = try #require(document.articles.first)
    #expect(story.byline == "Ada Quill, Jon Reed" && story.source == "Norwick Post")
    #expect(story.published?.rfc3339 == "2025-03-04" && story.url == "https://post.example/1")
    #expect(story.body.contains("two weeks."))
  }

  @Test func theLastRecordNeedsNoEnd() {
    #expect(parse("TY  - NEWS\nTI  - Ferry stops\n").articles.map(\.title) == ["Ferry stops"])
  }

  @Test(arguments: ["TY  - NEWS\nER  - \n", "TYPE - NEWS\nTI - Ferry\n"])
  func othersAreTexts(text: String) { #expect(parse(text).format != .databaseExport) }
}
