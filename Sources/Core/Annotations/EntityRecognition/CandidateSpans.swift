/// The stretches of a sentence that may hold names: from one capitalised word to the last that "of", "and", a
/// hyphen and the like tie to it. All other tokens are outside names, and nothing is computed for them.
enum CandidateSpans {
  /// How many tying tokens may stand between two capitalised words.
  private static let reach = 4

  /// Calls `body` with each stretch, in order.
  static func stretches(
    of sentence: Range<Int>, tokens: [Token], words: [LexiconFlags], _ body: (Range<Int>) -> Void
  ) {
    var start = -1
    var last = -1
    for i in sentence where isCapitalizedWord(tokens[i]) && i > last {
      if start >= 0, i - last > reach + 1 || !ties(last + 1..<i, tokens, words) {
        body(start..<last + 1)
        start = -1
      }
      if start < 0 {
        start = lead(before: i, from: max(last + 1, sentence.lowerBound), tokens, words)
      }
      last = tail(after: i, until: sentence.upperBound, tokens)
    }
    if start >= 0 { body(start..<last + 1) }
  }

  /// A word that may be a name by itself.
  private static func isCapitalizedWord(_ token: Token) -> Bool {
    token.kind == .word && token.casing != .lower
  }

  /// The last token that goes with a capitalised word: "G-7", "Ching-yan", "Flight 12", the point of "U.S.".
  private static func tail(after i: Int, until end: Int, _ tokens: [Token]) -> Int {
    var last = i
    while last + 1 < end {
      let next = tokens[last + 1]
      if next.asciiPunctuation == UInt8(ascii: "-"), !next.hasLeadingSpace, last + 2 < end,
        !tokens[last + 2].hasLeadingSpace,
        tokens[last + 2].kind == .number || tokens[last + 2].kind == .word
      {
        last += 2
      } else if next.asciiPunctuation == UInt8(ascii: "."), !next.hasLeadingSpace,
        tokens[last].count == 1
      {
        return last + 1
      } else if next.kind == .number, last == i {
        last += 1
      } else {
        break
      }
    }
    return last
  }

  private static func ties(_ gap: Range<Int>, _ tokens: [Token], _ words: [LexiconFlags]) -> Bool {
    gap.allSatisfy { i in
      switch tokens[i].kind {
      case .word: words[i].isGlue
      case .number, .clitic, .quote: true
      case .link: false
      case .mark: signs.contains(tokens[i].asciiPunctuation)
      }
    }
  }

  private static let signs: Set<UInt8> = Set("-.&,/!+()".utf8)

  /// Steps back over what begins names in lower case ("al-", "van der") and over a number.
  private static func lead(
    before i: Int, from bound: Int, _ tokens: [Token], _ words: [LexiconFlags]
  ) -> Int {
    var start = i
    var at = i - 1
    while at >= bound, i - at <= 4 {
      let token = tokens[at]
      if token.kind == .word ? words[at].isParticle : token.kind == .number {
        start = at
      } else if token.asciiPunctuation != UInt8(ascii: "-") && token.kind != .quote
        || tokens[at + 1].hasLeadingSpace
      {
        break
      }
      at -= 1
    }
    return start
  }
}
