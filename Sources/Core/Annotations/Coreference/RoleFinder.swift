/// Finds the words of office, trade or kinship that stand with a name.
enum RoleFinder {
  /// How far back or on a role may reach, in tokens.
  private static let reach = 8

  /// The roles right before ("trade minister, Hiroshige Seko") and right after a name ("Ana Quispe, the mayor of
  /// Lima"): token ranges, the words alone.
  static func beside(_ name: Range<Int>, in document: TokenizedText) -> [Range<Int>] {
    let sentence = document.sentenceIndex(ofToken: name.lowerBound)
    guard sentence < document.sentences.count else { return [] }
    let bounds = document.sentences[sentence].tokens
    return [before(name, in: bounds, of: document), after(name, in: bounds, of: document)]
      .compactMap { $0 }
  }

  private static func isTitle(_ token: Int, _ document: TokenizedText) -> Bool {
    guard document.tokens[token].kind == .word else { return false }
    let hash = document.bytes.withUnsafeBufferPointer {
      TokenHashes(document.tokens[token], in: $0).lower
    }
    return LexiconFlags(rawValue: Gazetteers.builtIn.words[hash]).isTitle
  }

  private static func before(
    _ name: Range<Int>, in bounds: Range<Int>, of document: TokenizedText
  ) -> Range<Int>? {
    var end = name.lowerBound
    if end > bounds.lowerBound {
      let mark = document.tokens[end - 1]
      // The point of "Sen." belongs to it.
      let isPoint = mark.asciiPunctuation == UInt8(ascii: ".") && !mark.hasLeadingSpace
      if isPoint || mark.asciiPunctuation == UInt8(ascii: ",") { end -= 1 }
    }
    var start = end
    var at = end - 1
    while at >= bounds.lowerBound, end - at <= reach, document.tokens[at].kind == .word {
      guard isTitle(at, document) else { break }
      start = at
      at -= 1
    }
    return start < end ? start..<end : nil
  }

  private static func after(
    _ name: Range<Int>, in bounds: Range<Int>, of document: TokenizedText
  ) -> Range<Int>? {
    let comma = name.upperBound
    guard comma + 1 < bounds.upperBound,
      document.tokens[comma].asciiPunctuation == UInt8(ascii: ",")
    else {
      return nil
    }
    var start = comma + 1
    for article in ["the", "a", "an"] as [StaticString] where document.token(start, is: article) {
      start += 1
      break
    }
    var end = start
    for at in start..<min(bounds.upperBound, start + reach) {
      guard document.tokens[at].kind == .word else { break }
      if isTitle(at, document) { end = at + 1 } else if end > start { break }
    }
    return end > start ? start..<end : nil
  }
}
