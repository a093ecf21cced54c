import Testing

@testable import Screen

/// The glyphs of a range of bytes, which need not be UTF-8.
private func glyphs(_ bytes: [UInt8], in range: Range<Int> = 0..<Int.max) -> [Glyph] {
  bytes.withUnsafeBufferPointer { buffer in
    var stepper = Glyphs(buffer, in: range)
    var found: [Glyph] = []
    while let glyph = stepper.next() { found.append(glyph) }
    return found
  }
}

private func glyphs(_ text: String, in range: Range<Int> = 0..<Int.max) -> [Glyph] {
  glyphs(Array(text.utf8), in: range)
}

@Suite struct GlyphTests {
  @Test(arguments: UInt8(0)..<0x20)
  func everyControlBecomesItsPictureOrASpace(_ byte: UInt8) {
    let found = glyphs([byte])
    #expect(found.count == 1)
    let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
    #expect(found.first?.base == (isSpace ? 0x20 : 0x2400 + UInt32(byte)))
    #expect(found.first?.width == 1)
  }

  @Test(arguments: UInt32(0x7F)..<0xA0)
  func deleteAndTheUpperControlsAreMarks(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(glyphs(String(scalar)).map(\.base) == [value == 0x7F ? 0x2421 : 0xFFFD])
  }

  @Test(
    arguments: [
      0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xE0001, 0xE0041,
      0x2028, 0x2029, 0xE000, 0xFFFF,
    ] as [UInt32])
  func whatTurnsOrHidesTextIsAMark(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(glyphs(String(scalar)).map(\.base) == [0xFFFD])
  }

  @Test(arguments: [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF, 0xAD, 0x2060] as [UInt32])
  func invisibleOnesTakeNoColumn(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(glyphs(String(scalar)).map(\.width) == [0])
  }

  @Test func onlyTwoMarksAreKept() {
    let found = glyphs("o\u{302}\u{301}\u{323}x")
    #expect(found.map(\.base) == [0x6F, 0x78])
    #expect(found[0].firstMark == 0x302 && found[0].secondMark == 0x301)
    #expect(found[0].end == 7)
  }

  @Test func aMarkWithoutABaseStandsOnACircle() {
    let found = glyphs("\u{301}\u{302}")
    #expect(found.first?.base == 0x25CC)
    #expect(found.first?.firstMark == 0x301)
    #expect(found.last?.end == 4)
  }

  @Test func aJoinerBetweenLettersSwallowsNeither() {
    #expect(glyphs("a\u{200D}b").filter { $0.width > 0 }.map(\.base) == [0x61, 0x62])
  }

  @Test func aJoinerAtTheEndIsTakenWhole() {
    let found = glyphs("👨\u{200D}")
    #expect(found.count == 1)
    #expect(found[0].end == 7)
  }

  @Test(arguments: [(0..<1, "a"), (1..<4, "港"), (2..<4, "港"), (3..<5, "港b"), (4..<5, "b")])
  func rangesAreClampedAndMoveBackToACharacter(_ range: Range<Int>, _ shown: String) {
    #expect(glyphs("a港b", in: range).map(\.base) == shown.unicodeScalars.map(\.value))
  }

  @Test(arguments: [-9 ..< -1, 5..<9, 900..<901])
  func rangesOutsideAreEmpty(_ range: Range<Int>) {
    #expect(glyphs("a港b", in: range).isEmpty)
  }

  @Test(
    arguments: [
      [0xE6, 0xB8], [0xF0, 0x9F], [0xC3], [0x61, 0xCC], [0xF0, 0x9F, 0x91, 0xA8, 0xE2, 0x80],
    ] as [[UInt8]])
  func textThatBreaksOffInsideACharacterEndsThere(_ bytes: [UInt8]) {
    let found = glyphs(bytes)
    #expect(found.last?.end == bytes.count)
    #expect(found.count <= 2)
  }

  @Test func endsRiseAndMeetTheLastByte() {
    let text = "A 🇯🇵👨‍👩‍👧 1️⃣ é e\u{301} 港\u{AD}\u{200B}한글 ก็ \u{1B}[0m\r\n🏴󠁧󠁢󠁥󠁮󠁧󠁿"
    let ends = glyphs(text).map(\.end)
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ends.last == text.utf8.count)
  }
}
