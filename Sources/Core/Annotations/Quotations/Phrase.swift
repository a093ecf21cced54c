import Articles

/// Words that say who speaks: a name, a pronoun, or a common noun with what belongs to it.
struct Phrase: Hashable, Sendable {
  /// The pieces of the whole phrase.
  var pieces: Range<Int>
  /// The piece that carries it: the name, the pronoun, the last noun.
  var head: Int
  /// The mention that names the speaker; nil for pronouns and common nouns.
  var mention: Int?
  /// How it refers to the speaker.
  var kind: Speaker.Kind
  /// Whether a preposition stands before it, so that it is no subject.
  var isGoverned = false
}

/// Finds noun phrases with word classes alone.
struct Phrases {
  let script: Script

  /// The phrases of a stretch that holds no other verb than reporting ones, in order. Complexity: O(*n*).
  func phrases(in range: Range<Int>) -> [Phrase] {
    var found: [Phrase] = []
    var start: Int?
    var isGoverned = false
    func close(_ end: Int) {
      if let begin = start, let phrase = phrase(in: begin..<end, isGoverned: isGoverned) {
        found.append(phrase)
        isGoverned = false
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
          Phrase(pieces: i..<i + 1, head: i, mention: nil, kind: .pronoun, isGoverned: isGoverned))
        isGoverned = false
      case .preposition:
        close(i)
        isGoverned = true
      case .inside: break
      case .other:
        close(i)
        if !piece.isAny(.conjunction) { isGoverned = false }
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
    case .word: return role(of: piece.classes, at: i)
    default: return .other
    }
  }

  private func role(of classes: WordClass, at i: Int) -> Role {
    if classes.contains(.subject) { return .pronoun }
    if !classes.isDisjoint(with: [.determiner, .possessive, .people, .body, .document, .title]) {
      return .noun
    }
    if classes.contains(.preposition) { return .preposition }
    if !classes.isDisjoint(with: [.be, .aux, .conjunction, .subordinator, .who, .adverb, .object]) {
      return .other
    }
    if !classes.isDisjoint(with: .cue) {
      return classes.contains(.nounish) || classes.contains(.gerund) ? .noun : .other
    }
    return .noun
  }

  /// The phrase that a run of nouns makes.
  func phrase(in run: Range<Int>, isGoverned: Bool = false) -> Phrase? {
    var end = run.upperBound
    while end > run.lowerBound, isTrailing(end - 1) { end -= 1 }
    guard end > run.lowerBound else { return nil }
    let last = script.pieces[end - 1]
    if last.kind == .name {
      return Phrase(
        pieces: run.lowerBound..<end, head: end - 1, mention: last.index, kind: .name,
        isGoverned: isGoverned)
    }
    guard last.kind == .word || last.kind == .number else { return nil }
    return Phrase(
      pieces: run.lowerBound..<end, head: end - 1, mention: nil, kind: .nominal,
      isGoverned: isGoverned)
  }

  /// Words after a name that are no part of it: when, and marks.
  private func isTrailing(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    if piece.kind == .filler { return true }
    return piece.kind == .word && piece.isAny(.time) && piece.classes.isDisjoint(with: .speaker)
  }

  /// Whether a phrase can speak: a pronoun, a name, or a noun for people, bodies and documents.
  func canSpeak(_ phrase: Phrase) -> Bool {
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

  // MARK: To the right

  /// The phrase that begins at a piece, adverbs before it left out; an apposed name wins ("the minister, Ama Quist").
  func phrase(startingAt start: Int, before end: Int) -> Phrase? {
    var i = start
    while i < end, script.pieces[i].isAny(.adverb), role(of: i) != .preposition { i += 1 }
    guard i < end else { return nil }
    if role(of: i) == .pronoun {
      return Phrase(pieces: i..<i + 1, head: i, mention: nil, kind: .pronoun)
    }
    guard role(of: i) == .noun else { return nil }
    var stop = i + 1
    while stop < end, role(of: stop) == .noun || role(of: stop) == .inside {
      if isPerson(stop - 1), endsName(stop) { break }
      stop += 1
    }
    guard let phrase = phrase(in: i..<stop) else { return nil }
    return apposed(phrase, before: end) ?? lengthened(phrase, before: end)
  }

  /// A common noun with what "of", "for" or "with" adds to it; a person's name at the end of that wins ("former
  /// secretary of state Ama Quist").
  private func lengthened(_ phrase: Phrase, before end: Int) -> Phrase {
    var phrase = phrase
    while phrase.kind == .nominal, phrase.pieces.upperBound + 1 < end,
      Self.links.contains(where: {
        script.document.token(script.pieces[phrase.pieces.upperBound].tokens.lowerBound, is: $0)
      })
    {
      let start = phrase.pieces.upperBound + 1
      var stop = start
      while stop < end, role(of: stop) == .noun || role(of: stop) == .inside {
        stop += 1
        if isPerson(stop - 1) { break }
      }
      guard stop > start, let more = self.phrase(in: start..<stop) else { break }
      phrase.pieces = phrase.pieces.lowerBound..<more.pieces.upperBound
      if more.kind == .name, isPerson(more.head), more.pieces.count > 1,
        script.pieces[phrase.head].isAny(.title) || script.pieces[more.head - 1].kind == .word,
        script.pieces[more.head - 1].classes.isDisjoint(with: [.title, .determiner])
      {
        phrase.head = more.head
        phrase.mention = more.mention
        phrase.kind = .name
      }
    }
    return phrase
  }

  private static let links: [StaticString] = ["of", "for", "with", "at", "from"]

  /// Whether what follows a person's name is no longer the phrase: "said Ama Quist Tuesday".
  private func endsName(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    guard piece.kind == .word else { return false }
    return piece.isAny(.time)
      || !piece.isAny([.speaker, .title]) && !isClitic(i)
        && !isCapitalised(i)
  }

  /// The name set beside a common noun by commas: "the minister, Ama Quist, said".
  private func apposed(_ phrase: Phrase, before end: Int) -> Phrase? {
    let comma = phrase.pieces.upperBound
    guard phrase.kind == .nominal, comma + 1 < end,
      script.pieces[comma].kind == .comma
    else { return nil }
    var i = comma + 1
    while i < end, script.pieces[i].isAny(.title) || script.pieces[i].kind == .filler { i += 1 }
    guard i < end, isPerson(i) else { return nil }
    let after = i + 1
    guard after >= end || script.pieces[after].kind != .word || script.pieces[after].isAny(.who)
    else { return nil }
    return Phrase(
      pieces: phrase.pieces.lowerBound..<after, head: i, mention: script.pieces[i].index,
      kind: .name)
  }

  private func isClitic(_ i: Int) -> Bool {
    script.document.tokens[script.pieces[i].tokens.lowerBound].kind == .clitic
  }

  private func isCapitalised(_ i: Int) -> Bool {
    script.document.tokens[script.pieces[i].tokens.lowerBound].isCapitalised
  }
}
