import Articles

/// What stands after a reporting verb.
extension IndirectSpeechFinder {
  func report(
    of cue: Cue, _ at: Int, in line: ChunkedText.ChunkedSentence, _ found: [Cue]
  ) -> IndirectQuotation? {
    guard cue.speaker != nil, cue.rule != .accordingTo, !isTag(cue, in: line) else { return nil }
    let last = lastOfSentence(line)
    var start = cue.rule == .after ? cue.speaker?.pieces.upperBound ?? last : cue.pieces.upperBound
    if cue.rule == .by { return nil }
    guard let begin = begin(of: cue, from: &start, to: last) else { return nil }
    let end = end(from: start, to: last, found, after: at, begin)
    guard start < end else { return nil }
    if begin == .object, !isTold(start..<end, by: cue) || !canSpeak(cue) { return nil }
    if isRefusal(start..<end) || isUnasserted(cue, start, in: line) { return nil }
    if isHypothetical(cue, begin) || isEmpty(start..<end, begin) { return nil }
    return made(start, end, cue, begin)
  }

  /// Whether an object is something told: no time, thought or act, and no "no" or "goodbye".
  private func isTold(_ pieces: Range<Int>, by cue: Cue) -> Bool {
    guard let start = pieces.first, !isAct(cue.verb),
      !cue.classes.isDisjoint(with: [.speech, .telling, .judging, .directive])
    else { return false }
    if cues.matches(
      start, "no", "yes", "yeah", "goodbye", "hello", "nothing", "something", "little", "so")
    {
      return false
    }
    let isWhen = pieces.allSatisfy {
      isTime($0) || piece($0).isAny([.preposition, .determiner]) || piece($0).kind == .number
        || piece($0).kind == .comma
    }
    return !(isWhen && pieces.contains(where: isTime))
  }

  /// Moves `start` to the first piece of what is reported; nil when nothing is.
  func begin(of cue: Cue, from start: inout Int, to last: Int) -> IndirectQuotation.Form? {
    if cues.matches(cue.verb, "put", "puts") { return nil }
    if let that = that(from: start, to: last), !(isRelative(that, after: start, cue)) {
      start = that
      return .clause
    }
    if !cue.classes.isDisjoint(with: [.manner, .perception]) { return nil }
    if let demand = demand(of: cue, from: start, to: last) {
      start = demand
      return .infinitive
    }
    while start < last,
      cues.isSkipped(start) && !beginsClause(start) || isTime(start) || isWhich(start, to: last),
      !isHyphened(start)
    {
      start += 1
    }
    if cue.classes.contains(.telling), start < last {
      if piece(start).isAny(.object), !isPossessor(start, to: last) {
        start += 1
      } else if let heard = phrases.phrase(startingAt: start, before: last) {
        start = heard.pieces.upperBound
      }
    }
    guard start < last else { return nil }
    let first = piece(start)
    switch first.kind {
    case .word, .name, .number, .quote: break
    default: return nil
    }
    if cues.matches(start, "to") || cues.matches(start, "not") && cues.matches(start + 1, "to") {
      return cue.classes.isDisjoint(with: [.directive, .telling]) ? nil : .infinitive
    }
    if cues.matches(start, "why", "how", "what", "where", "who") { return .clause }
    if first.isAny([.preposition, .subordinator]), !cues.matches(start, "that"),
      !phrases.isApproximate(start)
    {
      guard cue.isSpeech, first.isAny(.preposition),
        let clause = pronounClause(after: start, to: last)
      else { return nil }
      start = clause
      return .clause
    }
    if !cue.classes.isDisjoint(with: [.speech, .telling, .directive, .belief]),
      hasVerb(start, to: last)
    {
      return .clause
    }
    return cue.classes.isDisjoint(with: [.judging, .belief, .directive]) ? plain(cue) : .object
  }

  /// "told her mother she was tired": "her" before a noun for people tells whose.
  private func isPossessor(_ i: Int, to last: Int) -> Bool {
    cues.matches(i, "her") && i + 1 < last && piece(i + 1).isAny([.people, .body])
  }

