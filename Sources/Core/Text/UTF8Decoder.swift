/// Reads scalars from UTF-8 one by one, without making a `String` of them.
package enum UTF8Decoder {
  /// Returns the scalar that begins at an offset and its length in bytes; U+FFFD and one byte for what is no UTF-8, or all that is left of a character that the text breaks off in, so
  /// that every step moves on. Nothing at or after `end` is read.
  @inlinable
  package static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1 else { return ("\u{FFFD}", 1) }
    guard offset + length <= end else {
      // A character that the text breaks off in is one unreadable character, not one a byte.
      let isBrokenOff = bytes[offset + 1..<end].allSatisfy { $0 & 0xC0 == 0x80 }
      return ("\u{FFFD}", isBrokenOff ? end - offset : 1)
    }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
