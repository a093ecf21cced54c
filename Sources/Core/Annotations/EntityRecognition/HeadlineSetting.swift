import Articles

/// Tells which sentences are set in capitals or in Title Case.
struct HeadlineSetting {
  private let document: TokenizedText

  init(_ document: TokenizedText) { self.document = document }

  /// Whether the capitals of a sentence tell nothing.
  func isHeadline(_ index: Int) -> Bool {
    let sentence = document.sentences[index]
    return isShouted(sentence.tokens) || isTitleCase(sentence)
  }

  /// Whether a sentence is set in capitals.
  func isShouted(_ index: Int) -> Bool { isShouted(document.sentences[index].tokens) }

  /// Nearly all words in capitals: three of them at least, or "By JANE ROE", or "FULL TEXT" with a word of the
  /// language in it.
  private func isShouted(_ range: Range<Int>) -> Bool {
    var upper = 0
    var words = 0
    for i in range where document.tokens[i].kind == .word && document.tokens[i].count > 1 {
      words += 1
      if document.tokens[i].casing == .upper { upper += 1 }
    }
    guard upper > 1 else { return false }
    if upper * 5 >= words * 4 { return upper > 2 || isOfTheLanguage(range) }
    return range.count < 12 && upper * 3 >= words * 2
      && document.words(of: range.lowerBound).lowercased() == "by"
  }

  private func isOfTheLanguage(_ range: Range<Int>) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      range.contains {
        guard document.tokens[$0].kind == .word, document.tokens[$0].count > 3 else { return false }
        let hash = TokenHashes(document.tokens[$0], in: bytes).lower
        return LexiconFlags(rawValue: Gazetteers.builtIn.words[hash]).sense > 0
      }
    }
  }

  /// A headline of five words or more in which only small words are without a capital, without a full stop at its end.
  private func isTitleCase(_ sentence: TokenizedText.Sentence) -> Bool {
    let paragraph = document.paragraphs[sentence.paragraph]
    guard sentence.paragraph == 0 || paragraph.role == .headline || paragraph.role == .subheading,
      sentence.tokens.count < Self.longest,
      document.tokens[sentence.tokens.upperBound - 1].asciiPunctuation != UInt8(ascii: ".")
        || sentence.paragraph == 0 && paragraph.tokens == sentence.tokens
    else { return false }
    let words = sentence.tokens.filter { document.tokens[$0].kind == .word }
    return words.count > 4
      && words.allSatisfy { document.tokens[$0].casing != .lower || isSmall($0) }
      && words.dropFirst().contains(where: isRaised)
  }

  /// "of", "and", "the": what Title Case leaves small.
  private func isSmall(_ i: Int) -> Bool {
    document.tokens[i].count < 6
      && !classes(i).isDisjoint(with: [
        .preposition, .conjunction, .determiner, .subordinator, .possessive,
      ])
  }

  /// Whether a word that is no name stands with a capital.
  private func isRaised(_ i: Int) -> Bool {
    guard document.tokens[i].casing == .capital else { return false }
    return document.bytes.withUnsafeBufferPointer { bytes in
      let hash = TokenHashes(document.tokens[i], in: bytes)
      let names: GazetteerFlags = [.given, .family, .givenWorld, .familyWorld, .demonym]
      guard GazetteerFlags(rawValue: Gazetteers.builtIn.names[hash.exact]).isDisjoint(with: names)
      else {
        return false
      }
      let flags = LexiconFlags(rawValue: Gazetteers.builtIn.words[hash.lower])
      return flags.sense > 0 && !flags.isTitle && !flags.isOrganization && !flags.isPlace
        || !classes(i).isDisjoint(with: [
          .verb, .be, .aux, .preposition, .determiner, .possessive, .subordinator,
        ])
    }
  }

  private func classes(_ i: Int) -> WordClassSet {
    document.bytes.withUnsafeBufferPointer {
      Lexicon.shared.classes(of: $0[document.tokens[i].range])
    }
  }

  /// The most tokens a headline has.
  private static let longest = 40
}
