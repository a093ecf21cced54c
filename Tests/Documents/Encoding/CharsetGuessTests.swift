import Testing

@testable import Documents

@Suite("What undeclared text is written in")
struct CharsetGuessTests {
  /// Bytes of a text in a charset of one byte a letter, by the place of its small а.
  private func cyrillic(_ text: String, _ letter: (UInt32) -> UInt8) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : letter($0.value) }
  }

  private let russian = "совет города принял решение о новом порте и о причале для рыбаков"

  @Test func russianOfTwoCharsets() {
    let windows = cyrillic(russian) { UInt8(0xE0 + $0 - 0x430) }
    #expect(Charset.guess(windows) == "CP1251")
    // KOI8-R keeps the order of Latin letters.
    let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars.map(\.value))
    let koi = cyrillic(russian) { value in
      UInt8(0xC0 + (order.firstIndex(of: value) ?? 0))
    }
    #expect(Charset.guess(koi) == "KOI8-R")
  }

  @Test(
    arguments: [
      [], Array("plain words only".utf8), [0x63, 0x61, 0x66, 0xE9], [0x93, 0x48, 0x69, 0x94],
      [UInt8](repeating: 0xFF, count: 7),
    ] as [[UInt8]])
  func westernTextIsTheRule(_ bytes: [UInt8]) {
    #expect(Charset.guess(bytes) == "CP1252")
  }

  @Test func chineseAndJapanese() {
    // "的" in GB 18030 is B5 C4; "の" in EUC-JP is A4 CE, in Shift JIS 82 CC.
    let chinese = [UInt8]((0..<40).flatMap { _ in [0xB5, 0xC4] as [UInt8] })
    #expect(Charset.guess(chinese) == "GB18030")
    let shift = [UInt8]((0..<40).flatMap { _ in [0x82, 0xCC] as [UInt8] })
    #expect(Charset.guess(shift) == "CP932")
  }

  @Test func onlyTheBeginningIsLookedAt() {
    let start = ContinuousClock.now
    _ = Charset.guess([UInt8](repeating: 0xE3, count: 4_000_000))
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