  /// "outlined a plan that": "that" after an object, which only tells more of it; what is told to somebody may have one.
  private func isRelative(_ that: Int, after start: Int, _ cue: Cue) -> Bool {
    guard that > start, cue.classes.isDisjoint(with: .telling), !cues.matches(that, "if", "whether")
    else { return false }
    var i = start
    while i < that, cues.isSkipped(i) || isTime(i) || isWhich(i, to: that) { i += 1 }
    if cue.rule == .after, i + 1 < that, piece(i).kind == .comma { return true }
    if cue.rule == .after || isExpressing(cue.verb) && isWording(that - 1) { return false }
    return i < that && !piece(i).isAny(.preposition) && piece(i).kind != .filler
  }

  /// "this week", "the same day": a small word before one of time.
  private func isWhich(_ i: Int, to last: Int) -> Bool {
    piece(i).isAny(.determiner) && i + 1 < last && isTime(i + 1)
      && cues.matches(i, "this", "that", "last", "every", "each")
  }

  /// Whether a verb gives out what somebody feels: "expressed concern that"; what was "rejected" is somebody else's.
  private func isExpressing(_ verb: Int) -> Bool {
    cues.matches(
      verb, "expressed", "expresses", "express", "expressing", "voiced", "voices", "voicing")
  }

  /// "concern that", "the hope that": whether a noun right before "that" stands for what somebody says or feels.
  private func isWording(_ i: Int) -> Bool {
    piece(i).isAny(.saying)
      || cues.matches(
        i, "concern", "concerns", "hope", "hopes", "fear", "fears", "belief", "view", "doubt",
        "doubts", "confidence", "worry", "worries", "regret", "opinion", "frustration", "surprise")
  }

  /// "called for a vote", "called on the council to resign": what is asked for begins after "for", or with "to".
  private func demand(of cue: Cue, from verb: Int, to last: Int) -> Int? {
    var start = verb
    while start < last, isTime(start) { start += 1 }
    guard cues.matches(cue.verb, "call", "calls", "called", "calling"), start + 1 < last else {
      return nil
    }
    if cues.matches(start, "for") { return start + 1 }
    guard cues.matches(start, "on", "upon") else { return nil }
    for i in start + 1..<min(start + 12, last) {
      if cues.matches(i, "to") { return start + 1 }
      guard piece(i).kind == .word || piece(i).kind == .name || piece(i).kind == .filler else {
        return nil
      }
    }
    return nil
  }

  /// "said after the vote she would sail": the pronoun with its verb that a few words on when and where lead up to.
  private func pronounClause(after start: Int, to last: Int) -> Int? {
    for i in start + 1..<max(min(start + 8, last), start + 1) {
      if cues.matches(i, "he", "she", "they", "it", "we"), i + 1 < last,
        piece(i + 1).isAny([.aux, .be, .past, .verb])
          || script.document.tokens[piece(i + 1).tokens.lowerBound].kind == .clitic
      {
        return i
      }
      guard piece(i).kind == .word || piece(i).kind == .name || piece(i).kind == .number,
        piece(i).classes.isDisjoint(with: [.aux, .be, .who, .cue, .conjunction, .subordinator])
      else { return nil }
    }
    return nil
  }

  /// "first-quarter profit": a word of time that is part of a longer word.
  private func isHyphened(_ i: Int) -> Bool {
    let next = piece(i).tokens.upperBound
    return next < script.document.tokens.count && !script.document.tokens[next].hasLeadingSpace
      && script.document.tokens[next].asciiPunctuation == UInt8(ascii: "-")
  }

  /// "too" in "said too much was made of it": an adverb that belongs to what is reported.
  private func beginsClause(_ i: Int) -> Bool {
    cues.matches(
      i, "too", "much", "never", "not", "just", "only", "even", "once", "nearly", "almost", "more",
      "here", "there", "perhaps", "maybe", "simply", "rather", "once", "long")
  }

