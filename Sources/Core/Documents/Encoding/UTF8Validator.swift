/// Well-formedness of UTF-8, and what to make of text that lacks it.
///
/// Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validator {
  /// The offset of the first byte that is not part of a well-formed sequence; nil when all are.
  static func firstError(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = 0
    while true {
      i = endOfASCII(bytes, from: i)
      if i >= bytes.count { return nil }
      let length = sequence(bytes, at: i)
      if length == 0 { return i }
      i += length
    }
  }

  /// How many multi-byte sequences are well-formed or merely forbidden (surrogates, overlong), and how many
  /// bytes are strays.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (good: Int, stray: Int) {
    var good = 0
    var stray = 0
    var i = 0
    while true {
      i = endOfASCII(bytes, from: i)
      if i >= bytes.count { return (good, stray) }
      let length = max(sequence(bytes, at: i), forbidden(bytes, at: i))
      if length > 0 { good += 1 } else { stray += 1 }
      i += max(length, 1)
    }
  }

  /// The text with strays read as windows-1252 and forbidden sequences as U+FFFD.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var i = 0
    while true {
      let end = endOfASCII(bytes, from: i)
      text.append(contentsOf: bytes[i..<end])
      i = end
      if i >= bytes.count { return text }
      let length = sequence(bytes, at: i)
      let skipped = length == 0 ? forbidden(bytes, at: i) : 0
      if length > 0 {
        text.append(contentsOf: bytes[i..<i + length])
      } else if skipped > 0 {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        Charset.appendWindows1252(bytes[i], to: &text)
      }
      i += max(length, skipped, 1)
    }
  }

  /// The end of the run of ASCII that begins at an offset; eight bytes are looked at together.
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    let count = bytes.count
    if let base = bytes.baseAddress {
      let raw = UnsafeRawPointer(base)
      while i + 8 <= count,
        raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      { i += 8 }
    }
    while i < count, bytes[i] < 0x80 { i += 1 }
    return i
  }

  /// The length of the well-formed sequence at an offset; 0 when there is none.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    func trail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + offset < bytes.count && range.contains(bytes[i + offset])
    }
    switch bytes[i] {
    case 0xC2...0xDF: return trail(1) ? 2 : 0
    case 0xE0: return trail(1, 0xA0...0xBF) && trail(2) ? 3 : 0
    case 0xED: return trail(1, 0x80...0x9F) && trail(2) ? 3 : 0
    case 0xE1...0xEF: return trail(1) && trail(2) ? 3 : 0
    case 0xF0: return trail(1, 0x90...0xBF) && trail(2) && trail(3) ? 4 : 0
    case 0xF1...0xF3: return trail(1) && trail(2) && trail(3) ? 4 : 0
    case 0xF4: return trail(1, 0x80...0x8F) && trail(2) && trail(3) ? 4 : 0
    default: return 0
    }
  }

  /// The length of a surrogate or overlong form at an offset: meant as UTF-8, yet no character.
  private static func forbidden(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    func trails(_ count: Int) -> Bool {
      i + count < bytes.count && (1...count).allSatisfy { bytes[i + $0] & 0xC0 == 0x80 }
    }
    switch bytes[i] {
    case 0xC0, 0xC1: return trails(1) ? 2 : 0
    case 0xE0, 0xED: return trails(2) ? 3 : 0
    case 0xF0, 0xF4...0xF7: return trails(3) ? 4 : 0
    default: return 0
    }
  }
}
