import Testing

@testable import ArchiveStore

@Suite("Numbers and texts in a blob")
struct BytesTests {
  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 31, Int.max])
  func numbersComeBack(_ number: Int) {
    var writer = ByteWriter()
    writer.number(number)
    var reader = ByteReader(writer.bytes)
    let read = reader.number()
    #expect(read == number && reader.isAtEnd)
  }

  @Test func smallNumbersTakeOneByteAndNegativeOnesAreZero() {
    var writer = ByteWriter()
    writer.number(127)
    writer.number(-5)
    writer.number(Int.min)
    #expect(writer.bytes == [127, 0, 0])
  }

  @Test func textsComeBackMissingOnesToo() {
    var writer = ByteWriter()
    writer.text("Zürich" as String)
    writer.text(nil)
    writer.text("" as String?)
    writer.text("é\u{0}東" as String?)
    var reader = ByteReader(writer.bytes)
    let first = reader.text()
    let rest = [reader.optionalText(), reader.optionalText(), reader.optionalText()]
    #expect(first == "Zürich" && rest == [nil, "", "é\u{0}東"] && reader.isAtEnd)
  }

  @Test(
    "A blob that ends early reads as zeros and short texts",
    arguments: [
      [], [0x80], [0xFF, 0xFF], [0x05, 0x61], [0xFF] + [UInt8](repeating: 0xFF, count: 30),
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x61],
    ] as [[UInt8]])
  func damaged(_ bytes: [UInt8]) {
    for first in 0..<4 {
      var reader = ByteReader(bytes)
      for step in 0..<8 {
        switch (first + step) % 4 {
        case 0:
          let number = reader.number()
          #expect(number >= 0)
        case 1:
          let text = reader.text()
          #expect(text.utf8.count <= bytes.count * 3)
        case 2:
          let count = reader.count()
          #expect((0...bytes.count).contains(count))
        default:
          let text = reader.optionalText()
          #expect(text?.utf8.count ?? 0 <= bytes.count * 3)
        }
      }
      #expect(reader.isAtEnd || !bytes.isEmpty)
    }
  }
}
