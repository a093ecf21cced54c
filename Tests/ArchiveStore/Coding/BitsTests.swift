import Testing

@testable import ArchiveStore

@Suite struct BitsTests {
  @Test func numbersOfAnyWidthComeBack() {
    var writer = BitWriter()
    let numbers = (0..<400).map { (value: UInt32($0) &* 2_654_435_761, bits: $0 % 33) }
    for (value, bits) in numbers { writer.write(value, bits: bits) }
    writer.finish()
    writer.bytes.withUnsafeBytes { bytes in
      var reader = BitReader(bytes, from: 0)
      for (value, bits) in numbers {
        let mask = bits == 32 ? UInt32.max : 1 << UInt32(bits) - 1
        #expect(reader.read(bits: bits) == value & mask)
      }
      #expect(!reader.isPastEnd)
    }
  }

  @Test("Rice codes", arguments: [0, 1, 7, 26, 31])
  func rice(_ low: Int) {
    let values: [UInt32] = [0, 1, 2, 200, 1 << UInt32(low), 3 << UInt32(low > 29 ? 29 : low), 0]
    var writer = BitWriter()
    writer.write(1, bits: 3)
    for value in values { writer.writeRice(value, low: low) }
    writer.finish()
    writer.bytes.withUnsafeBytes { bytes in
      var reader = BitReader(bytes, from: 0)
      #expect(reader.read(bits: 3) == 1)
      for value in values { #expect(reader.readRice(low: low) == value) }
    }
  }

  @Test func theEndIsTold() {
    [UInt8](repeating: 0, count: 40).withUnsafeBytes { bytes in
      var reader = BitReader(bytes, from: 0)
      #expect(reader.readRice(low: 3) == nil)
    }
    [UInt8]().withUnsafeBytes { bytes in
      var reader = BitReader(bytes, from: 0)
      #expect(reader.isAtEnd)
      #expect(reader.read(bits: 9) == 0)
      #expect(reader.isPastEnd)
      #expect(reader.readRice(low: 0) == nil)
    }
  }

  @Test func aCodeThatIsTooHighIsRefused() {
    // 64 zeros and a one, with 31 bits behind: more than 32 bits can hold.
    var writer = BitWriter()
    for _ in 0..<64 { writer.write(0, bits: 1) }
    writer.write(1, bits: 1)
    writer.write(.max, bits: 31)
    writer.finish()
    writer.bytes.withUnsafeBytes { bytes in
      var reader = BitReader(bytes, from: 0)
      #expect(reader.readRice(low: 31) == nil)
    }
  }

  @Test(
    "Gaps between ascending numbers",
    arguments: [(0, nil), (5, nil), (6, 5), (UInt32.max, 0), (UInt32.max, UInt32.max - 1)]
      as [(UInt32, UInt32?)])
  func gaps(_ value: UInt32, _ previous: UInt32?) {
    let gap = AscendingNumbers.gap(value, after: previous)
    #expect(AscendingNumbers.value(gap, after: previous) == value)
  }

  @Test func numbersBeyondTheHighestAreRefused() {
    #expect(AscendingNumbers.value(0, after: .max) == nil)
    #expect(AscendingNumbers.value(9, after: .max - 9) == nil)
    #expect(AscendingNumbers.value(8, after: .max - 9) == .max)
  }

  @Test(arguments: [(1, UInt32.max, 31), (60, .max, 26), (0, 0, 0), (5, 3, 0), (64, 1 << 28, 22)])
  func lowBitsFollowFromHowMany(_ count: Int, _ bound: UInt32, _ low: Int) {
    #expect(AscendingNumbers.low(count: count, upTo: bound) == low)
  }
}
