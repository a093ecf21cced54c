import Articles
import Testing

@testable import Documents

@Suite struct QuoteMarksTests {
  @Test(
    arguments: [
      ("> We saw.", "We saw."), (">> Who?", "> Who?"), ("> > Who?", "> Who?"), (">>> x", "> > x"),
      ("5 > 3", nil),
      (">5 percent", nil), (">", nil), ("", nil), ("> ", nil),
    ] as [(String, String?)])
  func quotations(_ paragraph: String, _ shown: String?) {
    #expect(QuoteMarks.quotation(paragraph) == shown)
  }

  private func parts(_ text: String) -> [BlockDraft] {
    Array(text.utf8).withUnsafeBufferPointer { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  @Test func wrappedLinesAreOneQuotation() {
    let text = """
      The clerk wrote to the board on Monday, and said
      that nobody had asked the people of the town yet.

      > We saw the light on the rocks far too late, and
      > the ferry ran on until it touched the sand bank.
      >> Who saw it first, and when was that, my friend?
      Nobody knows.
      """
    #expect(
      parts(text).map { "\($0.role.rawValue): \($0.text)" } == [
        "paragraph: The clerk wrote to the board on Monday, and said that nobody had asked the people of the town yet.",
        "quote: We saw the light on the rocks far too late, and the ferry ran on until it touched the sand bank.",
        "quote: > Who saw it first, and when was that, my friend?", "paragraph: Nobody knows.",
      ])
  }
}
