import Articles

/// Finds noun phrases with word classes alone.
struct NounPhraseChunker {
  let script: ChunkedText

  /// The phrases of a stretch that holds no other verb than reporting ones, in order. Complexity: O(*n*).
  func phrases(in range: Range<Int>) -> [NounPhrase] {
    var found: [NounPhrase] = []
    var start: Int?
    var isPrepositionalObject = false
    func close(_ end: Int) {
      if let begin = start,
        let phrase = phrase(in: begin..<end, isPrepositionalObject: isPrepositionalObject)
      {
        found.append(phrase)
        isPrepositionalObject = false
      }
      start = nil
    }
    for i in range {
      let piece = script.pieces[i]
      switch role(of: i) {
      case .noun:
        // "In a statement the company": an article begins another phrase.
        if start != nil, isPrepositionalObject, script.pieces[i - 1].kind == .word,
          begins(i, after: i - 1)
        {
          close(i)
        }
        if start == nil { start = i }
      case .pronoun:
        close(i)
        found.append(
          NounPhrase(
            pieces: i..<i + 1, head: i, mention: nil, kind: .pronoun,
            isPrepositionalObject: isPrepositionalObject && !(isNominative(i))))
        isPrepositionalObject = false
      case .preposition:
        close(i)
        isPrepositionalObject = true
      case .inside: break
      case .other:
        close(i)
        if !piece.isAny([.conjunction, .time, .adverb])
          || piece.isAny(.time) && i > range.lowerBound && role(of: i - 1) == .preposition
        {
          isPrepositionalObject = false
        }
      }
    }
    close(range.upperBound)
    return found
  }

  /// "he", "she", "they", "we", "I": never what a preposition governs, so that "as she said" has a subject.
  private func isNominative(_ i: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    return Self.nominatives.contains { script.document.token(token, is: $0) }
  }

  private static let nominatives: [StaticString] = [
    "he", "she", "they", "we", "I", "He", "She", "They", "We",
  ]

  /// What a piece does for noun phrases.
  enum Role { case noun, pronoun, preposition, inside, other }

  /// What a piece does for noun phrases.
  func role(of i: Int) -> Role {
    let piece = script.pieces[i]
    switch piece.kind {
    case .name, .number: return .noun
    case .filler: return .inside
    case .word:
      let isClitic = script.document.tokens[piece.tokens.lowerBound].kind == .clitic
      return isClitic ? .inside : role(of: piece.classes, at: i)
    default: return .other
    }
  }

  func role(of classes: WordClassSet, at i: Int) -> Role {
    if classes.contains(.subject) { return .pronoun }
    if !classes.isDisjoint(with: [.determiner, .possessive, .people, .body, .document, .title]) {
      return .noun
    }
    if classes.contains(.preposition) {
      return isApproximate(i) || isHyphened(i) ? .inside : .preposition
    }
    if qualifies(i) { return .inside }
    if classes.contains(.adverb), beginsCompound(i) { return .noun }
    if classes.contains(.time), isHyphened(i) { return .noun }
    if classes.contains(.time) { return .other }
    if !classes.isDisjoint(with: [.be, .aux, .conjunction, .subordinator, .who, .adverb, .object]) {
      return .other
    }
    if !classes.isDisjoint(with: .cue) {
      if classes.contains(.base), followsModal(i) { return .preposition }
      return classes.contains(.nounAmbiguous) ? .noun : .other
    }
    return isPlainVerb(i) ? .preposition : .noun
  }

  /// "about 200", "more than a dozen": a small word that only makes a number less exact.
  func isApproximate(_ i: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    guard i + 1 < script.pieces.count,
      Self.approximations.contains(where: { script.document.token(token, is: $0) })
    else { return false }
    let next = script.pieces[i + 1]
    return next.kind == .number
      || Self.counts.contains {
        script.document.token(next.tokens.lowerBound, is: $0)
      }
  }

