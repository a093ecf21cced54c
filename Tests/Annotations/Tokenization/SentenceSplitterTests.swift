import Articles
import Testing

@testable import Annotations

@Suite struct SentenceSplitterTests {
  private func cut(_ text: String) -> [String] {
    let document = TokenizedText(text)
    return document.sentences.map { document.words(in: document.range(of: $0.tokens)) }
  }

  @Test(arguments: [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("Mr. Oduya met J. B. Ruiz. They spoke.", ["Mr. Oduya met J. B. Ruiz.", "They spoke."]),
    ("“Go.” They went.", ["“Go.”", "They went."]),
    ("“Why?” asked Rina.", ["“Why?” asked Rina."]),
    ("\"Go.\" \"No.\"", ["\"Go.\"", "\"No.\""]),
    ("It rose 3.5 percent. 12 fell.", ["It rose 3.5 percent.", "12 fell."]),
    ("Foo Inc. Shares fell", ["Foo Inc. Shares fell"]),
    ("The U.S. Army left.", ["The U.S. Army left."]),
    ("Wait… What?", ["Wait…", "What?"]),
    (
      "It leaks, said Del. Quist and Reps. Holm and Mensah.",
      ["It leaks, said Del. Quist and Reps. Holm and Mensah."]
    ),
  ])
  func sentences(text: String, expected: [String]) {
    #expect(cut(text) == expected)
  }

  @Test func shortLinesStandAlone() {
    #expect(cut("Harbour closed\nBoats wait") == ["Harbour closed", "Boats wait"])
  }

  @Test func wrappedLinesDoNot() {
    let line = "The harbour at Tarn was closed on Monday after a storm had broken its"
    #expect(cut(line + "\nouter wall.").count == 1)
  }

  @Test func blankLinesPartParagraphs() {
    let document = TokenizedText("One.\n\nTwo. Three.\r\n \r\nFour")
    #expect(
      document.paragraphs.map { document.words(in: $0.range) } == ["One.", "Two. Three.", "Four"])
    #expect(document.paragraphs.map(\.sentences.count) == [1, 2, 1])
    #expect(document.sentences.map(\.paragraph) == [0, 1, 1, 2])
  }

  @Test func blocksDecideWhereTheyAreGiven() {
    let (text, blocks, _) = BlockDraft.assemble([
      BlockDraft(.headline, "Boats wait"), BlockDraft(.paragraph, "A. B"),
    ])
    let document = TokenizedText(text, blocks: blocks)
    #expect(document.paragraphs.map(\.role) == [.headline, .paragraph])
    #expect(document.sentences.count == 2)
  }

  @Test func blocksOutsideTheTextAreEmpty() {
    let document = TokenizedText("ab", blocks: [Block(role: .paragraph, range: 5..<9)])
    #expect(document.tokens.isEmpty)
  }
}
