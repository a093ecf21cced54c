import Articles

/// Who speaks, for each reporting verb.
extension CueFinder {
  func findSpeaker(of cue: inout Cue, in line: ChunkedText.ChunkedSentence, after found: [Cue]) {
    if isPassive(cue) || isReduced(cue, in: line) {
      if let by = agent(of: cue, in: line) {
        cue.speaker = by
        cue.rule = .by
      }
      return
    }
    if let phrase = inverted(cue, in: line) {
      cue.speaker = phrase
      cue.rule = .after
      return
    }
    if let phrase = quoted(as: cue, in: line, found) { return set(&cue, phrase, .before) }
    subject(of: &cue, in: line, after: found)
  }

  /// "The Echo quoted Ama Quist as saying", "Ama Quist was quoted as saying": who is quoted.
  private func quoted(
    as cue: Cue, in line: ChunkedText.ChunkedSentence, _ found: [Cue]
  ) -> NounPhrase? {
    let place = cue.pieces.lowerBound - 1
    guard cue.classes.contains(.gerund), place > line.pieces.lowerBound, matches(place, "as"),
      let outer = found.last(where: { isQuoting($0) })
    else { return nil }
    if isPassive(outer) { return mainSubject(in: line.pieces.lowerBound..<outer.pieces.lowerBound) }
    return phrases.phrase(startingAt: outer.pieces.upperBound, before: place)
  }

  /// Whether a verb gives the words of somebody else.
  func isQuoting(_ cue: Cue) -> Bool {
    matches(cue.verb, "quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing")
  }

  /// "by Ama Quist" within a few pieces after a passive verb.
  func agent(of cue: Cue, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    let end = min(cue.pieces.upperBound + 6, line.pieces.upperBound)
    for i in cue.pieces.upperBound..<max(end, cue.pieces.upperBound) {
      if piece(i).kind == .quote { continue }
      if piece(i).kind != .word { return nil }
      if matches(i, "by") {
        return phrases.phrase(startingAt: i + 1, before: line.pieces.upperBound)
      }
    }
    return nil
  }

  /// "said Ama Quist" after a quotation or after a clause and its comma.
  func inverted(_ cue: Cue, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    let start = cue.pieces.lowerBound
    guard cue.pieces.count == 1, !cue.classes.contains(.gerund) else { return nil }
    if start == line.pieces.lowerBound {
      return cue.classes.isDisjoint(with: [.speech, .belief]) ? nil : opening(cue, in: line)
    }
    let previous = piece(start - 1)
    let isAfterQuote =
      previous.kind == .quote
      || previous.kind == .comma && start - 2 >= line.pieces.lowerBound
        && piece(start - 2).kind == .quote
    guard
      !cue.classes.isDisjoint(with: [.speech, .belief])
        || isAfterQuote && !cue.classes.isDisjoint(with: [.telling, .directive])
    else { return nil }
    guard isAfterQuote || previous.kind == .comma || previous.kind == .dash else { return nil }
    guard let phrase = phrases.phrase(startingAt: start + 1, before: line.pieces.upperBound) else {
      return nil
    }
    if isAfterQuote { return phrases.canSpeak(phrase) || phrase.kind == .nominal ? phrase : nil }
    guard phrase.kind != .nominal || phrases.canSpeak(phrase) else { return nil }
    // "His boss, Ama Quist, remembered a man who": the comma closes what is set beside the subject.
    if appositiveName(before: start - 1, low: line.pieces.lowerBound) != nil { return nil }
    if phrase.pieces.count > 1, piece(phrase.pieces.lowerBound).kind == .word,
      phrases.endsInING(phrase.pieces.lowerBound)
    {
      return nil
    }
    let after = phrase.pieces.upperBound
    guard after < line.pieces.upperBound else { return phrase }
    switch piece(after).kind {
    case .comma, .stop, .dash, .opening: return phrase
    default: return piece(after).isAny([.who, .time]) ? phrase : nil
    }
  }

  /// "Continued Ama Quist: “…”".
  func opening(_ cue: Cue, in line: ChunkedText.ChunkedSentence) -> NounPhrase? {
    guard let phrase = phrases.phrase(startingAt: cue.verb + 1, before: line.pieces.upperBound),
      phrase.kind == .name, phrase.pieces.upperBound < line.pieces.upperBound
    else { return nil }
    let next = piece(phrase.pieces.upperBound).kind
    return next == .colon || next == .comma || next == .quote ? phrase : nil
  }

  /// The subject before a verb.
  func subject(of cue: inout Cue, in line: ChunkedText.ChunkedSentence, after found: [Cue]) {
    let low = line.pieces.lowerBound
    var j = cue.pieces.lowerBound - 1
    var asides = 0
    while j >= low {
      let piece = piece(j)
      if isSkipped(j) || isAuxiliary(j) || piece.isAny(.object) {
        j -= 1
        continue
      }
      if matches(j, "to"), j > low, matches(j - 1, "used") {
        j -= 2
        continue
      }
      if matches(j, "to"), let phrase = meant(before: j, low: low) {
        return set(&cue, phrase, .before)
      }
      switch piece.kind {
      case .comma, .dash, .closing:
        asides += 1
        guard asides < 4, !isParticiple(cue) || piece.kind == .closing else {
          if let near = clauseSubject(before: j, low: low, found) {
            return set(&cue, near, .shared)
          }
          return share(&cue, low..<j, found)
        }
        if let name = appositiveName(before: j, low: low) { return set(&cue, name, .before) }
        guard let k = beforeAside(j, low: low) else { return share(&cue, low..<j, found) }
        j = k
        continue
      case .quote, .colon, .semicolon, .stop, .opening: return share(&cue, low..<j, found)
      case .word where piece.isAny(.who) || matches(j, "that") && j > low && isNoun(j - 1):
        return set(&cue, antecedent(of: j, low: low), .relative)
      case .word
      where piece.isAny([.conjunction, .preposition]) && piece.classes.isDisjoint(with: .speaker):
        return share(&cue, low..<j, found)
      default: break
      }
      if isParticiple(cue) {
        return gerund(&cue, low: low, j, found)
      }
      if !piece.isAny(.subject), let who = relative(before: j, low: low) {
        return set(&cue, antecedent(of: who, low: low), .before)
      }
      if let phrase = run(endingAt: j, low: low) {
        return set(&cue, asides > 0 ? bearer(of: phrase, low: low) : phrase, .before)
      }
      return share(&cue, low..<j, found)
    }
  }