  private static let approximations: [StaticString] = [
    "about", "About", "over", "Over", "around", "Around", "than", "under", "near", "Near",
  ]
  private static let counts: [StaticString] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds",
    "thousands", "half", "twenty", "thirty", "forty", "fifty",
  ]

  /// "year" in "71-year-old", "of" in "mother-of-two".
  private func isHyphened(_ i: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    return token > 0 && !script.document.tokens[token].hasLeadingSpace
      && script.document.tokens[token - 1].asciiPunctuation == UInt8(ascii: "-")
  }

  /// "well" in "one well-connected trader": a small word that a hyphen joins to the next.
  private func beginsCompound(_ i: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    let tokens = script.document.tokens
    return token + 2 < tokens.count && tokens[token + 1].asciiPunctuation == UInt8(ascii: "-")
      && !tokens[token + 1].hasLeadingSpace && !tokens[token + 2].hasLeadingSpace
  }

  /// "recent" in "a recent report", "June" in "a June article": a word of time between an article and a noun.
  private func qualifies(_ i: Int) -> Bool {
    guard script.pieces[i].isAny([.time, .adverb]), i > 0, i + 1 < script.pieces.count,
      isArticle(i - 1)
    else { return false }
    let next = script.pieces[i + 1]
    guard next.kind == .word else { return next.kind == .name }
    return next.classes.isDisjoint(with: [
      .time, .preposition, .be, .aux, .conjunction, .subordinator, .who, .adverb, .object, .subject,
      .determiner, .possessive,
    ])
  }

  /// "the", "a", "its", or "the most".
  private func isArticle(_ i: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    return script.pieces[i].isAny(.possessive)
      || Self.qualified.contains { script.document.token(token, is: $0) }
  }

  private static let qualified: [StaticString] = ["the", "The", "a", "A", "an", "An", "most"]

  func ends(_ token: Token, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard token.count > count + 2 else { return false }
    let start = Int(token.end) - count
    return (0..<count).allSatisfy {
      script.document.bytes[start + $0] == ending.utf8Start[$0]
    }
  }

  /// Whether a word in small letters ends in "-ing".
  func endsInING(_ i: Int) -> Bool {
    let token = script.document.tokens[script.pieces[i].tokens.lowerBound]
    return token.casing == .lower && ends(token, "ing")
  }

  /// The phrase that a run of nouns makes.
  func phrase(in run: Range<Int>, isPrepositionalObject: Bool = false) -> NounPhrase? {
    var end = run.upperBound
    while end > run.lowerBound, isTrailing(end - 1) { end -= 1 }
    guard end > run.lowerBound else { return nil }
    if let noun = speakingNoun(run.lowerBound..<end) { end = noun + 1 }
    let last = script.pieces[end - 1]
    if last.kind == .name {
      return NounPhrase(
        pieces: run.lowerBound..<end, head: end - 1, mention: last.index, kind: .name,
        isPrepositionalObject: isPrepositionalObject)
    }
    guard last.kind == .word || last.kind == .number, !isBare(run.lowerBound..<end),
      !isReducedVerb(run.lowerBound..<end)
    else {
      return nil
    }
    return NounPhrase(
      pieces: run.lowerBound..<end, head: end - 1, mention: nil, kind: .nominal,
      isPrepositionalObject: isPrepositionalObject)
  }

  /// "aide" of "his chief aide doubled", "men" of "the men wounded": the last noun that can speak before a participle or
  /// a past form that ends the phrase.
  private func speakingNoun(_ run: Range<Int>) -> Int? {
    let last = run.upperBound - 1
    guard last > run.lowerBound, script.pieces[last].kind == .word,
      script.pieces[last].classes.isEmpty
    else { return nil }
    let token = script.document.tokens[script.pieces[last].tokens.lowerBound]
    guard token.casing == .lower, ends(token, "ed") else { return nil }
    let before = script.pieces[last - 1]
    return before.kind == .word && before.isAny([.people, .body, .document])
      && script.document.tokens[before.tokens.lowerBound].kind != .clitic ? last - 1 : nil
  }

  /// "organized a march", "taken to a hall": a verb whose subject stands elsewhere.
  private func isReducedVerb(_ pieces: Range<Int>) -> Bool {
    guard pieces.count > 1, script.pieces[pieces.lowerBound].kind == .word else { return false }
    let token = script.document.tokens[script.pieces[pieces.lowerBound].tokens.lowerBound]
    guard token.casing == .lower,
      script.pieces[pieces.lowerBound].isAny(.verb) || ends(token, "ed")
    else { return false }
    let next = script.pieces[pieces.lowerBound + 1]
    return next.kind == .word && next.isAny([.determiner, .possessive, .preposition])
  }

  /// Whether nothing stands in a phrase but small words that need a noun: "the", "no", "this". "Some", "many" and
  /// "another" stand for people by themselves.
  private func isBare(_ pieces: Range<Int>) -> Bool {
    pieces.allSatisfy { i in
      let token = script.pieces[i].tokens.lowerBound
      return script.pieces[i].kind == .filler || script.pieces[i].isAny(.possessive)
        || Self.articles.contains { script.document.token(token, is: $0) }
    }
  }

  private static let articles: [StaticString] = [
    "the", "The", "a", "A", "an", "An", "no", "No", "this", "This", "that", "That", "every",
    "Every", "such", "Such", "nearly", "Nearly", "half", "Half",
  ]

  /// Words after a name that are no part of it: when, and marks.
  func isTrailing(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    if piece.kind == .filler { return true }
    guard piece.kind == .word else { return false }
    if i > 0, script.pieces[i - 1].kind == .name, isFloating(i) { return true }
    return piece.isAny(.time) && piece.classes.isDisjoint(with: .speaker)
  }

  /// "both" of "Ama Quist and Kofi Mensah both said", "openly" of "Ama Quist openly said".
  private func isFloating(_ i: Int) -> Bool {
    let token = script.document.tokens[script.pieces[i].tokens.lowerBound]
    if token.casing == .lower, script.pieces[i].classes.isEmpty, ends(token, "ly") { return true }
    return ["both", "all", "each"].contains {
      script.document.token(script.pieces[i].tokens.lowerBound, is: $0)
    }
  }

  /// Whether a phrase can speak: a pronoun, a name, or a noun for people, bodies and documents.
  func canSpeak(_ phrase: NounPhrase) -> Bool {
    switch phrase.kind {
    case .pronoun, .name: true
    case .nominal: script.pieces[phrase.head].isAny(.speaker) || isOne(phrase)
    }
  }

  /// A phrase that can speak; one in which a verb was taken for a noun, "the ad targets", up to the first noun that can;
  /// nil for others.
  /// - Parameter start: Where the sentence begins.
  func speaking(_ phrase: NounPhrase, inSentenceFrom start: Int) -> NounPhrase? {
    if canSpeak(phrase) || mayBeName(phrase, inSentenceFrom: start) { return phrase }
    guard
      let noun = phrase.pieces.dropLast().first(where: {
        script.pieces[$0].kind == .word && script.pieces[$0].isAny(.speaker) && mayBeVerb($0 + 1)
      })
    else { return nil }
    return NounPhrase(
      pieces: phrase.pieces.lowerBound..<noun + 1, head: noun, mention: nil, kind: .nominal,
      isPrepositionalObject: phrase.isPrepositionalObject)
  }

  /// Whether a word with a capital may be a name that nothing else knows: not where every sentence has one, but as a label
  /// before a colon.
  private func mayBeName(_ phrase: NounPhrase, inSentenceFrom start: Int) -> Bool {
    guard isCapitalised(phrase.head) else { return false }
    let next = phrase.head + 1
    return phrase.head > start || next < script.pieces.count && script.pieces[next].kind == .colon
  }

  /// Whether a word in no list has the form of a verb: "targets", "pointing".
  private func mayBeVerb(_ i: Int) -> Bool {
    let token = script.document.tokens[script.pieces[i].tokens.lowerBound]
    return script.pieces[i].kind == .word && token.casing == .lower
      && script.pieces[i].classes.isEmpty && (ends(token, "s") || ends(token, "ing"))
  }

  /// "“…,” one wrote".
  private func isOne(_ phrase: NounPhrase) -> Bool {
    phrase.pieces.count == 1 && phrase.head > 0
      && [.quote, .comma].contains(script.pieces[phrase.head - 1].kind)
      && script.document.token(script.pieces[phrase.head].tokens.lowerBound, is: "one")
  }

  /// Whether a name is a person's.
  func isPerson(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    return piece.kind == .name && script.cast.mentions[piece.index].kind == .person
  }

  /// Whether a name is a place's.
  func isPlace(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    return piece.kind == .name && script.cast.mentions[piece.index].kind == .place
  }
}
