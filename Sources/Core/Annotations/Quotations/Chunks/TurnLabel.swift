/// What may begin a paragraph of a transcript: "QUIST:", "Q.", "AQ:", "Ms Okafor, chair:", "Reporter:".
struct TurnLabel: Hashable, Sendable {
  /// The words of the name, a title before it too: indices into the document's tokens.
  var name: Range<Int>
  /// The name and what tells more of it, up to the colon.
  var tokens: Range<Int>
  /// What is said: the rest of the paragraph.
  var words: Range<Int>
  /// How it is set.
  var casing: Casing

  /// How a label is set; the less it is like one, the more must speak for it.
  enum Casing: Hashable, Sendable {
    /// "Q" or "A" alone.
    case letter
    /// All in capitals: "QUIST", "AQ".
    case capitals
    /// Capitals first and small letters after them: "Ama Quist".
    case mixed
  }

  /// Whether an office or the like stands behind the name.
  var hasRole: Bool { name.upperBound < tokens.upperBound }

  /// The most words of a name, and the most tokens of a label.
  private static let longestName = 5
  private static let longest = 16

  /// The label that begins a paragraph, an opening mark before it or not; nil where none does.
  static func read(_ range: Range<Int>, in document: TokenizedText) -> TurnLabel? {
    var start = afterTime(range, in: document)
    if start < range.upperBound, document.tokens[start].kind == .quote { start += 1 }
    guard start + 1 < range.upperBound, document.tokens[start].kind == .word else { return nil }
    if let letter = letter(start, in: range, of: document) { return letter }
    guard document.tokens[start].isCapitalised,
      let colon = (start..<min(start + longest, range.upperBound)).first(where: {
        document.tokens[$0].asciiPunctuation == UInt8(ascii: ":")
      }), colon + 1 < range.upperBound, document.tokens[colon + 1].hasLeadingSpace
    else { return nil }
    let end = nameEnd(start..<colon, in: document)
    guard let end, end == colon || isRole(end..<colon, in: document) else { return nil }
    let words = (start..<end).filter { document.tokens[$0].kind == .word }
    guard !words.isEmpty, words.count <= longestName else { return nil }
    let isUpper = words.allSatisfy { document.tokens[$0].casing == .upper }
    if isUpper, words.allSatisfy({ document.tokens[$0].count == 1 }), words.count < 2 { return nil }
    return TurnLabel(
      name: start..<end, tokens: start..<colon, words: colon + 1..<range.upperBound,
      casing: isUpper ? .capitals : .mixed)
  }

  /// Where the words begin behind a time, "[00:01:12]" or "00:01:12"; the start where no time stands there.
  private static func afterTime(_ range: Range<Int>, in document: TokenizedText) -> Int {
    let mark = { (i: Int) in document.tokens[i].asciiPunctuation }
    var i = range.lowerBound
    guard i < range.upperBound else { return i }
    let isBracketed = mark(i) == UInt8(ascii: "[") || mark(i) == UInt8(ascii: "(")
    if isBracketed { i += 1 }
    let first = i
    while i < range.upperBound, i - first < 6,
      document.tokens[i].kind == .number || i > first && mark(i) == UInt8(ascii: ":")
    { i += 1 }
    guard i > first, i < range.upperBound, isBracketed || i - first > 2 || hasColon(first, document)
    else { return range.lowerBound }
    guard isBracketed else { return i }
    return mark(i) == UInt8(ascii: "]") || mark(i) == UInt8(ascii: ")") ? i + 1 : range.lowerBound
  }

  /// Whether a number is a time of day or of a recording, which is one token.
  private static func hasColon(_ i: Int, _ document: TokenizedText) -> Bool {
    document.words(of: i).contains(":")
  }

  /// Whether a paragraph begins like a turn of somebody, known or not: "Another reporter: Why?".
  static func mayBegin(_ range: Range<Int>, in document: TokenizedText) -> Bool {
    guard let first = range.first, document.tokens[first].isCapitalised,
      let colon = range.prefix(10).first(where: {
        document.tokens[$0].asciiPunctuation == UInt8(ascii: ":")
      }), colon + 1 < range.upperBound, document.tokens[colon + 1].hasLeadingSpace
    else { return false }
    return isRole(first..<colon, in: document)
  }

  /// Reads a label of one letter: "Q:", "A.".
  private static func letter(
    _ start: Int, in range: Range<Int>, of document: TokenizedText
  ) -> TurnLabel? {
    guard document.token(start, is: "Q") || document.token(start, is: "A") else { return nil }
    var end = start + 1
    while end < range.upperBound, !document.tokens[end].hasLeadingSpace,
      document.tokens[end].asciiPunctuation == UInt8(ascii: ":")
        || document.tokens[end].asciiPunctuation == UInt8(ascii: ".")
    { end += 1 }
    guard end > start + 1, end < range.upperBound, document.tokens[end].hasLeadingSpace else {
      return nil
    }
    return TurnLabel(
      name: start..<start + 1, tokens: start..<start + 1, words: end..<range.upperBound,
      casing: .letter)
  }

  /// Where the name ends: before a comma or bracket, else before the colon; nil where a word that belongs to no name
  /// comes first.
  private static func nameEnd(_ range: Range<Int>, in document: TokenizedText) -> Int? {
    for i in range {
      let token = document.tokens[i]
      switch token.asciiPunctuation {
      case UInt8(ascii: ","), UInt8(ascii: "("): return i > range.lowerBound ? i : nil
      case UInt8(ascii: "."), UInt8(ascii: "-"):
        guard i > range.lowerBound else { return nil }
        continue
      default: break
      }
      guard token.kind == .word || token.kind == .quote && i > range.lowerBound else { return nil }
      if token.kind == .word, !token.isCapitalised, !isParticle(i, in: document) { return nil }
    }
    return range.upperBound
  }

  private static func isParticle(_ i: Int, in document: TokenizedText) -> Bool {
    [
      "de", "da", "do", "dos", "van", "von", "der", "den", "di", "del", "al", "el", "bin", "ibn",
      "la", "le", "ter",
    ]
    .contains { document.token(i, is: $0) }
  }

  /// "chair of the board": no verb, pronoun or end of a sentence in it.
  private static func isRole(_ range: Range<Int>, in document: TokenizedText) -> Bool {
    if isRemark(range, in: document) { return true }
    return hasNoVerb(range, in: document)
  }

  /// "(laughing)", "(sighs)": how somebody speaks.
  private static func isRemark(_ range: Range<Int>, in document: TokenizedText) -> Bool {
    guard let first = range.first, let last = range.last, range.count < 6 else { return false }
    return document.tokens[first].asciiPunctuation == UInt8(ascii: "(")
      && document.tokens[last].asciiPunctuation == UInt8(ascii: ")")
  }

  private static func hasNoVerb(_ range: Range<Int>, in document: TokenizedText) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      range.allSatisfy { i in
        switch document.tokens[i].kind {
        case .word:
          let classes = Lexicon.shared.classes(of: bytes[document.tokens[i].range])
          if !classes.isDisjoint(with: [.who, .be, .aux, .subject]) { return false }
          return classes.isDisjoint(with: .cue) || classes.contains(.nounAmbiguous)
        case .mark:
          return document.tokens[i].asciiPunctuation != UInt8(ascii: "?")
            && document.tokens[i].asciiPunctuation != UInt8(ascii: ";")
        case .number, .quote, .clitic: return true
        case .link: return false
        }
      }
    }
  }
}
