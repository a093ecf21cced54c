/// Writes whole numbers and texts into a blob: LEB128 for numbers, a length before each text.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number; a negative one is written as zero.
  mutating func number(_ value: Int) {
    var rest = UInt(max(0, value))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a text.
  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Appends a text that may be missing: its length plus one, or zero.
  mutating func text(_ value: String?) {
    guard let value else { return number(0) }
    number(value.utf8.count + 1)
    bytes.append(contentsOf: value.utf8)
  }
}

/// Reads what `ByteWriter` wrote. A blob that ends early reads as zeros and empty texts: it is derived data, and a
/// damaged one must not end the program.
struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes have been read.
  var place: Int { at }

  /// Whether everything has been read.
  var isAtEnd: Bool { at >= bytes.count }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(value & UInt(Int.max))
  }

  /// A count of things of which each takes at least one byte: never more than bytes are left.
  mutating func count() -> Int { min(number(), bytes.count - at) }

  mutating func text() -> String { take(number()) }

  mutating func optionalText() -> String? {
    let length = number()
    return length == 0 ? nil : take(length - 1)
  }

  private mutating func take(_ length: Int) -> String {
    let end = at + min(length, bytes.count - at)
    defer { at = end }
    return String(decoding: bytes[at..<end], as: UTF8.self)
  }
}
