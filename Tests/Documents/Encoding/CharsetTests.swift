import Testing

@testable import Documents

@Suite struct CharsetTests {
  private func text(_ bytes: [UInt8], declared: String? = nil) -> String {
    String(decoding: Charset.utf8(bytes, declared: declared), as: UTF8.self)
  }

  @Test func marksDecideBeforeDeclarations() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("é".utf8), declared: "iso-8859-1") == "é")
    #expect(text([0xFF, 0xFE, 0x41, 0, 0xE9, 0], declared: "utf-8") == "Aé")
    #expect(text([0xFE, 0xFF, 0, 0x41, 0x20, 0xAC]) == "A€")
  }

  @Test func sixteenBitsWithoutMark() {
    let sentence = "The council met on Monday"
    #expect(text(sentence.utf8.flatMap { [$0, 0] }) == sentence)
    #expect(text(sentence.utf8.flatMap { [0, $0] }) == sentence)
    #expect(text(sentence.utf8.flatMap { [0, 0, 0, $0] }) == sentence)
  }

  @Test func aFewZerosAreNoSixteenBits() {
    #expect(text(Array("abc\0def\0ghi".utf8)) == "abc\0def\0ghi")
  }

  @Test func westernTextWithoutDeclaration() {
    #expect(text([0x93, 0x43, 0x61, 0x66, 0xE9, 0x2C, 0x94, 0x20, 0x80, 0x35]) == "“Café,” €5")
  }

  @Test func declarationsThatLie() {
    let latin: [UInt8] = [0x43, 0x61, 0x66, 0xE9]
    #expect(text(latin, declared: "utf-8") == "Café")
    #expect(text(Array("Café — ja".utf8), declared: "iso-8859-1") == "Café — ja")
    #expect(text([0x93, 0x48, 0x69, 0x94], declared: "iso-8859-1") == "“Hi”")
    #expect(text(latin, declared: "x-no-such-charset") == "Café")
    #expect(text(latin, declared: "utf-8//IGNORE") == "Café")
  }

  @Test(arguments: [
    ("shift_jis", "日本のニュース"), ("euc-kr", "한국 뉴스"), ("gb2312", "中国新闻"), ("big5", "中文新聞"),
    ("koi8-r", "Новости дня"), ("windows-1251", "Новости дня"), ("iso-8859-2", "źródło"),
    ("iso-2022-jp", "日本"),
  ])
  func declaredCharsets(name: String, sample: String) throws {
    let bytes = try #require(Encoded.samples[name])
    #expect(text(bytes, declared: name) == sample)
  }

  /// glibc 2.36 miscounts what is left of these: CP949 at A2 E8, ISO-2022-CN-EXT at 0F 4E 0E.
  @Test(
    arguments: [
      ("euc-kr", [0xA2, 0xE8]), ("euc-kr", [0x41, 0xA2, 0xE8]),
      ("iso-2022-cn-ext", [0x0F, 0x4E, 0x0E]),
      ("big5", [0x88]), ("shift_jis", [0x81]), ("iso-2022-jp", [0x1B]),
      ("gb18030", [0x81, 0x30, 0x81]),
    ] as [(String, [UInt8])])
  func aTextThatEndsAmidACharacterIsMarkedThere(name: String, end: [UInt8]) {
    let good = Array("Ferry ".utf8)
    let text = text(good + end, declared: name)
    #expect(text.hasPrefix("Ferry "))
    #expect(text.unicodeScalars.count <= 6 + 2 * end.count)
  }

  @Test func whatADecoderHoldsBackIsNotLost() {
    // 88 62 is Ê with a macron or alone, so that the decoder waits for what follows.
    #expect(
      Charset.convert([0x41, 0x88, 0x66], from: "BIG5-HKSCS").map {
        String(decoding: $0, as: UTF8.self)
      } == "A\u{CA}")
  }

  @Test func everyPairOfBytesAtTheEndOfAKoreanText() throws {
    for pair in 0x8000...0xFFFF {
      let text = Charset.convert([0x41, UInt8(pair >> 8), UInt8(pair & 255)], from: "CP949")
      #expect(text?.first == 0x41)
    }
  }

  @Test func damagedUTF8KeepsItsGoodParts() {
    #expect(
      text(Array("Übergröße ".utf8) + [0xE9] + Array(" für alle".utf8)) == "Übergröße é für alle")
    #expect(text([0x41, 0xED, 0xA0, 0x80, 0x42]) == "A\u{FFFD}B")
    #expect(text([0x41, 0xC0, 0xAF, 0x42]) == "A\u{FFFD}B")
  }

  @Test func sevenBitUTFIsNeverRead() {
    #expect(text(Array("+ADw-script+AD4-".utf8), declared: "utf-7") == "+ADw-script+AD4-")
  }

  @Test func undeclaredCyrillicAndJapaneseAreGuessed() throws {
    let russian = try #require(Encoded.samples["windows-1251"])
    #expect(
      text(Array(repeating: russian, count: 6).flatMap { $0 + [0x20] }).hasPrefix("Новости дня"))
    let japanese = try #require(Encoded.samples["shift_jis"])
    #expect(text(Array(repeating: japanese, count: 6).flatMap { $0 }).hasPrefix("日本のニュース"))
  }

  @Test func piecesOfAnotherCharsetInWhatIsDeclaredUTF8() {
    let bytes = Array("naïve ".utf8) + [0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x2E]
    #expect(
      String(decoding: Charset.utf8(bytes, declared: "utf-8"), as: UTF8.self) == "naïve “café”.")
  }
}

/// Words in charsets that Swift cannot write.
enum Encoded {
  static let samples: [String: [UInt8]] = [
    "shift_jis": [
      0x93, 0xFA, 0x96, 0x7B, 0x82, 0xCC, 0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58,
    ],
    "euc-kr": [0xC7, 0xD1, 0xB1, 0xB9, 0x20, 0xB4, 0xBA, 0xBD, 0xBA],
    "gb2312": [0xD6, 0xD0, 0xB9, 0xFA, 0xD0, 0xC2, 0xCE, 0xC5],
    "big5": [0xA4, 0xA4, 0xA4, 0xE5, 0xB7, 0x73, 0xBB, 0x44],
    "koi8-r": [0xEE, 0xCF, 0xD7, 0xCF, 0xD3, 0xD4, 0xC9, 0x20, 0xC4, 0xCE, 0xD1],
    "windows-1251": [0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8, 0x20, 0xE4, 0xED, 0xFF],
    "iso-8859-2": [0xBC, 0x72, 0xF3, 0x64, 0xB3, 0x6F],
    "iso-2022-jp": [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42],
  ]
}
