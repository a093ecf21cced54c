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

extension MarkdownTests {
  /// The blocks of a body as "role: words".
  private func blocks(_ text: String) throws -> [String] {
    try read("# Title\n\n" + text).blocks.dropFirst().map { _ in "" }.isEmpty
      ? []
      : {
        let story = try read("# Title\n\n" + text)
        return story.blocks.dropFirst().map { "\($0.role.rawValue): \(story.words(of: $0))" }
      }()
  }

  @Test(
    "Blocks",
    arguments: [
      (
        "One line.\nThe same paragraph.\n\nAnother.",
        ["paragraph: One line. The same paragraph.", "paragraph: Another."]
      ),
      ("## Why\n\nText.", ["subheading: Why", "paragraph: Text."]),
      ("### Why ###\n\nText.", ["subheading: Why", "paragraph: Text."]),
      ("> Quoted\n> on.\n\nText.", ["quote: Quoted on.", "paragraph: Text."]),
      ("- one\n- two\n\nText.", ["list: - one\n- two", "paragraph: Text."]),
      ("1. one\n2. two", ["list: 1. one\n2. two"]), ("- one\ngoes on", ["list: - one goes on"]),
      ("- [ ] call\n- [x] write", ["list: - \u{2610} call\n- \u{2611} write"]),
      ("Text.\n\n---\n\nMore.", ["paragraph: Text.", "paragraph: More."]),
      ("***\n\nText.", ["paragraph: Text."]),
      ("| a | b |\n|---|---|\n| 1 | 2 |", ["table: a | b\n1 | 2"]),
      (
        "```\nlet a = *1*\nlet b\n```\n\nText.",
        ["paragraph: let a = *1*\nlet b", "paragraph: Text."]
      ),
    ])
  func bodies(_ text: String, _ expected: [String]) throws { #expect(try blocks(text) == expected) }

  @Test(
    "Marks within a line",
    arguments: [
      ("**bold** and *slanted* and `code`", "bold and slanted and code"),
      ("snake_case_name and _slanted_", "snake_case_name and slanted"),
      ("\\*not slanted\\*", "*not slanted*"),
      ("[words](https://a.example/)", "words"),
      ("![A crane](https://a.example/c.png)", "A crane"), ("[no link]", "[no link]"),
      ("[no](", "no"),
      ("a note[^1]", "a note[1]"), ("<https://a.example/x>", "https://a.example/x"),
      ("1 < 2 > 0", "1 < 2 > 0"),
    ])
  func lines(_ text: String, _ expected: String) throws {
    #expect(try blocks(text) == ["paragraph: " + expected])
  }

  @Test func linksKeepTheirWordsAndAddresses() throws {
    let story = try read(
      "# T\n\nRead [the *survey*](https://a.example/s \"Title\") and [é](<https://a.example/e>) or [x](javascript:alert(1))."
    )
    let links = story.links.map { link in
      (link.range.map { story.text.utf8Slice($0) } ?? "-") + " > " + link.url
    }
    #expect(links == ["the survey > https://a.example/s", "é > https://a.example/e"])
  }

  @Test func linksOfTablesAndListsStandWhereTheirWordsStand() throws {
    let story = try read(
      "# T\n\n- [a](https://a.example/1)\n- b\n\n| c | [d](https://a.example/2) |\n")
    let words = story.links.compactMap(\.range).map { story.text.utf8Slice($0) }
    #expect(words == ["a", "d"])
  }

  @Test func theNameOrTheFirstLineTells() {
    func format(_ text: String, _ name: String?) -> Format? {
      Documents.parse(Array(text.utf8), name: name).format
    }
    #expect(format("Title\n\nWords of a story that goes on.", "a.MARKDOWN") == .markdown)
    #expect(format("# Title\n\nWords of a story that goes on.", nil) == .markdown)
    #expect(format("#hashtag of the day\n\nWords of a story.", "a.txt") == .plain)
    #expect(format("# Title", "a.txt") != .markdown)
  }

  @Test(arguments: [
    "# ", "```", "[](", "![](", "| |", "> ", "- [ ] ", "\\", "**", "<https://", "[^",
  ])
  func piecesOfMarksAreHarmless(_ piece: String) {
    for count in [1, 3, 2_000] {
      let text = "# T\n\n" + String(repeating: piece, count: count)
      _ = Documents.parse(Array(text.utf8), name: "a.md")
    }
  }
}
