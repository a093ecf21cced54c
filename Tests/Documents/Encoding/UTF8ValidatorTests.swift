import Testing

@testable import Documents

@Suite("Well-formed UTF-8")
struct UTF8ValidatorTests {
  private func error(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Validator.firstError(in: $0) }
  }

  private func repaired(_ bytes: [UInt8]) -> String {
    let text = bytes.withUnsafeBufferPointer { UTF8Validator.repaired($0) }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [
    "", "a", "café", "東京都 😀 ends", "\u{10FFFF}\u{0}", String(repeating: "é", count: 99),
  ])
  func wellFormed(_ text: String) {
    #expect(error(Array(text.utf8)) == nil)
    #expect(repaired(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xC3], 0), ([0x61, 0xE2, 0x82], 1),
      ([0xE0, 0x80, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([UInt8](repeating: 0x61, count: 17) + [0xFF], 17),
    ] as [([UInt8], Int)])
  func firstError(_ bytes: [UInt8], _ place: Int) {
    #expect(error(bytes) == place)
  }

  @Test func straysAreReadAsWindows1252AndForbiddenFormsAsOneMark() {
    #expect(repaired([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80]) == "café €")
    #expect(repaired([0x61, 0xED, 0xA0, 0x80, 0x62]) == "a\u{FFFD}b")
    #expect(repaired([0x61, 0xC0, 0x80, 0x62]) == "a\u{FFFD}b")
  }

  @Test func sequencesAndStraysAreCounted() {
    let bytes = Array("é東".utf8) + [0xED, 0xA0, 0x80, 0xE9, 0x20, 0x93]
    let (good, stray) = bytes.withUnsafeBufferPointer { UTF8Validator.count($0) }
    #expect(good == 3 && stray == 2)
  }

  @Test(arguments: 0..<20)
  func theEndOfARunOfASCII(_ length: Int) {
    let bytes = [UInt8](repeating: 0x61, count: length) + [0xC3, 0xA9, 0x61]
    bytes.withUnsafeBufferPointer { bytes in
      #expect(UTF8Validator.endOfASCII(bytes, from: 0) == length)
      #expect(UTF8Validator.endOfASCII(bytes, from: length) == length)
      #expect(UTF8Validator.endOfASCII(bytes, from: length + 2) == length + 3)
    }
  }
}
