import Text

/// Finds where sentences end inside a paragraph.
///
/// A sentence ends after ".", "?", "!" or "…" and the marks that close with it, when what follows may begin one;
/// never after an initial, "Mr", "Dr", "St", "No" or "Inc" and their like; and at the end of a line that is no
/// soft wrap.
enum SentenceSplitter {
  /// Calls `body` with the token range of each sentence, in order; together they cover `range`.
  static func ends(
    of tokens: [Token], in range: Range<Int>, bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var i = range.lowerBound
    while i < range.upperBound {
      var next = i + 1
      var ends = false
      if isTerminator(tokens[i], bytes), !isAbbreviation(before: i, tokens, from: start, bytes) {
        while next < range.upperBound,
          closes(tokens[next], bytes) || isTerminator(tokens[next], bytes)
        {
          next += 1
        }
        ends = next < range.upperBound && begins(tokens[next], bytes)
      }
      if next < range.upperBound, !ends {
        ends = breaksLine(tokens[next - 1], tokens[next], bytes)
      }
      if ends {
        body(start..<next)
        start = next
      }
      i = next
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  private static func isTerminator(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch token.asciiPunctuation {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: token.kind == .mark && token.count == 3 && isGeneral(token, bytes, 0xA6)
    }
  }

  /// A mark that closes with the sentence: a bracket, or a quotation mark with no space before it.
  private static func closes(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if token.asciiPunctuation == UInt8(ascii: ")") || token.asciiPunctuation == UInt8(ascii: "]") {
      return true
    }
    guard token.kind == .quote, !token.hasLeadingSpace else { return false }
    return !(token.count == 3 && (isGeneral(token, bytes, 0x9C) || isGeneral(token, bytes, 0x98)))
  }

  /// Whether a token may stand first in a sentence.
  private static func begins(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.hasLeadingSpace else {
      return token.kind == .quote && token.count == 3 && isGeneral(token, bytes, 0x9C)
    }
    switch token.kind {
    case .word:
      return token.isCapitalised || token.casing == .mixed || bytes[Int(token.start)] >= 0x80
    case .number, .quote, .link: return true
    case .clitic: return false
    case .mark:
      return token.asciiPunctuation == UInt8(ascii: "(")
        || token.asciiPunctuation == UInt8(ascii: "[")
        || token.asciiPunctuation == UInt8(ascii: "-") || token.asciiPunctuation == 0
    }
  }

  /// Whether a token is the mark U+2000 + `low` - 0x80 (such as U+201C for 0x9C).
  private static func isGeneral(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ low: UInt8
  ) -> Bool {
    let at = Int(token.start)
    return bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == low
  }

  // MARK: Abbreviations

  /// Whether the full stop at `i` belongs to the word before it.
  private static func isAbbreviation(
    before i: Int, _ tokens: [Token], from start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard tokens[i].asciiPunctuation == UInt8(ascii: "."), i > start, !tokens[i].hasLeadingSpace
    else { return false }
    let word = tokens[i - 1]
    guard word.kind == .word, word.isCapitalised else { return false }
    if word.casing == .upper, word.count <= 2, word.count == 1 || bytes[Int(word.start)] >= 0x80 {
      return true
    }
    return Abbreviations.contains(bytes[Int(word.start)..<Int(word.end)])
  }

  // MARK: Lines

  /// Whether the line between two tokens ends on purpose: it is short, or far too long for a wrapped one.
  private static func breaksLine(
    _ before: Token, _ after: Token, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard after.hasLeadingSpace else { return false }
    var feed = -1
    for at in Int(before.end)..<Int(after.start) where bytes[at] == 0x0A || bytes[at] == 0x0D {
      feed = at
      break
    }
    guard feed >= 0 else { return false }
    var start = feed
    let bound = max(0, feed - 120)
    while start > bound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return feed - start < 50 || feed - start >= 100
  }
}
