import Screen

/// Takes one thing at a time off the front of what a terminal sent.
struct SequenceScanner {
  var bytes: ArraySlice<UInt8>

  /// What stood there.
  enum Found {
    case happening(DisplayEvent)
    case pasteBegins
    /// Something that says nothing to us, whole.
    case nothing
    /// More bytes may complete it.
    case incomplete

    static func key(_ key: Key) -> Found { .happening(.input(.key(key))) }
  }

  mutating func next() -> Found {
    guard let first = bytes.first else { return .incomplete }
    if first == 0x1B { return escape() }
    if first >= 0x80 { return scalar(alt: false) }
    bytes.removeFirst()
    return .key(SequenceScanner.key(ascii: first))
  }

  /// A byte of ASCII as a key.
  private static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(.character(" "), control: true)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: Key(.character(Unicode.Scalar(byte + 0x60)), control: true)
    case 0x1C...0x1F: Key(.character(Unicode.Scalar(byte + 0x40)), control: true)
    default: Key(.character(Unicode.Scalar(byte)))
    }
  }

  /// A character of several bytes; what is no UTF-8 is dropped.
  private mutating func scalar(alt: Bool) -> Found {
    guard let first = bytes.first else { return .incomplete }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5 else {
      bytes.removeFirst()
      return .nothing
    }
    let piece = bytes.prefix(length)
    if let wrong = piece.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      bytes = bytes[wrong...]
      return .nothing
    }
    if piece.count < length { return .incomplete }
    bytes = bytes.dropFirst(length)
    let text = String(decoding: piece, as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}", scalar.value >= 0xA0
    else { return .nothing }
    return .key(Key(.character(scalar), alt: alt))
  }

  private mutating func escape() -> Found {
    guard bytes.count > 1 else { return .incomplete }
    let second = bytes[bytes.startIndex + 1]
    switch second {
    case 0x5B: return control(from: bytes.startIndex + 2)
    case 0x4F: return keypad()
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58: return string(kind: second)
    case 0x1B: return doubled()
    default:
      bytes.removeFirst()
      if second >= 0x80 { return scalar(alt: true) }
      bytes.removeFirst()
      var key = SequenceScanner.key(ascii: second)
      key.hasAlt = true
      return .key(key)
    }
  }

  /// ESC before a sequence is how rxvt says Alt; ESC twice is the key pressed twice.
  private mutating func doubled() -> Found {
    let start = bytes.startIndex
    guard bytes.count > 2 else { return .incomplete }
    guard bytes[start + 2] == 0x5B || bytes[start + 2] == 0x4F else {
      bytes.removeFirst()
      return .key(Key(.escape))
    }
    bytes.removeFirst()
    let found = next()
    guard case .happening(.input(.key(var key))) = found else { return found }
    key.hasAlt = true
    return .key(key)
  }

  /// SS3: the arrows and keypad of the VT100 in application mode, F1 to F4.
  private mutating func keypad() -> Found {
    guard bytes.count > 2 else { return .incomplete }
    let final = bytes[bytes.startIndex + 2]
    bytes = bytes.dropFirst(3)
    if let symbol = KeySequences.letters[final] { return .key(Key(symbol)) }
    if final == 0x4D { return .key(Key(.enter)) }
    if (0x6A...0x79).contains(final) {
      return .key(.character(Unicode.Scalar(final - 0x40)))
    }
    return .nothing
  }

  /// A string from the terminal, up to ST or BEL.
  private mutating func string(kind: UInt8) -> Found {
    let start = bytes.startIndex + 2
    var at = start
    while at < bytes.endIndex {
      let isBell = bytes[at] == 0x07 && kind == 0x5D
      let isEnd = bytes[at] == 0x1B && at + 1 < bytes.endIndex && bytes[at + 1] == 0x5C
      if isBell || isEnd {
        let content = bytes[start..<at]
        bytes = bytes[(at + (isBell ? 1 : 2))...]
        return kind == 0x5D ? TerminalReplies.color(content) : .nothing
      }
      at += 1
    }
    return .incomplete
  }
}
