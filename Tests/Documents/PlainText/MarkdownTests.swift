import Articles
import Documents
import Testing

@Suite struct MarkdownTests {
  private func read(_ text: String, name: String? = "story.md") throws -> Article {
    let document = Documents.parse(Array(text.utf8), name: name)
    #expect(document.format == .markdown)
    return try #require(document.articles.first)
  }

  @Test func frontMatterAndMarks() throws {
    let story = try read(
      """
      ---
      title: "Bridge closes: for a year"
      date: 2021-03-04
      authors:
        - Ada Moss
        - Jon Reed
      lang: en
      link: https://post.example/1
      ---

      The **council** closed it on *Monday*,
      [the Post](https://post.example/) says.

      ## Why

      - It is old
      - It is_narrow_now

      > Nobody asked us.

      READ MORE: [Ferry runs again](https://post.example/2)
      """, name: nil)
    #expect(
      story.title == "Bridge closes: for a year" && story.byline == "Ada Moss, Jon Reed"
        && story.language == "en")
    #expect(story.published?.rfc3339 == "2021-03-04" && story.url == "https://post.example/1")
    #expect(
      story.blocks.map(\.role).filter { $0 != .headline && $0 != .byline } == [
        .paragraph, .subheading, .list, .quote, .related,
      ])
    #expect(story.body.hasPrefix("The council closed it on Monday, the Post says."))
    #expect(
      story.body.contains("- It is old\n- It is_narrow_now")
        && story.body.contains("Nobody asked us."))
    #expect(
      story.blocks.last?.title == "Ferry runs again"
        && story.blocks.last?.url == "https://post.example/2")
  }

  @Test func theFirstHeadingIsTheHeadline() throws {
    let story = try read("# Bridge closes\n\nThe council closed it.\n\n# Part two\n\nMore of it.")
    #expect(story.title == "Bridge closes" && story.titleOrigin == .given)
    #expect(story.blocks.map(\.role) == [.headline, .paragraph, .subheading, .paragraph])
  }

  @Test func rulersAndFencesAreNoFrontMatter() {
    #expect(
      Documents.parse(
        Array("---\n\nA story after a ruler, of no great length.".utf8), name: "a.txt"
      ).format == .plain)
  }
}
