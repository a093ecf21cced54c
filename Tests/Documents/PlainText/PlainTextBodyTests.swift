import Articles
import Testing

@testable import Documents

@Suite struct PlainTextBodyTests {
  private let long =
    "The ferry sailed to the island on Monday with forty people on board, and all of them were safe."

  private func parts(_ texts: [String]) -> [BlockDraft] {
    PlainTextBody.parts(texts.map { Paragraphs.Paragraph(text: $0, afterBlank: true) }[...])
  }

  @Test func paragraphsStayInOrder() {
    let parts = parts([long, long + " Again.", long])
    #expect(parts.map(\.role) == [.paragraph, .paragraph, .paragraph])
    #expect(parts.map(\.text) == [long, long + " Again.", long])
  }

  @Test func noWordsAreLost() {
    let texts = [
      "# In the harbor", "- one", "- two", long, "Inside the port", long, "READ MORE: Ferry sails",
      long,
    ]
    let joined = parts(texts).map(\.text).joined(separator: " ")
    for word in ["harbor", "one", "two", "Inside", "READ MORE"] { #expect(joined.contains(word)) }
  }

  @Test func itemsThatFollowEachOtherAreOneList() {
    let parts = parts([long, "- one", "- two", long])
    #expect(parts.map(\.role) == [.paragraph, .list, .paragraph])
    #expect(parts[1].text.split(separator: "\n").count == 2)
  }

  @Test func headings() {
    #expect(
      parts([long, "Inside the port", long]).map(\.role) == [.paragraph, .subheading, .paragraph])
    #expect(parts([long, "## Inside the port ##", long])[1].text == "Inside the port")
    // The last paragraph has nothing to head.
    #expect(parts([long, "Inside the port"]).last?.role == .paragraph)
    #expect(parts([long, "It ended so.", long])[1].role == .paragraph)
  }

  @Test func relatedLinesTakeTheirHeadline() {
    let parts = parts([long, "READ MORE: Ferry sails again after storm", long])
    #expect(parts[1].role == .related)
    #expect(parts[1].title == "Ferry sails again after storm")
  }

  @Test func nothingComesOfNothing() {
    #expect(parts([]).isEmpty)
    #expect(PlainTextBody.credit([]) == nil)
  }

  @Test(arguments: [
    ("## A heading", "A heading"), ("# A heading #", "A heading"), ("# Learning C#", "Learning C#"),
    ("#hashtag", nil),
    ("####### seven", nil), ("# ", nil), ("# #", nil), ("no heading", nil), ("", nil),
  ])
  func hashes(_ line: String, _ expected: String?) {
    #expect(Heading.words(line) == expected)
  }
}
