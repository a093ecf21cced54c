import Text

/// What the tokenizer needs to know of a scalar beyond ASCII.
enum CharacterClass {
  /// The classes a scalar can have.
  enum Kind { case letter, digit, space, quote, mark }

  /// One scalar, its length in bytes and its class. Broken UTF-8 reads as one-byte marks.
  struct Read {
    var scalar: Unicode.Scalar
    var length: Int
    var kind: Kind
  }

  /// Reads the scalar at `at`, which is not ASCII.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Read {
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at, end: bytes.count)
    return Read(scalar: scalar, length: length, kind: kind(of: scalar.value))
  }

  /// The class of a scalar from U+0080 on. Scripts are not told apart: what is no known mark is a letter,
  /// combining marks included, so that no word of any script falls to pieces.
  static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02, 0xFF07: .quote
    case 0xAA, 0xAD, 0xB5, 0xBA, 0x200C...0x200F, 0x2060: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .mark
    case 0x2010...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x2E00...0x2E7F: .mark
    case 0x3001...0x3020, 0x3030, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFFF0...0xFFFF: .mark
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: .mark
    case 0x0964, 0x0965, 0x060C, 0x061B, 0x061F, 0x06D4, 0x1361...0x1368, 0x104A, 0x104B: .mark
    case 0x1F000...0x1FAFF: .mark
    case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0xFF10...0xFF19: .digit
    default: .letter
    }
  }

  /// Whether a scalar beyond ASCII is a capital letter.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xDE: true
    case 0xDF...0xFF: false
    default: scalar.properties.isUppercase
    }
  }

  /// Whether a scalar beyond ASCII is a small letter.
  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xDE: false
    case 0xDF...0xFF: true
    default: scalar.properties.isLowercase
    }
  }

  /// The UTF-8 of a capital letter's small form; letters that grow by it keep their first scalar.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar.UTF8View {
    if (0xC0...0xDE).contains(scalar.value), let small = Unicode.Scalar(scalar.value + 0x20) {
      return small.utf8
    }
    return (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar).utf8
  }
}