  /// Verbs of speech that report a thing: "announced a plan", "cited the weather".
  func plain(_ cue: Cue) -> IndirectQuotation.Form? {
    cue.classes.isDisjoint(with: [.speech]) ? nil : .object
  }

  func isTime(_ i: Int) -> Bool {
    piece(i).isAny(.time) && piece(i).classes.isDisjoint(with: [.people])
  }

  /// Whether a finite verb stands early in a stretch, so that it is a clause. The verbs of relative clauses, and those after
  /// "and", "as" or "while", belong to other clauses.
  func hasVerb(_ start: Int, to last: Int) -> Bool {
    var isRelative = false
    for i in start..<min(start + 16, last) {
      switch piece(i).kind {
      case .comma where i - start > 8: return false
      case .semicolon, .stop: return false
      case .word:
        if i > start, beginsOtherClause(i, to: last) { return false }
        if i > start, piece(i).isAny(.who) { isRelative = true }
        guard piece(i).isAny(.subject) || i > start && isFinite(i) else { continue }
        if !isRelative { return true }
        isRelative = i + 1 < last && isFinite(i + 1) || piece(i).isAny(.subject)
      default: break
      }
    }
    return false
  }

  /// "and left", "even as she spoke": where another clause or another verb of the same subject begins.
  func beginsOtherClause(_ i: Int, to last: Int) -> Bool {
    guard i + 1 < last else { return false }
    if piece(i).isAny(.conjunction) {
      return (isFinite(i + 1) || piece(i + 1).isAny(.verb)) && !piece(i + 1).isAny(.gerund)
    }
    return cues.matches(
      i, "while", "when", "because", "although", "though", "after", "before", "unless")
      || cues.matches(i, "as") && cues.matches(i - 1, "even")
  }

  /// Whether a word is a verb with a subject of its own, as far as its form tells.
  private func isFinite(_ i: Int) -> Bool {
    let piece = piece(i)
    guard piece.kind == .word else { return false }
    if piece.isAny([.be, .aux]) || piece.classes.contains(.past) { return true }
    return isPast(i) && !self.piece(max(i - 1, 0)).isAny([.determiner, .possessive])
  }

  func isPast(_ i: Int) -> Bool {
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    guard piece(i).classes.isEmpty, token.casing == .lower, token.count > 4 else { return false }
    let end = Int(token.end)
    return script.document.bytes[end - 1] == UInt8(ascii: "d")
      && script.document.bytes[end - 2] == UInt8(ascii: "e")
  }

  /// "that" after a verb, with nothing but time, place or who is told between.
  func that(from start: Int, to last: Int) -> Int? {
    var i = start
    while i < min(start + 12, last) {
      if cues.matches(i, "that", "whether", "if") { return i }
      let piece = piece(i)
      switch piece.kind {
      case .word, .name, .number, .filler: break
      case .comma: break
      default: return nil
      }
      if piece.isAny([.subject, .be, .aux, .conjunction, .cue]), !isTime(i), !isWording(i) {
        return nil
      }
      i += 1
    }
    return nil
  }

  /// Whether a verb does a thing to its object rather than telling it: "wrote a book", "claimed a seat".
  private func isAct(_ i: Int) -> Bool {
    let word = script.document.words(of: piece(i).tokens.lowerBound).lowercased()
    return Self.acts.contains { word.hasPrefix($0) }
  }

  private static let acts = [
    "writ", "wrote", "post", "claim", "sing", "sang", "sung", "broadcast", "text", "email", "blog",
    "tweet", "retweet", "protest", "state", "report", "repeat", "echo", "pronounc", "recite",
    "quot", "cry", "cries", "sent", "send", "issu", "releas", "sum",
    "publish", "object", "joke", "lectur", "rail", "venture", "recogni", "espous", "maintain",
    "testif", "respond", "comment", "add", "recall", "remember", "observ", "laugh", "sigh", "shrug",
    "order", "agree", "disagree",
    "apologi", "shout", "scream", "put", "made", "make", "point",
  ]
}