  /// "saying", not "is saying" or "kept saying".
  private func isParticiple(_ cue: Cue) -> Bool {
    cue.classes.contains(.gerund) && cue.pieces.count == 1
  }

  /// "for papers to call the plan": who a verb after "to" is meant for.
  private func meant(before to: Int, low: Int) -> NounPhrase? {
    guard let start = (max(low, to - 5)..<to).last(where: { matches($0, "for") }),
      let phrase = phrases.phrase(startingAt: start + 1, before: to),
      phrase.pieces.upperBound == to, phrase.kind != .pronoun, phrases.canSpeak(phrase)
    else { return nil }
    return phrase
  }

  func set(_ cue: inout Cue, _ phrase: NounPhrase?, _ rule: Cue.Rule) {
    guard let phrase else { return }
    cue.speaker = phrase
    cue.rule = rule
  }

  /// "a letter saying", "marchers chanting": the noun right before when it can speak by itself, else the subject.
  func gerund(_ cue: inout Cue, low: Int, _ j: Int, _ found: [Cue]) {
    if piece(j).isAny(.people) || isInscription(j)
      || phrases.isPerson(j)
        && (found.isEmpty || follows(j, "of", "with") || isAbsolute(j, low: low)),
      let phrase = adjacent(endingAt: j, low: low), phrases.canSpeak(phrase)
    {
      return set(&cue, phrase, .before)
    }
    share(&cue, low..<j, found)
  }

  /// Whether a verb tells what a thing says that somebody holds or wears, so that a verb after "and" is theirs.
  private func isInscribed(_ cue: Cue) -> Bool {
    cue.classes.contains(.gerund) && cue.speaker.map { isInscription($0.head) } == true
  }

  /// "a sign saying", "a shirt reading": things that bear words of their own, unlike a letter or statement of somebody.
  private func isInscription(_ i: Int) -> Bool {
    matches(
      i, "sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters", "shirt",
      "shirts", "hat", "hats", "sticker", "stickers", "billboard", "billboards", "plaque",
      "ad",
      "ads", "spot", "commercial", "headline", "headlines", "button", "buttons", "flyer", "flyers",
      "card", "cards")
  }

  /// "…, where marchers gathered, chanting", "…, who left, saying": the subject of a relative clause that a participle
  /// follows.
  private func clauseSubject(before j: Int, low: Int, _ found: [Cue]) -> NounPhrase? {
    var i = j - 1
    while i > low {
      switch piece(i).kind {
      case .comma, .semicolon, .dash, .colon, .quote, .closing: return nil
      default: break
      }
      if matches(i, "where", "which"), let phrase = mainSubject(in: i + 1..<j),
        !phrase.isPrepositionalObject, phrases.canSpeak(phrase), phrase.pieces.lowerBound <= i + 2
      {
        return phrase
      }
      i -= 1
    }
    return nil
  }

  /// "…, Ama Quist saying", "– Ama Quist calling it": a name that a comma, dash or "and" parts from what comes before.
  private func isAbsolute(_ j: Int, low: Int) -> Bool {
    var i = j - 1
    while i > low, piece(i).isAny(.title) || piece(i).kind == .filler { i -= 1 }
    guard i >= low else { return false }
    return piece(i).kind == .comma || piece(i).kind == .dash || matches(i, "and")
  }

  /// Whether a preposition stands right before a name and its titles.
  private func follows(_ j: Int, _ words: StaticString...) -> Bool {
    var i = j - 1
    while i > 0, piece(i).isAny(.title) || piece(i).kind == .filler { i -= 1 }
    guard i >= 0, piece(i).kind == .word else { return false }
    return words.contains { matches(i, $0) }
  }

  /// The last phrase of a stretch, whether a preposition governs it or not.
  func adjacent(endingAt end: Int, low: Int) -> NounPhrase? {
    var start = end
    while start > low, !bounds(start - 1) { start -= 1 }
    return phrases.phrases(in: start..<end + 1).last.map(named)
  }

  func isNoun(_ i: Int) -> Bool {
    piece(i).kind == .name
      || phrases.role(of: i) == .noun && piece(i).classes.isDisjoint(with: .determiner)
  }

  /// The subject of the verb before, or of the sentence.
  func share(_ cue: inout Cue, _ range: Range<Int>, _ found: [Cue]) {
    if let last = found.last(where: {
      $0.speaker != nil && $0.rule != .accordingTo && $0.rule != .relative && !$0.isNoun
        && !($0.rule == .before && (isInscribed($0) || isParticiple(cue) && isParticiple($0)))
    }) {
      return set(&cue, last.speaker, .shared)
    }
    set(&cue, mainSubject(in: range), .shared)
  }
}
