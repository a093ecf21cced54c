import Articles

/// Phrases that begin at a place, rather than end there.
extension NounPhraseChunker {
  /// The phrase that begins at a piece, adverbs before it left out; an apposed name wins ("the minister, Ama Quist").
  func phrase(startingAt start: Int, before end: Int) -> NounPhrase? {
    var i = start
    while i < end, script.pieces[i].isAny(.adverb), role(of: i) != .preposition { i += 1 }
    // "then-mayor Ama Quist".
    if i > start, i < end, script.pieces[i].kind == .filler { i += 1 }
    guard i < end else { return nil }
    if role(of: i) == .pronoun {
      return NounPhrase(pieces: i..<i + 1, head: i, mention: nil, kind: .pronoun)
    }
    guard role(of: i) == .noun else { return nil }
    var stop = i + 1
    while stop < end, role(of: stop) == .noun || role(of: stop) == .inside {
      if begins(stop, after: stop - 1) || script.pieces[stop].isAny(.who) { break }
      if isPerson(stop - 1), endsName(stop) {
        guard let name = later(stop, before: end) else { break }
        stop = name
      }
      stop += 1
    }
    guard let phrase = phrase(in: i..<stop) else { return nil }
    if let name = apposed(phrase, before: end) ?? holder(of: phrase, before: end) { return name }
    let longer = lengthened(phrase, before: end)
    return apposed(longer, before: end) ?? longer
  }

  /// "former governor and union chairman Ama Quist": the person to whose name two offices lead up.
  private func holder(of phrase: NounPhrase, before end: Int) -> NounPhrase? {
    var i = phrase.pieces.upperBound
    if i < end, script.pieces[i].kind == .filler { i += 1 }
    guard phrase.kind == .nominal, i + 2 < end,
      (phrase.pieces.lowerBound..<i).contains(where: { script.pieces[$0].isAny(.title) }),
      !script.pieces[phrase.pieces.lowerBound].isAny([.determiner, .possessive]),
      script.document.token(script.pieces[i].tokens.lowerBound, is: "and")
    else { return nil }
    let start = i + 1
    i = start
    while i < end, i - start < Self.longestLead, !isPerson(i), leadsToName(i) || isBodyName(i) {
      i += 1
    }
    guard i < end, i > start, isPerson(i), script.pieces[i - 1].isAny([.title, .people]) else {
      return nil
    }
    return NounPhrase(
      pieces: phrase.pieces.lowerBound..<i + 1, head: i, mention: script.pieces[i].index,
      kind: .name)
  }

  private func isBodyName(_ i: Int) -> Bool { script.pieces[i].kind == .name && !isPerson(i) }

  /// "told reporters the boats would sail": an article begins another phrase, unless a small word leads up to it
  /// ("all the boats").
  func begins(_ i: Int, after before: Int) -> Bool {
    let token = script.pieces[i].tokens.lowerBound
    return Self.beginnings.contains { script.document.token(token, is: $0) }
      && !script.pieces[before].isAny([.determiner, .possessive])
  }

  private static let beginnings: [StaticString] = ["the", "a", "an", "his", "her", "their", "its"]

  /// "Quist constituent Kofi Mensah": the person's name that a few common nouns lead up to.
  private func later(_ start: Int, before end: Int) -> Int? {
    for i in start..<min(start + 4, end) {
      if isPerson(i) { return i > start ? i : nil }
      guard script.pieces[i].kind == .word, !isClitic(i), role(of: i) == .noun,
        script.pieces[i].classes.isDisjoint(with: [.determiner, .possessive, .time])
      else { return nil }
    }
    return nil
  }

  /// A common noun with what "of", "for" or "with" adds to it; a person's name at the end of that wins ("former
  /// secretary of state Ama Quist").
  func lengthened(_ phrase: NounPhrase, before end: Int) -> NounPhrase {
    var phrase = phrase
    while phrase.kind == .nominal, phrase.pieces.upperBound + 1 < end,
      Self.links.contains(where: {
        script.document.token(script.pieces[phrase.pieces.upperBound].tokens.lowerBound, is: $0)
      })
    {
      let start = phrase.pieces.upperBound + 1
      // "one of them".
      if script.pieces[start].isAny(.object) {
        phrase.pieces = phrase.pieces.lowerBound..<start + 1
        break
      }
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
    return phrase.kind == .nominal ? withSecondPlace(phrase, before: end) : phrase
  }

  /// "the ministers of France and Spain": a second place after "and".
  private func withSecondPlace(_ phrase: NounPhrase, before end: Int) -> NounPhrase {
    let and = phrase.pieces.upperBound
    guard and + 1 < end, isPlace(and - 1), isPlace(and + 1),
      script.document.token(script.pieces[and].tokens.lowerBound, is: "and")
    else { return phrase }
    var phrase = phrase
    phrase.pieces = phrase.pieces.lowerBound..<and + 2
    return phrase
  }

  static let links: [StaticString] = ["of", "for", "with", "at", "from"]

  /// Whether what follows a person's name is no longer the phrase: "said Ama Quist Tuesday".
  func endsName(_ i: Int) -> Bool {
    let piece = script.pieces[i]
    guard piece.kind == .word else { return false }
    return piece.isAny(.time)
      || !piece.isAny([.speaker, .title]) && !isClitic(i)
        && !isCapitalised(i)
  }

  /// The name set beside a common noun by commas: "the minister, Ama Quist, said".
  func apposed(_ phrase: NounPhrase, before end: Int) -> NounPhrase? {
    let comma = phrase.pieces.upperBound
    guard phrase.kind == .nominal, comma + 1 < end,
      script.pieces[comma].kind == .comma
    else { return nil }
    var i = comma + 1
    while i < end, i - comma < Self.longestLead, !isPerson(i), leadsToName(i) { i += 1 }
    guard i < end, isPerson(i) else { return nil }
    let after = i + 1
    guard
      after >= end || script.pieces[after].kind != .word
        || script.pieces[after].isAny([.who, .preposition])
    else { return nil }
    return NounPhrase(
      pieces: phrase.pieces.lowerBound..<after, head: i, mention: script.pieces[i].index,
      kind: .name)
  }

  /// The most pieces that lead up to a name set beside a noun, its comma counted.
  private static let longestLead = 9

  /// "the Rev", "depot manager", "45-year-old": whether a piece may stand between a comma and the name set beside a noun.
  func leadsToName(_ i: Int) -> Bool {
    let role = role(of: i)
    return (role == .noun || role == .inside) && script.pieces[i].kind != .name && !isClitic(i)
  }

  /// "of Tema", "KC": whether a stretch is empty or only tells where the one named before it belongs.
  func belongs(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    guard range.count < Self.longestLead, !isClitic(first) else { return false }
    guard script.pieces[first].isAny(.preposition) || isCapitalised(first) else { return false }
    return range.allSatisfy { i in
      switch role(of: i) {
      case .noun, .preposition, .inside: !script.pieces[i].isAny([.cue, .verb])
      case .pronoun, .other: false
      }
    }
  }

  func isClitic(_ i: Int) -> Bool {
    script.document.tokens[script.pieces[i].tokens.lowerBound].kind == .clitic
  }

  func isCapitalised(_ i: Int) -> Bool {
    script.document.tokens[script.pieces[i].tokens.lowerBound].isCapitalised
  }
}
