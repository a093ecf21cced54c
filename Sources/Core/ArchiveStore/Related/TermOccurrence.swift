import Text

/// A word of a text, as related stories and threads compare words.
struct TermOccurrence {
  /// What the word is compared by: a hash of its stem.
  let term: TermID
  /// UTF-8 byte offsets of the word as it stands.
  let range: Range<Int>
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Whether it is the first of its passage, where a capital says nothing.
  let isFirst: Bool
  /// Digits alone, with points or colons between.
  let isNumber: Bool
}

/// A stem's hash: FNV-1a, then the finaliser of MurmurHash3, which spreads it over all 32 bits.
///
/// Stems themselves are not kept: a hash is a third of their size, and what is shown to a reader is taken from the
/// story. Among a million stems about a hundred share a hash with another, which no ranking notices.
typealias TermID = UInt32

/// Cuts UTF-8 into words in one pass.
///
/// Words are runs of letters and digits; an apostrophe joins, a point or colon joins digits (4.6, 12:30), a comma
/// between digits is dropped. Letters are lowered and lose their accents. Scripts written without spaces (Han, Kana,
/// Thai, Lao, Khmer, Burmese) give overlapping pairs of characters (Luhn's bigrams, as Lucene's CJKBigramFilter).
struct TermTokenizer {
  private var stem = TermNormalizer()
  private var start = 0
  private var isCapital = false
  private var isFirst = true
  /// The last character of an unspaced script, where the next one may follow it directly.
  private var pending: (scalar: UInt32, range: Range<Int>)?
  /// Whether that character is part of a pair already.
  private var hasPaired = false

  /// Calls `body` for each word of a passage, in order. Complexity: O(*n*) in bytes.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ passage: Range<Int>, _ body: (TermOccurrence) -> Void
  ) {
    var scanner = TermTokenizer()
    let passage = passage.clamped(to: 0..<text.count)
    var at = passage.lowerBound
    while at < passage.upperBound {
      at = scanner.step(text, at, passage.upperBound, body)
    }
    scanner.end(at, body)
    scanner.endPair(body)
  }

  /// Calls `body` for each word of a text.
  static func scan(_ text: String, _ body: (TermOccurrence) -> Void) {
    var text = text
    text.withUTF8 { scan($0, 0..<$0.count, body) }
  }

  private mutating func step(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ body: (TermOccurrence) -> Void
  ) -> Int {
    let byte = text[at]
    switch byte {
    case 0x61...0x7A: letter(byte, at, isCapital: false, body)
    case 0x41...0x5A: letter(byte | 0x20, at, isCapital: true, body)
    case 0x30...0x39: digit(byte, at, body)
    case 0x27: joint(text, at, 1, end, body)
    case 0x2E, 0x3A, 0x2C: point(byte, text, at, end, body)
    case 0x80...: return wide(text, at, end, body)
    default: self.end(at, body)
    }
    return at + 1
  }

  private mutating func letter(
    _ byte: UInt8, _ at: Int, isCapital: Bool, _ body: (TermOccurrence) -> Void
  ) {
    begin(at, isCapital: isCapital, body)
    stem.append(byte)
  }

  private mutating func digit(_ byte: UInt8, _ at: Int, _ body: (TermOccurrence) -> Void) {
    begin(at, isCapital: false, body)
    stem.append(digit: byte)
  }

  /// An apostrophe belongs to the word when letters stand on both sides.
  private mutating func joint(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int, _ end: Int,
    _ body: (TermOccurrence) -> Void
  ) {
    if !stem.isEmpty, at + width < end, Self.isWordByte(text[at + width]) {
      stem.apostrophe()
    } else {
      self.end(at, body)
    }
  }

  /// A point, colon or comma belongs to a number when digits stand on both sides.
  private mutating func point(
    _ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int,
    _ body: (TermOccurrence) -> Void
  ) {
    if stem.isNumber, at + 1 < end, (0x30...0x39).contains(text[at + 1]) {
      if byte != 0x2C { stem.append(digit: byte) }
    } else {
      self.end(at, body)
    }
  }

  /// A character beyond ASCII; returns where the next one begins.
  private mutating func wide(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ body: (TermOccurrence) -> Void
  ) -> Int {
    let (scalar, width) = UTF8Decoder.scalar(in: text, at: at, end: end)
    let next = at + width
    if scalar.value == 0x2019 {
      joint(text, at, width, end, body)
    } else if (0x300...0x36F).contains(scalar.value) {
      return next  // an accent of its own
    } else if Self.isUnspaced(scalar.value) {
      self.end(at, body)
      pair(scalar.value, at..<next, body)
    } else if scalar.properties.isAlphabetic {
      begin(at, isCapital: scalar.properties.isUppercase, body)
      stem.append(scalar)
    } else {
      self.end(at, body)
    }
    return next
  }

  private mutating func pair(
    _ scalar: UInt32, _ range: Range<Int>, _ body: (TermOccurrence) -> Void
  ) {
    if let last = pending, last.range.upperBound == range.lowerBound {
      emit(
        TermOccurrence(
          term: TermNormalizer.hash(pair: last.scalar, scalar),
          range: last.range.lowerBound..<range.upperBound, isCapital: false, isFirst: isFirst,
          isNumber: false), body)
      pending = (scalar, range)
      hasPaired = true
    } else {
      endPair(body)
      pending = (scalar, range)
      hasPaired = false
    }
  }

  /// A character that stands alone is a word of its own.
  private mutating func endPair(_ body: (TermOccurrence) -> Void) {
    guard let last = pending else { return }
    pending = nil
    guard !hasPaired else { return }
    emit(
      TermOccurrence(
        term: TermNormalizer.hash(pair: last.scalar, 0), range: last.range, isCapital: false,
        isFirst: isFirst, isNumber: false), body)
  }

  private mutating func begin(_ at: Int, isCapital: Bool, _ body: (TermOccurrence) -> Void) {
    guard stem.isEmpty else { return }
    endPair(body)
    start = at
    self.isCapital = isCapital
  }

  private mutating func end(_ at: Int, _ body: (TermOccurrence) -> Void) {
    guard !stem.isEmpty else { return }
    let isNumber = stem.isNumber
    guard let term = stem.finish() else { return }
    emit(
      TermOccurrence(
        term: term, range: start..<at, isCapital: isCapital, isFirst: isFirst, isNumber: isNumber),
      body)
  }

  private mutating func emit(_ word: TermOccurrence, _ body: (TermOccurrence) -> Void) {
    body(word)
    isFirst = false
  }
}

// MARK: - Characters

extension TermTokenizer {
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC3...: true
    default: false
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
