import Testing
import Text

@Suite struct UTF8DecoderTests {
  private func decode(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.withUnsafeBufferPointer { bytes in
      var scalars: [Unicode.Scalar] = []
      var at = 0
      while at < bytes.count {
        let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at, end: bytes.count)
        scalars.append(scalar)
        at += length
      }
      return scalars
    }
  }

  @Test(arguments: [
    "", "plain", "é", "Ж", "港", "😀", "a\u{301}b\u{10FFFF}\u{7F}\u{80}\u{7FF}\u{800}",
  ])
  func wellFormedTextIsReadAsItIs(_ text: String) {
    #expect(decode(Array(text.utf8)) == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0x80], 1), ([0xC0, 0xAF], 2), ([0xC3], 1), ([0xE2, 0x82], 1), ([0xED, 0xA0, 0x80], 3),
      ([0xF5, 0x80, 0x80, 0x80], 4), ([0xFF], 1), ([0xC3, 0x41], 1),
    ] as [([UInt8], Int)])
  func everyStrayByteIsOneReplacement(_ bytes: [UInt8], _ count: Int) {
    #expect(decode(bytes).count { $0 == "\u{FFFD}" } == count)
  }

  @Test func nothingIsReadBeyondTheEnd() {
    let bytes = Array("é".utf8)
    bytes.withUnsafeBufferPointer {
      #expect(UTF8Decoder.scalar(in: $0, at: 0, end: 1) == ("\u{FFFD}", 1))
    }
  }
}
