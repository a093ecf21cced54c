import Articles

/// What other sentences tell of a quotation that stands alone in its own.
extension QuotationAttributor {
  /// Gives quotations that stand alone in their line the speaker who goes on.
  mutating func attributeFromDiscourse(_ at: Int) {
    let line = script.lines[at]
    for i in line.pieces where piece(i).kind == .quote && attributions[piece(i).index] == nil {
      let quotation = piece(i).index
      if unnamed.contains(quotation) { continue }
      if script.quoted[quotation].continuesPrevious, quotation > 0,
        var known = attributions[quotation - 1]
      {
        known.rule = .continued
        attributions[quotation] = known
        continue
      }
      guard !isFragment(i, in: line) else {
        if isAdded(i, in: line), let known = before(at) { attributions[quotation] = known }
        continue
      }
      if let known = next(of: quotation) {
        attributions[quotation] = known
        continue
      }
      if goesOnOutside(i, in: line) { continue }
      if let known = before(at) ?? after(at) ?? paragraphBefore(at) {
        attributions[quotation] = known
      }
    }
  }

  /// "Adding, “…”": whether nothing but a participle of speech stands before a quotation, so that whoever spoke goes on.
  private func isAdded(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    let first = line.pieces.lowerBound
    return piece(first).isAny(.gerund) && piece(first).isAny([.speech, .telling])
      && (first + 1..<i).allSatisfy { [.comma, .colon].contains(piece($0).kind) }
  }

  /// The speaker whom the next paragraph of one long quotation names.
  private func next(of quotation: Int) -> Attribution? {
    guard quotation + 1 < attributions.count, script.quoted[quotation + 1].continuesPrevious,
      var known = attributions[quotation + 1]
    else { return nil }
    known.rule = .continued
    return known
  }

  /// "“Save our hall” stickers appeared": whether a quotation is part of a sentence that goes on after it without naming
  /// a speaker.
  private func goesOnOutside(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard i + 1 < line.pieces.upperBound, piece(i + 1).kind == .word,
      script.document.tokens[piece(i + 1).tokens.lowerBound].casing == .lower
    else { return false }
    let inner = script.quoted[piece(i).index].inner
    let last = script.document.tokens[inner.upperBound - 1]
    return inner.count < 6 && (last.kind == .word || last.kind == .number)
  }

  /// What the line before in the same paragraph says of its speaker.
  func before(_ at: Int) -> Attribution? {
    guard at > 0, script.lines[at - 1].paragraph == script.lines[at].paragraph else { return nil }
    return speaker(of: at - 1, rule: .continuesPrevious)
  }

  func after(_ at: Int) -> Attribution? {
    guard at + 1 < script.lines.count, script.lines[at + 1].paragraph == script.lines[at].paragraph
    else { return nil }
    let next = script.lines[at + 1]
    guard let first = next.pieces.first, piece(first).kind == .quote,
      var known = attributions[piece(first).index]
    else { return nil }
    known.rule = .beginsEarly
    return known
  }

  func paragraphBefore(_ at: Int) -> Attribution? {
    guard at > 0, script.lines[at - 1].paragraph == script.lines[at].paragraph - 1 else {
      return nil
    }
    return speaker(of: at - 1, rule: .paragraphBefore)
  }

  /// The speaker of a line: of its last quotation, else of its last reporting verb.
  func speaker(of at: Int, rule: Attribution.Rule) -> Attribution? {
    let line = script.lines[at]
    if let known = lastQuoted(in: line, rule) { return known }
    if let phrase = introducer(line, lineCues[at]) {
      return Attribution(phrase: phrase, cue: nil, rule: rule, group: group + at + 1)
    }
    if let cue = verb(
      before: line.pieces.upperBound, in: line, lineCues[at].filter { !$0.isNoun }),
      let phrase = cue.speaker, rule == .continuesPrevious || mayBeSpeaker(phrase)
    {
      return Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: group + at + 1)
    }
    if let cue = lineCues[at].last(where: { $0.speaker != nil && !$0.isNoun }),
      let phrase = cue.speaker, rule == .continuesPrevious || mayBeSpeaker(phrase)
    {
      return Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: group + at + 1)
    }
    guard let phrase = cues.mainSubject(in: line.pieces) else { return spoken(before: at, rule) }
    let isSomebody =
      cues.phrases.isPerson(phrase.head) || cues.matches(phrase.head, "He", "She", "he", "she")
    if !isSomebody, let known = spoken(before: at, rule) { return known }
    if !isSomebody, isHeadline(line) || !canSpeakForItself(phrase) { return nil }
    return Attribution(phrase: phrase, cue: nil, rule: rule, group: group + at + 1)
  }

  /// The speaker of a line's last quotation; titles and words merely set apart have none.
  private func lastQuoted(
    in line: ChunkedText.ChunkedSentence, _ rule: Attribution.Rule
  ) -> Attribution? {
    let scare = ScareQuoteFilter(script: script)
    for i in line.pieces.reversed() where piece(i).kind == .quote {
      let quotation = piece(i).index
      guard var known = attributions[quotation], !scare.isScare(quotation, known) else { continue }
      known.rule = rule
      return known
    }
    return nil
  }

  /// Whether a phrase names people or a body, not a place or a thing.
  private func canSpeakForItself(_ phrase: NounPhrase) -> Bool {
    switch phrase.kind {
    case .pronoun: true
    case .name: !cues.phrases.isPlace(phrase.head)
    case .nominal: piece(phrase.head).isAny([.people, .body])
    }
  }

  /// "When …, Ama Quist put out the following statement:": the subject of the last clause before a colon, where no
  /// reporting verb stands in it.
  func introducer(_ line: ChunkedText.ChunkedSentence, _ found: [Cue]) -> NounPhrase? {
    guard let last = line.pieces.last, piece(last).kind == .colon else { return nil }
    let comma = line.pieces.last { piece($0).kind == .comma }
    let start = comma.map { $0 + 1 } ?? line.pieces.lowerBound
    guard !found.contains(where: { $0.pieces.lowerBound >= start && $0.speaker != nil }),
      let phrase = cues.mainSubject(in: start..<last), !phrase.isPrepositionalObject,
      phrase.kind != .nominal
    else { return nil }
    return phrase
  }

  /// Who spoke last in the few lines before.
  func spoken(before at: Int, _ rule: Attribution.Rule) -> Attribution? {
    for back in 1..<4 where at - back >= 0 {
      if let known = lastQuoted(in: script.lines[at - back], rule) { return known }
      if let cue = lineCues[at - back].last(where: { $0.speaker != nil }), let phrase = cue.speaker
      {
        return Attribution(phrase: phrase, cue: cue.pieces, rule: rule, group: group + at + 1)
      }
    }
    return nil
  }
}
