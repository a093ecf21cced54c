import Testing

@testable import Documents

@Suite struct TextLinesTests {
  private func lines(_ text: String) -> [(words: String, indent: Int, afterBlank: Bool)] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      TextLines(buffer).lines.map {
        (String(decoding: bytes[$0.range], as: UTF8.self), $0.indent, $0.afterBlank)
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{C}", "\u{B}"])
  func everyLineEnding(_ ending: String) {
    #expect(lines("one\(ending)two\(ending)").map(\.words) == ["one", "two"])
    #expect(lines("one\(ending)two").map(\.afterBlank) == [true, false])
    #expect(lines("one\(ending)\(ending)two").map(\.afterBlank) == [true, true])
  }

  @Test func aParagraphSeparatorIsABlankLine() {
    #expect(lines("one\u{2029}two").map(\.afterBlank) == [true, true])
  }

  @Test(arguments: [
    "  one  ", "\tone\t", "\u{A0}one\u{A0}", "\u{3000}one\u{3000}", "\u{200B}one\u{200B}",
    "\u{FEFF}one", " \u{A0}\u{3000}\t one \u{200B} ",
  ])
  func blanksOfEveryKindAreTrimmed(_ text: String) {
    #expect(lines(text).map(\.words) == ["one"])
  }

  @Test func blanksWithinStay() {
    #expect(lines("one\u{A0}two").map(\.words) == ["one\u{A0}two"])
  }

  @Test func indentIsBytesBeforeTheWords() {
    #expect(lines("one\n  two\n\tthree").map(\.indent) == [0, 2, 1])
  }

  @Test(arguments: ["", "\n", " \n\t\n ", "\u{A0}", "\r\r\r"])
  func nothingButBlanksIsNoLine(_ text: String) {
    #expect(lines(text).isEmpty)
  }

  @Test func charactersThatBeginLikeBlanksStay() {
    // "¢" begins as NEL and the no-break space do, "、" as the ideographic space.
    #expect(lines("¢ 5\n、x\n‘q’").map(\.words) == ["¢ 5", "、x", "‘q’"])
  }

  @Test func bytesThatAreCutAreReadOver() {
    for tail in [[0xC2], [0xE2], [0xE2, 0x80], [0xE3, 0x80]] as [[UInt8]] {
      let bytes = Array("one".utf8) + tail
      let count = bytes.withUnsafeBufferPointer { TextLines($0).lines.count }
      #expect(count == 1)
    }
  }
}
