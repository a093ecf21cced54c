/// Writes numbers of any width, the lowest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// Appends the lowest bits of a number, at most 32.
  mutating func write(_ value: UInt32, bits: Int) {
    pending |= (UInt64(value) & (1 << UInt64(bits) - 1)) << UInt64(pendingBits)
    pendingBits += bits
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }

  /// Appends a number by its Rice code: what lies above `low` bits in unary, then those bits (Rice, "Some practical universal
  /// noiseless coding techniques", 1979).
  mutating func writeRice(_ value: UInt32, low: Int) {
    for _ in 0..<(low < 32 ? value >> UInt32(low) : 0) { write(0, bits: 1) }
    write(1, bits: 1)
    write(value, bits: low)
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if pendingBits > 0 { write(0, bits: 8 - pendingBits) }
  }
}

/// Reads what `BitWriter` wrote; behind the end stand zeros.
struct BitReader {
  private let bytes: UnsafeRawBufferPointer
  private var at: Int

  /// A reader that begins at a byte.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    at = 8 * start
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { at >= 8 * bytes.count }
  /// Whether more has been read than was written.
  var isPastEnd: Bool { at > 8 * bytes.count }

  /// Reads a number of at most 32 bits.
  mutating func read(bits: Int) -> UInt32 {
    let value = window & (1 << UInt64(bits) - 1)
    at += bits
    return UInt32(truncatingIfNeeded: value)
  }

  /// Reads a Rice code; nil at the end of the bytes, or where the number would take more than 32 bits.
  mutating func readRice(low: Int) -> UInt32? {
    var high = 0
    while true {
      let zeros = min(window.trailingZeroBitCount, Self.certain)
      high += zeros
      at += zeros
      if zeros < Self.certain { break }
      if isAtEnd { return nil }
    }
    if isAtEnd { return nil }
    at += 1
    let value = UInt64(high) << UInt64(low) | UInt64(read(bits: low))
    return UInt32(exactly: value)
  }

  /// How many bits of the window hold what was written, wherever in a byte it begins.
  private static let certain = 56

  /// The next bits, the lowest first.
  private var window: UInt64 {
    let start = at >> 3
    var value: UInt64 = 0
    if start + 8 <= bytes.count {
      value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else if start < bytes.count {
      for place in (start..<bytes.count).reversed() { value = value << 8 | UInt64(bytes[place]) }
    }
    return value >> UInt64(at & 7)
  }
}

/// Ascending numbers, each once, as Rice codes of the gaps between them.
enum AscendingNumbers {
  /// How many low bits the code has where so many numbers are spread evenly over a range.
  static func low(count: Int, upTo bound: UInt32) -> Int {
    let gap = UInt64(bound) / UInt64(max(1, count))
    return max(0, 63 - max(1, gap).leadingZeroBitCount)
  }

  /// What is written for a number behind another one; `previous` is nil for the first.
  static func gap(_ value: UInt32, after previous: UInt32?) -> UInt32 {
    previous.map { value &- $0 &- 1 } ?? value
  }

  /// The number that a gap leads to; nil where it would be too high.
  static func value(_ gap: UInt32, after previous: UInt32?) -> UInt32? {
    guard let previous else { return gap }
    let (sum, isTooHigh) = previous.addingReportingOverflow(gap)
    guard !isTooHigh, sum < .max else { return nil }
    return sum + 1
  }
}
