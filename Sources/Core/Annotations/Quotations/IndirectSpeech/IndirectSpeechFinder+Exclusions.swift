import Articles

/// What a reporting verb stands by without reporting any words.
extension IndirectSpeechFinder {
  /// "…, suggesting the talks had failed": what the writer concludes from what somebody did.
  func isConclusion(_ cue: Cue) -> Bool {
    cue.verb > 0 && piece(cue.verb - 1).kind == .comma
      && cues.matches(cue.verb, "suggesting", "implying", "indicating", "signaling", "signalling")
  }

  /// "you might think": what the reader may say or think.
  func isReader(_ cue: Cue) -> Bool {
    cue.speaker.map { cues.matches($0.head, "you", "You") } ?? false
  }

  /// "bought in order to say the coffee was shaded": what somebody may say one day.
  func isPurpose(_ cue: Cue) -> Bool {
    cue.verb > 1 && cues.matches(cue.verb - 1, "to") && cues.matches(cue.verb - 2, "order")
  }

  /// "“…,” said Ama Quist as she left": whether a verb belongs to the quotation right before it and its subject, so that
  /// what follows tells when, where or who.
  func isTag(_ cue: Cue, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard cue.rule == .after || cue.rule == .before, let speaker = cue.speaker else { return false }
    var i = min(speaker.pieces.lowerBound, cue.pieces.lowerBound) - 1
    if i >= line.pieces.lowerBound, piece(i).kind == .comma { i -= 1 }
    guard i >= line.pieces.lowerBound, isQuotation(i) else { return false }
    return cue.rule == .after
      || (line.pieces.lowerBound..<i).allSatisfy {
        [.quote, .filler, .comma].contains(piece($0).kind)
      }
  }

  /// "never said that", "if Ama Quist says that", "is expected to say": words that nobody is reported to have said.
  /// What is left open ("did not say whether") claims nothing.
  func isUnasserted(_ cue: Cue, _ start: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard cue.isSpeech, let speaker = cue.speaker,
      !cues.matches(start, "whether", "if", "why", "how", "what", "where", "who", "when")
    else { return false }
    if cue.verb - 2 >= line.pieces.lowerBound, cues.matches(cue.verb - 1, "to"),
      cues.matches(cue.verb - 2, "expected", "likely", "due", "set", "about", "supposed")
    {
      return true
    }
    guard cue.rule == .before else { return false }
    let verbs = min(speaker.pieces.upperBound, cue.verb)..<cue.verb
    if verbs.contains(where: isNegation) { return true }
    let before = speaker.pieces.lowerBound - 1
    return before >= line.pieces.lowerBound
      && cues.matches(before, "if", "If", "whether", "Whether", "unless", "Unless")
  }

  /// "not", "never", and the "t" of "didn't".
  private func isNegation(_ i: Int) -> Bool {
    if cues.matches(i, "not", "never") { return true }
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    return token.kind == .clitic
      && script.document.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "t")
  }

  /// "asked not to be named", "requested anonymity", "declined to comment": what is refused holds no words.
  func isRefusal(_ pieces: Range<Int>) -> Bool {
    var i = pieces.lowerBound
    if cues.matches(i, "anonymity") { return true }
    if cues.matches(i, "not") { i += 1 }
    guard i + 1 < pieces.upperBound, cues.matches(i, "to") else { return false }
    if cues.matches(i + 1, "comment", "elaborate", "respond", "speak", "answer", "testify") {
      return true
    }
    return i + 2 < pieces.upperBound && cues.matches(i + 1, "be")
      && cues.matches(i + 2, "named", "identified", "quoted", "interviewed", "photographed")
  }

  /// "could threaten the pier", "a majority to confirm judges": what somebody may demand or name one day.
  func isHypothetical(_ cue: Cue, _ form: IndirectQuotation.Form) -> Bool {
    guard form == .object || form == .infinitive else { return false }
    let isModal = cue.pieces.contains {
      cues.matches($0, "would", "could", "should", "may", "might", "must", "can", "will")
    }
    let before = cue.pieces.lowerBound - 1
    return isModal || form == .object && before >= 0 && cues.matches(before, "to")
  }

  /// "and left", "it in a letter", "that under the law": words that hold no report.
  func isEmpty(_ pieces: Range<Int>, _ form: IndirectQuotation.Form) -> Bool {
    guard let first = pieces.first, first + 1 < pieces.upperBound else { return false }
    if piece(first).isAny(.conjunction) { return true }
    if cues.matches(first, "it", "this"),
      piece(first + 1).isAny([.preposition, .subordinator])
        || [.comma, .dash].contains(piece(first + 1).kind)
    {
      return true
    }
    // "that under Ama Quist": nothing but small words and names.
    return form == .clause && cues.matches(first, "that")
      && pieces.dropFirst().allSatisfy {
        piece($0).kind == .name || piece($0).kind == .number
          || piece($0).isAny([.preposition, .determiner, .possessive, .title])
      }
  }

  /// "his contract", "their smiles": things whose verb takes a plain object say nothing.
  func canSpeak(_ cue: Cue) -> Bool {
    cue.classes.contains(.judging) || (cue.speaker.map(phrases.canSpeak) ?? false)
  }

  /// "As the talks went on, Ama Quist said", "After the vote, Kofi Mensah …": whether what stands before a speaker and the
  /// verb only tells when or how, or the verb is no more than "began" or "continued".
  func isAdverbial(
    _ range: Range<Int>, before cue: Cue, _ ends: Int, _ line: ChunkedText.ChunkedSentence
  ) -> Bool {
    guard cue.rule != .accordingTo, let first = range.first else { return false }
    let isOpen =
      ends + 1 < line.pieces.upperBound && piece(ends).kind == .comma
      && piece(ends + 1).kind != .quote
    if isOpen { return false }
    if cue.classes.contains(.manner) { return true }
    let inner = range.dropLast()
    let leadsToQuotation = leadsToQuotation(ends, line)
    guard
      !inner.contains(where: {
        piece($0).kind == .comma && !leadsToQuotation || piece($0).kind == .quote
      })
    else { return false }
    if leadsToQuotation, tellsWhen(first) || !hasVerb(inner) { return true }
    if piece(first).isAny(.subordinator), !piece(first).isAny([.determiner, .who]),
      !cues.matches(first, "That", "How", "What", "Why", "Where", "as")
    {
      return true
    }
    if cues.matches(first, "Asked", "Pressed", "Pushed", "Questioned", "Speaking", "Quizzed") {
      return true
    }
    return piece(first).isAny(.preposition) && (leadsToQuotation || !hasVerb(inner))
  }

  /// "Six minutes", "Last week", "40": whether a stretch begins with a time or a number.
  private func tellsWhen(_ first: Int) -> Bool {
    piece(first).kind == .number || isTime(first)
      || piece(first).isAny(.determiner) && isTime(first + 1)
  }

  /// "…, Ama Quist said, “…”": whether a quotation stands right after a verb and its subject.
  private func leadsToQuotation(_ ends: Int, _ line: ChunkedText.ChunkedSentence) -> Bool {
    var i = ends
    while i < line.pieces.upperBound, [.comma, .colon].contains(piece(i).kind) { i += 1 }
    return i < line.pieces.upperBound && piece(i).kind == .quote
  }
}
