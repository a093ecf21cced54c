import Testing

@testable import Terminal

@Suite struct DirectColorTests {
  /// What the description writes for a colour of the ink.
  private func ink(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> [Int] {
    let number = Int(DirectColor.number(red: red, green: green, blue: blue))
    return [number >> 11 & 63, number >> 5 & 63, number & 31]
  }

  @Test func theEndsOfEveryChannelAreExact() {
    #expect(ink(255, 255, 255) == [63, 63, 31])
    #expect(ink(255, 0, 0) == [63, 0, 0])
    #expect(ink(0, 255, 0) == [0, 63, 0])
    #expect(ink(0, 0, 255) == [0, 0, 31])
  }

  @Test func noColourIsFarFromItself() {
    for value in UInt8.min...UInt8.max {
      let parts = ink(value, value, value)
      #expect(abs(parts[0] * 255 / 63 - Int(value)) <= 3)
      #expect(abs(parts[1] * 255 / 63 - Int(value)) <= 4)
      #expect(abs(parts[2] * 255 / 31 - Int(value)) <= 5)
    }
  }

  @Test func nothingIsTakenForThePalette() {
    #expect(DirectColor.number(red: 0, green: 0, blue: 0) >= 8)
    #expect(DirectColor.number(red: 0, green: 0, blue: 60) >= 8)
    #expect(Int(DirectColor.number(red: 255, green: 255, blue: 255)) < DirectColor.colors)
  }

  @Test func theDescriptionIsMadeFromTheSource() {
    #expect(DirectColor.source.contains("colors#0x\(String(DirectColor.colors, radix: 16))"))
    #expect(DirectColor.description.hasPrefix("b64:"))
  }
}
