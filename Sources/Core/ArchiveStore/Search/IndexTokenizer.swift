import Text

/// Cuts text into the words that are indexed and searched: folded, not yet stemmed.
///
/// - Letters and digits make words; accents and case are folded (`CharacterFolding`).
/// - "Abe's" is "abe"; "U.N." is "un".
/// - Scripts without spaces (Han, kana, Hangul, Thai, Lao, Khmer, Burmese) are cut into overlapping pairs, and the
///   last letter of a run stands alone as well, so that any stretch of letters can be found as a phrase of
///   pairs and one letter as a prefix. Splitting by dictionary needs a dictionary for each language.
///
/// Words longer than 64 bytes are cut off there. Complexity: O(*n*) in bytes, no allocation a word.
struct IndexTokenizer {
  /// A word as it is handed out; its bytes are valid during the call only.
  struct IndexedWord {
    /// The folded text of the token, in UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The bytes it was made from.
    let range: Range<Int>
    /// Whether it is a pair or a single letter of a script without spaces.
    let isBigram: Bool
  }

  /// Whether the last letter of a run of grams stands alone too: in texts, not in queries.
  var hasLoneLetters = true

  private static let longest = 64

  /// Hands out the words in order until `body` answers false.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (IndexedWord) -> Bool) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest + 16) { buffer in
      var scanner = WordScanner(text: text, buffer: buffer, hasLoneLetters: hasLoneLetters)
      scanner.run(body)
    }
  }

  /// The words of a text as strings.
  func list(_ text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      scan(bytes) { word in
        words.append(String(decoding: word.bytes, as: UTF8.self))
        return true
      }
    }
    return words
  }

  /// A text as its folded words with single spaces between: what names are compared by.
  static func fold(_ text: String) -> String { IndexTokenizer().list(text).joined(separator: " ") }
}

/// The state of one scan.
private struct WordScanner {
  let text: UnsafeBufferPointer<UInt8>
  let buffer: UnsafeMutableBufferPointer<UInt8>
  let hasLoneLetters: Bool
  private var at = 0
  private var count = 0
  private let limit = 64

  init(
    text: UnsafeBufferPointer<UInt8>, buffer: UnsafeMutableBufferPointer<UInt8>,
    hasLoneLetters: Bool
  ) {
    self.text = text
    self.buffer = buffer
    self.hasLoneLetters = hasLoneLetters
  }

