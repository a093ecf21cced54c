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
        if start == nil { start = i }
      case .pronoun:
        close(i)
        found.append(
          NounPhrase(
            pieces: i..<i + 1, head: i, mention: nil, kind: .pronoun,
            isPrepositionalObject: isPrepositionalObject))
        isPrepositionalObject = false
      case .preposition:
        close(i)
        isPrepositionalObject = true
      case .inside: break
      case .other:
        close(i)
        if !piece.isAny([.conjunction, .time, .adverb]) { isPrepositionalObject = false }
      }
    }
    close(range.upperBound)
    return found
  }

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
    if classes.contains(.preposition) { return .preposition }
    if qualifies(i) { return .inside }
    if classes.contains(.time) { return .other }
    if !classes.isDisjoint(with: [.be, .aux, .conjunction, .subordinator, .who, .adverb, .object]) {
      return .other
    }
    if !classes.isDisjoint(with: .cue) {
      return classes.contains(.nounAmbiguous) ? .noun : .other
    }
    return isPlainVerb(i) ? .preposition : .noun
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

  /// Whether a word in no list of nouns is a verb here, whose object follows: "took the stage", "is releasing an ad",
  /// "Ama Quist shared a chart". Objects, like what prepositions govern, are no subjects.
  func isPlainVerb(_ i: Int) -> Bool {
    let token = script.document.tokens[script.pieces[i].tokens.lowerBound]
    guard i > 0 else { return token.casing == .capital && ends(token, "ing") }
    let before = script.pieces[i - 1]
    if token.casing == .capital { return before.kind == .stop && ends(token, "ing") }
    guard token.casing == .lower else { return false }
    if script.pieces[i].isAny(.verb) { return !before.isAny([.determiner, .possessive]) }
    if ends(token, "ing") {
      switch before.kind {
      case .comma, .dash, .quote, .stop: return true
      case .word:
        return before.isAny([.be, .preposition, .conjunction, .subordinator, .object])
          && before.classes.isDisjoint(with: [.possessive])
      default: return false
      }
    }
    guard ends(token, "ed") else { return false }
    // "The men wounded in …" are still the subject, "the men stopped the …" and "the firm issued 40 …" have one.
    if before.isAny([.people, .body]) || before.kind == .name, i + 1 < script.pieces.count,
      script.pieces[i + 1].isAny([.determiner, .possessive])
        || script.pieces[i + 1].kind == .number
    {
      return true
    }
    return isPerson(i - 1) || before.isAny([.subject, .who, .be, .aux])
  }

  private func ends(_ token: Token, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard token.count > count + 2 else { return false }
    let start = Int(token.end) - count
    return (0..<count).allSatisfy {
      script.document.bytes[start + $0] == ending.utf8Start[$0]
    }
  }

  /// The phrase that a run of nouns makes.
  func phrase(in run: Range<Int>, isPrepositionalObject: Bool = false) -> NounPhrase? {
    var end = run.upperBound
    while end > run.lowerBound, isTrailing(end - 1) { end -= 1 }
    guard end > run.lowerBound else { return nil }
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
    return piece.kind == .word && piece.isAny(.time) && piece.classes.isDisjoint(with: .speaker)
  }

  /// Whether a phrase can speak: a pronoun, a name, or a noun for people, bodies and documents.
  func canSpeak(_ phrase: NounPhrase) -> Bool {
    switch phrase.kind {
    case .pronoun, .name: true
    case .nominal: script.pieces[phrase.head].isAny(.speaker)
    }
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
