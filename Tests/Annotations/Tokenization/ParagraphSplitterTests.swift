import Testing

@testable import Annotations

@Suite struct ParagraphSplitterTests {
  private func paragraphs(_ text: String, upTo end: Int? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      ParagraphSplitter.paragraphs(of: buffer, upTo: end ?? bytes.count)
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("a b\n\nc", ["a b", "c"]), ("a\nb", ["a\nb"]), ("a\r\n\r\nb", ["a", "b"]),
    ("a\r\rb", ["a", "b"]), ("  a \n \t \n b  ", ["a", "b"]), ("\n\n\na\n\n\n\n", ["a"]), ("", []),
    (" \n\r\n ", []), ("é\n\n東", ["é", "東"]), ("a\r\nb", ["a\r\nb"]),
  ])
  func blankLinesPart(_ text: String, _ expected: [String]) {
    #expect(paragraphs(text) == expected)
  }

  @Test func nothingIsReadPastTheEndGiven() {
    #expect(paragraphs("ab\n\ncd", upTo: 1) == ["a"])
    #expect(paragraphs("ab\n\ncd", upTo: 0).isEmpty)
  }
}