  mutating func run(_ body: (IndexTokenizer.IndexedWord) -> Bool) {
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        guard Self.isASCIIWord(byte) else {
          at += 1
          continue
        }
        guard word(body) else { return }
      } else {
        let (scalar, length) = scalar(at: at)
        switch ScriptClass(scalar) {
        case .none, .mark: at += length
        case .letter: guard word(body) else { return }
        case .gram: guard grams(body) else { return }
        }
      }
    }
  }

  /// One word of letters and digits from here on.
  private mutating func word(_ body: (IndexTokenizer.IndexedWord) -> Bool) -> Bool {
    let start = at
    count = 0
    takeLetters()
    var end = at
    if count == 1, at < text.count, text[at] == UInt8(ascii: ".") { end = takeInitials(end) }
    skipPossessive()
    guard count > 0 else { return true }
    return body(
      IndexTokenizer.IndexedWord(
        bytes: UnsafeBufferPointer(rebasing: buffer[..<count]), range: start..<end, isBigram: false)
    )
  }

  private mutating func takeLetters() {
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        guard Self.isASCIIWord(byte) else { return }
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        at += 1
      } else {
        let (scalar, length) = scalar(at: at)
        let script = ScriptClass(scalar)
        guard script == .letter || script == .mark else { return }
        if let (first, second) = CharacterFolding.fold(scalar) {
          append(scalar: first)
          if let second { append(scalar: second) }
        }
        at += length
      }
    }
  }

  /// "U.N." from its second letter on; a sentence's end ("plan B. It") is none.
  private mutating func takeInitials(_ end: Int) -> Int {
    var end = end
    var next = at
    while next + 2 < text.count, text[next] == UInt8(ascii: "."), Self.isLetter(text[next + 1]),
      text[next + 2] == UInt8(ascii: "."), count < limit
    {
      append(text[next + 1] | 0x20)
      next += 2
      end = next
    }
    at = end
    return end
  }

  /// "’s" and "'s" at the end of a word say whose something is.
  private mutating func skipPossessive() {
    var next = at
    if next < text.count, text[next] == UInt8(ascii: "'") {
      next += 1
    } else if next + 2 < text.count, text[next] == 0xE2, text[next + 1] == 0x80,
      text[next + 2] == 0x99
    {
      next += 3
    } else {
      return
    }
    guard next < text.count, text[next] | 0x20 == UInt8(ascii: "s") else { return }
    next += 1
    if next < text.count, text[next] >= 0x80 || Self.isASCIIWord(text[next]) { return }
    at = next
  }

  /// A run of letters of a script without spaces, as pairs.
  private mutating func grams(_ body: (IndexTokenizer.IndexedWord) -> Bool) -> Bool {
    var previous: Range<Int>?
    var isFirst = true
    while at < text.count, text[at] >= 0x80 {
      let (scalar, length) = scalar(at: at)
      guard ScriptClass(scalar) == .gram else { break }
      let letter = at..<at + length
      at += length
      if let previous {
        guard emit(previous.lowerBound..<letter.upperBound, body) else { return false }
        isFirst = false
      }
      previous = letter
    }
    guard let previous, hasLoneLetters || isFirst else { return true }
    return emit(previous, body)
  }

  private mutating func emit(_ range: Range<Int>, _ body: (IndexTokenizer.IndexedWord) -> Bool)
    -> Bool
  {
    body(
      IndexTokenizer.IndexedWord(
        bytes: UnsafeBufferPointer(rebasing: text[range]), range: range, isBigram: true))
  }

  private mutating func append(_ byte: UInt8) {
    guard count < limit else { return }
    buffer[count] = byte
    count += 1
  }

  private mutating func append(scalar: UInt32) {
    guard scalar >= 0x80 else { return append(UInt8(truncatingIfNeeded: scalar)) }
    guard count < limit, let letter = UnicodeScalar(scalar) else { return }
    for byte in UTF8.encode(letter).unsafelyUnwrapped {
      buffer[count] = byte
      count += 1
    }
  }

  /// The scalar at a byte, and its length in bytes.
  private func scalar(at place: Int) -> (UInt32, Int) {
    let (scalar, length) = UTF8Decoder.scalar(in: text, at: place, end: text.count)
    return (scalar.value, length)
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// What a letter beyond ASCII is to the index.
private enum ScriptClass {
  case none, letter, mark, gram

  init(_ scalar: UInt32) {
    switch scalar {
    case 0xC0..<0x250: self = scalar == 0xD7 || scalar == 0xF7 ? .none : .letter
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0xAD, 0x200B...0x200F, 0x300...0x36F, 0xFE00...0xFE0F, 0xFEFF: self = .mark
    case 0..<0x250, 0x2000..<0x2070, 0x2190..<0x2C00, 0x3000..<0x3005, 0x3008..<0x3021,
      0xE000..<0xF900, 0xFF00..<0xFF10:
      self = .none
    case 0x0E01..<0x0E5A, 0x0E81..<0x0EE0, 0x1000..<0x10A0, 0x1780..<0x17D4, 0x17E0..<0x1800,
      0x3005...0x3007, 0x3041...0x3096, 0x3099...0x309A, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF, 0x31F0..<0x3200, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xAC00..<0xD7B0,
      0xF900..<0xFB00, 0x20000..<0x323B0:
      self = .gram
    default: self = Self.category(scalar)
    }
  }

  private static func category(_ scalar: UInt32) -> ScriptClass {
    guard let letter = UnicodeScalar(scalar) else { return .none }
    switch letter.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .none
    }
  }
}
