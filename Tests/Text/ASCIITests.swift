import Testing

@testable import Text

@Suite("Bytes and white space")
struct ASCIITests {
  @Test func classesOfBytesAreThoseOfASCII() {
    for byte in 0...255 as ClosedRange<UInt8> {
      let character = Character(Unicode.Scalar(byte))
      #expect(byte.isDigit == ("0"..."9").contains(character))
      #expect(byte.isUpper == ("A"..."Z").contains(character))
      #expect(byte.isLower == ("a"..."z").contains(character))
      #expect(byte.isLetter == (byte.isUpper || byte.isLower))
      #expect(byte.isSpace == [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte))
      #expect(byte.lower == (byte.isUpper ? byte + 32 : byte))
      #expect(byte.hexDigit.map(Int.init) == (byte < 0x80 ? character.hexDigitValue : nil))
    }
  }

  @Test(arguments: [
    (" a ", "a"), ("\u{A0}a\u{A0} ", "a"), ("\n\ta b\r", "a b"), ("", ""), (" \u{A0} ", ""),
    ("é", "é"),
    ("\u{C2}a", "\u{C2}a"), ("aà", "aà"),
  ])
  func trimmed(_ text: String, _ expected: String) {
    #expect(text.trimmed() == expected)
    #expect(text.nonEmpty == (expected.isEmpty ? nil : expected))
  }

  @Test(arguments: [
    ("a  b", "a b"), (" a\n\n b ", "a b"), ("a\tb", "a b"), ("a b", "a b"), ("  ", ""),
  ])
  func collapsed(_ text: String, _ expected: String) {
    #expect(text.collapsed() == expected)
  }

  @Test func beginningsInAnyCase() {
    #expect("Content-Type".utf8.starts(withLower: "content"))
    #expect(!"Con".utf8.starts(withLower: "content"))
    #expect("".utf8.starts(withLower: ""))
  }
}
