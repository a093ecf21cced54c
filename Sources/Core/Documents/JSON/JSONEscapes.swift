import Text

/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
  /// The text that a string with escapes stands for; a surrogate without its other half becomes U+FFFD.
  static func resolved(_ content: UnsafeBufferPointer<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var i = 0
    while i < content.count {
      let byte = content[i]
      guard byte == 0x5C, i + 1 < content.count else {
        text.append(byte)
        i += 1
        continue
      }
      i += 2
      switch content[i - 1] {
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x75: append(scalar(content, at: &i), to: &text)
      default: text.append(content[i - 1])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The scalar of `\uXXXX`, or of two such escapes that are a surrogate pair; `i` stands behind the `u`.
  private static func scalar(_ content: UnsafeBufferPointer<UInt8>, at i: inout Int) -> UInt32 {
    guard let first = unit(content, at: i) else { return 0xFFFD }
    i += 4
    guard (0xD800...0xDBFF).contains(first) else { return first }
    guard i + 1 < content.count, content[i] == 0x5C, content[i + 1] == 0x75,
      let second = unit(content, at: i + 2), (0xDC00...0xDFFF).contains(second)
    else { return 0xFFFD }
    i += 6
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private static func unit(_ content: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt32? {
    guard i + 4 <= content.count else { return nil }
    var value: UInt32 = 0
    for byte in content[i..<i + 4] {
      guard let digit = byte.hexDigit else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
