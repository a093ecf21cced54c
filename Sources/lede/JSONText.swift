import Articles
import Text

/// Writes JSON (RFC 8259) as UTF-8: members in the order given, neither "/" nor non-ASCII escaped.
struct JSONText {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  /// An object, its members written by `body`.
  mutating func object(_ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A member that is an object.
  mutating func object(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    object(body)
  }

  /// A member that is an array of objects.
  mutating func array<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for element in elements { object { body(&$0, element) } }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A member that is an array whose elements come written in pieces, commas within them; `written` is called
  /// after each.
  mutating func array(
    _ name: String, of pieces: some Sequence<[UInt8]>, _ written: (inout JSONText) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for piece in pieces where !piece.isEmpty {
      separate()
      bytes.append(contentsOf: piece)
      written(&self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A member that is a string.
  mutating func member(_ name: String, _ value: String) {
    key(name)
    quoted(value)
  }

  /// A member that is a whole number.
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A member that is a string, or null.
  mutating func member(_ name: String, _ value: String?) {
    if let value { member(name, value) } else { null(name) }
  }

  /// A member that is a moment as the contract writes it, or null.
  mutating func member(_ name: String, _ value: Timestamp?) {
    member(name, value?.rfc3339)
  }

  /// A member that is an array of strings.
  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for value in values {
      separate()
      quoted(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends a record.
  mutating func endLine() { bytes.append(0x0A) }

  /// A member that is true or false.
  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A member that is a number, with at most four decimals, which is all that scores mean; null for what is no number.
  mutating func member(_ name: String, _ value: Double) {
    guard value.isFinite, abs(value) < 1e12 else { return null(name) }
    key(name)
    let rounded = (value * 10_000).rounded() / 10_000
    let text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    bytes.append(contentsOf: text.utf8)
  }

  /// A member that is null.
  mutating func null(_ name: String) {
    key(name)
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var name = name  // names are our own and hold nothing to escape
    name.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// A comma where something stands before in the same object or array.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func quoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if TextSanitizer.isClean(value) {
      var copy = value
      copy.withUTF8 { escaped($0) }
    } else {
      for scalar in value.unicodeScalars { escaped(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What can deceive the eye or command a terminal, as the name of a file may, is written as \uXXXX.
  private mutating func escaped(_ scalar: Unicode.Scalar) {
    let character = String(scalar)
    var copy = character
    guard scalar.value >= 0x80, !TextSanitizer.isClean(character) else {
      return copy.withUTF8 { escaped($0) }
    }
    for unit in character.utf16 {
      let digits = String(unit, radix: 16)
      bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }

  /// A member that is a string, put together from pieces of UTF-8 with a blank line between.
  mutating func member(_ name: String, paragraphs: [UnsafeBufferPointer<UInt8>]) {
    key(name)
    bytes.append(UInt8(ascii: "\""))
    for (i, paragraph) in paragraphs.enumerated() {
      if i > 0 { bytes.append(contentsOf: [0x5C, 0x6E, 0x5C, 0x6E]) }
      escaped(paragraph)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Hands over what is written so far and forgets it; the value that is open goes on.
  mutating func drain(_ body: ([UInt8]) -> Void) {
    guard bytes.count > 1 else { return }
    let last = bytes.removeLast()  // tells whether a comma comes next
    body(bytes)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(last)
  }

  /// Runs without anything to escape are copied whole.
  private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let i = Self.nextEscape(text, from: start) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      start = i + escape(text, at: i)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The next byte that needs an escape. Eight bytes at a time are ruled out as one word: a quotation mark, a
  /// backslash, a DEL or the first byte of a C1 control makes a byte of the differences zero, and what is zero or a control has its top bit set
  /// when it is lowered.
  private static func nextEscape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(text)
    var i = start
    while i < text.count {
      if i + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        var lowered = (word &- ones &* 0x20) & ~word
        for byte: UInt64 in [0x22, 0x5C, 0x7F, 0xC2] {
          let difference = word ^ ones &* byte
          lowered |= (difference &- ones) & ~difference
        }
        if lowered & ones &* 0x80 == 0 {
          i += 8
          continue
        }
      }
      let end = min(i + 8, text.count)
      while i < end {
        if needsEscape(text, at: i) { return i }
        i += 1
      }
    }
    return nil
  }

  private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let byte = text[place]
    return byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || isC1(text, at: place)
  }

  /// Whether a control character of two bytes stands here (U+0080 to U+009F), which some terminals obey.
  private static func isC1(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    text[place] == 0xC2 && place + 1 < text.count && text[place + 1] < 0xA0
  }

  /// Writes what needs an escape, and answers how many bytes it took in the text.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let length = Self.isC1(text, at: place) ? 2 : 1
    let byte = text[place + length - 1]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return length
  }
}
