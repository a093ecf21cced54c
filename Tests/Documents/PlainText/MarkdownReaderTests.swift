import Articles
import Testing

@testable import Documents

@Suite struct MarkdownReaderTests {
  private func parts(_ text: String) -> [BlockDraft] {
    Array(text.utf8).withUnsafeBufferPointer {
      var reader = MarkdownReader($0)
      return reader.read()
    }
  }

  @Test func linksThatLeadToADefinition() throws {
    let parts = parts(
      "See [the survey][1], [it][] and [ref].\n\n[1]: https://a.example/1 \"t\"\n[it]: <https://a.example/2>\n[REF]: /3\n"
    )
    #expect(parts.map(\.text) == ["See the survey, it and ref."])
    #expect(parts[0].links.map(\.url) == ["https://a.example/1", "https://a.example/2", "/3"])
    #expect(
      parts[0].links.map { parts[0].text.utf8Slice($0.range ?? 0..<0) } == [
        "the survey", "it", "ref",
      ])
  }

  @Test(arguments: ["[a] and [b][c]", "[Note]: the board met again.", "[^1]: See the survey."])
  func bracketsAreTextElsewhere(text: String) {
    #expect(parts(text).first?.text.isEmpty == false)
  }

  @Test func quotationsWithinQuotations() {
    #expect(
      parts("> one\n> more\n>> two\n> > deep\n").map(\.text)
        == ["one more", "> two deep"])
  }

  @Test func marksWithinCells() {
    #expect(parts("| a | b |\n|--|--|\n| 1 | x\\|y |\n").map(\.text) == ["a | b\n1 | x|y"])
  }

  @Test func headingsByTheLineBelow() {
    let parts = parts("Ferry stops\n===========\n\nIt stops.\n\nWhy\n---\n\n---\n\nOld.\n")
    #expect(parts.map(\.role) == [.headline, .paragraph, .subheading, .paragraph])
  }
}
