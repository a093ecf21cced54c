import Articles

/// Where what is reported ends.
extension IndirectSpeechFinder {
  /// Where what is reported ends: with its sentence, or where a clause of the writer's own begins.
  func end(
    from start: Int, to last: Int, _ found: [Cue], after at: Int, _ form: IndirectQuotation.Form
  ) -> Int {
    let later = found[(at + 1)...]
    let isSubordinate = isSubordinate(found[at])
    var i = start
    while i < last {
      let piece = piece(i)
      if piece.kind == .semicolon { return i }
      if form == .object, i > start, endsObject(i, to: last) { return i }
      let isWhole = form != .clause || isWhole(start..<i)
      if piece.kind == .comma, isSubordinate || i + 1 < last && isWhole && parts(i + 1, later) {
        return i
      }
      if piece.kind == .comma, i + 1 < last, i - start > 3, isParticiple(i + 1) { return i }
      if piece.kind == .comma || piece.kind == .dash, i + 2 < last, i - start > 3,
        isAppositive(i + 1, last)
      {
        return i
      }
      if piece.isAny(.conjunction), isWhole, later.contains(where: { takesOver($0, at: i + 1) }) {
        return i
      }
      i += 1
    }
    return last
  }

  /// "praised the plan and left", "announced her bid, the third in a year": where a plain object ends, since the sentence
  /// goes on with another verb, a clause of its own or what the writer adds.
  private func endsObject(_ i: Int, to last: Int) -> Bool {
    guard i + 1 < last else { return false }
    if piece(i).kind == .comma {
      return cues.matches(i + 1, "the", "a", "an") || isParticiple(i + 1)
    }
    return piece(i).isAny(.conjunction) && beginsOtherClause(i, to: last)
  }

  /// Whether a clause that begins a report has its verb: not "the title, history" nor "that at one of his meetings, in May".
  private func isWhole(_ pieces: Range<Int>) -> Bool {
    let beginsWithPreposition =
      pieces.count > 1 && cues.matches(pieces.lowerBound, "that")
      && piece(pieces.lowerBound + 1).isAny(.preposition)
    return !beginsWithPreposition && pieces.count > 5 || hasVerb(pieces)
  }

  /// ", drawing jeers": what somebody did by saying so.
  private func isParticiple(_ i: Int) -> Bool {
    let token = script.document.tokens[piece(i).tokens.lowerBound]
    guard piece(i).kind == .word, token.casing == .lower, token.count > 4,
      piece(i).classes.isDisjoint(with: [.preposition, .people, .time])
    else { return false }
    let end = Int(token.end)
    return script.document.bytes[end - 3..<end].elementsEqual("ing".utf8)
  }

  /// ", a claim that …": what the writer says of the report, up to its end.
  private func isAppositive(_ i: Int, _ last: Int) -> Bool {
    guard cues.matches(i, "a", "an") else { return false }
    return !(i..<last).contains { piece($0).kind == .comma }
      && !(i..<min(i + 12, last)).contains { at in
        piece(at).isAny([.be, .aux])
          && !(i..<at).contains { cues.matches($0, "that", "which", "who") }
      }
  }

  /// "After Ama Quist said …, the crew left", "Ama Quist, who said …, left": the report ends with its own clause.
  func isSubordinate(_ cue: Cue) -> Bool {
    guard let speaker = cue.speaker, cue.rule == .before || cue.rule == .relative else {
      return false
    }
    if cue.rule == .relative {
      return cues.matches(cue.pieces.lowerBound - 1, "who")
        && piece(max(cue.pieces.lowerBound - 2, 0)).kind == .comma
    }
    let before = speaker.pieces.lowerBound - 1
    guard before >= 0 else { return false }
    return cues.matches(
      before, "after", "After", "when", "When", "while", "While", "as", "As", "if", "If",
      "although", "Although", "though", "Though", "since", "Since", "before", "Before", "because",
      "Because")
  }

  /// Whether a comma before this piece ends what is reported.
  func parts(_ i: Int, _ later: ArraySlice<Cue>) -> Bool {
    if later.contains(where: {
      takesOver($0, at: i) || $0.classes.contains(.gerund) && $0.verb == i
    }) {
      return true
    }
    if piece(i).isAny(.conjunction), later.contains(where: { takesOver($0, at: i + 1) }) {
      return true
    }
    return cues.matches(
      i, "which", "who", "while", "although", "though", "according", "despite", "whereas")
  }

  /// Whether a verb, or its subject, stands right here.
  func takesOver(_ cue: Cue, at i: Int) -> Bool {
    guard let speaker = cue.speaker else { return false }
    if cue.rule == .shared { return cue.pieces.lowerBound == i }
    return cue.rule == .before && speaker.pieces.lowerBound == i
  }
}
