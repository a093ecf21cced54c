import Testing

@testable import Annotations

@Suite("Letters beyond ASCII")
struct CharacterClassTests {
  private func read(_ bytes: [UInt8]) -> CharacterClass.Read {
    bytes.withUnsafeBufferPointer { CharacterClass.read($0, at: 0) }
  }

  @Test(
    arguments: [
      ("é", .letter), ("Я", .letter), ("東", .letter), ("\u{301}", .letter), ("\u{AD}", .letter),
      ("\u{A0}", .space), ("\u{2028}", .space), ("\u{FEFF}", .space), ("“", .quote), ("»", .quote),
      ("「", .quote), ("—", .mark), ("…", .mark), ("€", .mark), ("、", .mark), ("؟", .mark),
      ("😀", .mark),
      ("٣", .digit), ("५", .digit), ("５", .digit),
    ] as [(String, CharacterClass.Kind)])
  func kinds(_ text: String, _ kind: CharacterClass.Kind) {
    let found = read(Array(text.utf8))
    #expect(found.kind == kind)
    #expect(found.length == text.utf8.count)
  }

  @Test(
    "Broken UTF-8 reads as one byte",
    arguments: [
      [0x80], [0xC3], [0xC3, 0x41], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func broken(_ bytes: [UInt8]) {
    let found = read(bytes)
    #expect(found.length == 1 && found.kind == .mark)
  }

  @Test("A character that the text breaks off in reads as one")
  func brokenOff() {
    let found = read([0xE2, 0x80])
    #expect(found.length == 2 && found.kind == .mark)
  }

  @Test(arguments: [
    ("É", true, "é"), ("Ж", true, "ж"), ("Ł", true, "ł"), ("é", false, "é"), ("ß", false, "ß"),
    ("東", false, "東"),
  ])
  func capitals(_ letter: String, _ isUpper: Bool, _ small: String) throws {
    let scalar = try #require(letter.unicodeScalars.first)
    #expect(CharacterClass.isUpper(scalar) == isUpper)
    #expect(CharacterClass.isLower(scalar) == (letter != "東" && !isUpper))
    #expect(String(decoding: Array(CharacterClass.lowercased(scalar)), as: UTF8.self) == small)
  }
}
