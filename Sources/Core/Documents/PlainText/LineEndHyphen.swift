import Text

/// What becomes of a hyphen at a line's end when the line is joined with the next.
///
/// Where a word was cut to fit ("re-" and "fused"), the hyphen goes. It stays where the word is written with it: before
/// a capital or a digit, behind a part that compounds begin with ("well-", "self-"), and where the same text writes the
/// compound with its hyphen elsewhere.
enum LineEndHyphen {
  /// How two lines are joined.
  enum Joint: Equatable {
    /// No hyphen: as any two lines are.
    case none
    /// The hyphen is the word's own; nothing stands between.
    case keptHyphen
    /// So many bytes of hyphen go.
    case droppedHyphen(Int)
  }

  /// The joint between words so far and a line.
  static func joint(
    _ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Joint {
    guard let first = line.first, let length = hyphen(text) else { return .none }
    let head = text.dropLast(length)
    guard let last = head.last, isLetter(last) || last.isDigit,
      isLetter(bytes[first]) || bytes[first].isDigit
    else {
      return .none
    }
    // A soft hyphen, and the sign ¬ that some programs make of it, are only ever cuts.
    if length == 2 { return .droppedHyphen(2) }
    if last.isDigit { return .keptHyphen }
    let before = Array(head.reversed().prefix { isLetter($0) }.reversed())
    let after = Array(bytes[line].prefix { isLetter($0) })
    // "state-" and "of-the-art"
    let behind = bytes[line].dropFirst(after.count)
    if behind.first == 0x2D, behind.dropFirst().first.map(isLetter) == true,
      links.contains(String(decoding: after, as: UTF8.self))
    {
      return .keptHyphen
    }
    // "pre- and post-war": the hyphen waits for a later word.
    if ["and", "or", "to", "und", "oder", "bis", "y", "o", "e", "et", "ou"].contains(where: {
      after.elementsEqual($0.utf8)
    }) {
      return .none
    }
    if bytes[first].isUpper || bytes[first].isDigit
      || bytes[first] == 0xC3 && isCapital(bytes, first)
    {
      return .keptHyphen
    }
    let word = String(decoding: before.map(\.lower), as: UTF8.self)
    // "e-mail", "mother-in-law"
    let isLinked = head.dropLast(before.count).last == 0x2D && links.contains(word)
    if compounds.contains(word) || before.count == 1 || isLinked { return .keptHyphen }
    return stands(before + [0x2D] + after, in: bytes) ? .keptHyphen : .droppedHyphen(length)
  }

  /// Whether a line goes on in the next within a word: a letter or digit and a hyphen at its end, another at the
  /// beginning of the next.
  static func isCut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, before next: Range<Int>
  ) -> Bool {
    let tail = Array(bytes[line].suffix(8))
    guard let length = hyphen(tail), let last = tail.dropLast(length).last,
      let first = bytes[next].first
    else { return false }
    return (isLetter(last) || last.isDigit) && (isLetter(first) || first.isDigit)
  }

  /// Bytes of the hyphen that words end in: "-", U+2010, a soft hyphen or the sign "¬" that some programs make of it.
  private static func hyphen(_ text: [UInt8]) -> Int? {
    if text.last == 0x2D { return text.dropLast().last == 0x2D ? nil : 1 }
    // Slices by offset: `suffix` compared with an array literal copies the whole text.
    if text.count > 2, text[text.count - 2] == 0xC2, text.last == 0xAD || text.last == 0xAC {
      return 2
    }
    return text.count > 3 && text[(text.count - 3)...].elementsEqual([0xE2, 0x80, 0x90]) ? 3 : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 1 < bytes.count && (0x80...0x9E).contains(bytes[at + 1])
  }

  /// Whether a compound stands somewhere in the text in one line.
  private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, bytes.count <= 1 << 18 else { return false }
    var at = 0
    while let found = bytes.position(of: first, from: at), found + word.count <= bytes.count {
      if bytes[found..<found + word.count].elementsEqual(word) { return true }
      at = found + 1
    }
    return false
  }

  /// Words that stand between the hyphens of a compound.
  private static let links: Set<String> = [
    "in", "of", "to", "by", "on", "up", "at", "the", "and", "or", "de", "la", "le", "du", "sur",
    "sous", "en", "al", "el", "da", "do", "di", "van", "von",
  ]

  private static let compounds: Set<String> = [
    "well", "self", "non", "ex", "long", "short", "high", "low", "half", "full", "part", "anti",
    "all", "cross", "semi", "vice", "so", "far", "near", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "first", "second", "third", "one", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "much", "left", "right", "middle", "old",
    "new", "hard", "ill", "then", "post", "pro", "mid",
  ]
}
