import Articles

/// Finds the reporting verbs of a line and their subjects, by word classes and order alone.
struct CueFinder {
  let script: ChunkedText
  let phrases: NounPhraseChunker

  init(_ script: ChunkedText) {
    self.script = script
    phrases = NounPhraseChunker(script: script)
  }

  func piece(_ i: Int) -> Chunk { script.pieces[i] }

  /// The cues of a line in order, each with its speaker.
  func cues(of line: ChunkedText.ChunkedSentence) -> [Cue] {
    var found: [Cue] = []
    for i in line.pieces where piece(i).kind == .word {
      if let end = according(i, in: line) {
        let phrase = phrases.phrase(startingAt: end, before: line.pieces.upperBound)
        found.append(
          Cue(pieces: i..<end, verb: i, classes: .speech, rule: .accordingTo, speaker: phrase))
      } else if let owner = owner(ofSaying: i, in: line) {
        found.append(
          Cue(
            pieces: i..<i + 1, verb: i, classes: [.speech, .manner, .saying], rule: .before,
            speaker: owner))
      } else if piece(i).isAny(.cue) && isVerb(i, in: line) || isPhrasalCue(i, in: line) {
        var cue = cue(at: i, in: line)
        findSpeaker(of: &cue, in: line, after: found)
        found.append(cue)
      }
    }
    return found
  }

  /// Where the words end that say on whose word something stands, "according to", "in the words of" or "per"; nil
  /// where none begin here.
  func according(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Int? {
    guard i + 1 < line.pieces.upperBound else { return nil }
    if matches(i, "To"), i == line.pieces.lowerBound {
      return isView(of: i + 1, in: line) ? i + 1 : nil
    }
    if matches(i, "per", "Per") { return isSource(i, in: line) ? i + 1 : nil }
    guard i + 2 < line.pieces.upperBound else { return nil }
    if matches(i, "according", "According"), matches(i + 1, "to") { return i + 2 }
    guard i + 4 < line.pieces.upperBound, matches(i, "in", "In"),
      matches(i + 1, "the"), matches(i + 2, "words"), matches(i + 3, "of")
    else { return nil }
    return i + 4
  }

  /// "To Ama Quist, the boat is “a wreck”": whether the phrase after "To" is people whose view a sentence with a quotation
  /// gives, up to a comma.
  private func isView(of start: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard let phrase = phrases.phrase(startingAt: start, before: line.pieces.upperBound),
      phrases.isPerson(phrase.head) || piece(phrase.head).isAny(.people),
      phrase.pieces.upperBound < line.pieces.upperBound,
      piece(phrase.pieces.upperBound).kind == .comma
    else { return false }
    return line.pieces.contains { piece($0).kind == .quote }
  }

  /// "…, per the bylaws": "per" begins a sentence or follows a comma or a quotation, and no measure comes after.
  private func isSource(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    let next = piece(i + 1)
    guard next.kind == .name || next.isAny([.determiner, .possessive]) else { return false }
    guard i > line.pieces.lowerBound else { return true }
    let before = piece(i - 1).kind
    return before == .comma || before == .quote
  }

  /// "Ama Quist’s claim that", "her call for": whose words a noun of saying stands for, where a clause, a quotation or
  /// its topic follows.
  private func owner(
    ofSaying i: Int, in line: ChunkedText.ChunkedSentence
  ) -> NounPhrase? {
    guard piece(i).isAny(.saying), i + 1 < line.pieces.upperBound, i > line.pieces.lowerBound,
      matches(i + 1, "that", "of", "for", "about", "as", "was", "is", "to")
        || piece(i + 1).kind == .quote || piece(i + 1).kind == .colon
    else { return nil }
    var at = i - 1
    while at > line.pieces.lowerBound, i - at < 3, piece(at).kind == .word,
      piece(at).classes.isEmpty || piece(at).isAny([.adverb, .time])
        || matches(at, "most", "own", "other", "many", "several", "two"), !isPossessive(at)
    { at -= 1 }
    if matches(at, "his", "her", "His", "Her") {
      return NounPhrase(pieces: at..<at + 1, head: at, mention: nil, kind: .pronoun)
    }
    if isPossessive(at) { at -= 1 } else if !endsInS(at) { return nil }
    guard at >= line.pieces.lowerBound, piece(at).kind == .name, !phrases.isPlace(at) else {
      return nil
    }
    return NounPhrase(pieces: at..<at + 1, head: at, mention: piece(at).index, kind: .name)
  }

  /// "Sanders’": a name in "-s" with an apostrophe alone behind it.
  private func endsInS(_ i: Int) -> Bool {
    i > 0 && piece(i).kind == .filler && piece(i - 1).kind == .name
  }

  /// "as Ama Quist put it", "went on", "shot back", "fired back".
  func isPhrasalCue(_ i: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    guard i + 1 < line.pieces.upperBound else { return false }
    if matches(i, "put", "puts") { return matches(i + 1, "it", "this") }
    if matches(i, "went", "goes", "go") {
      return matches(i + 1, "on") && i + 2 < line.pieces.upperBound && !matches(i + 2, "to")
    }
    if matches(i, "pointed", "points", "pointing", "point") { return matches(i + 1, "out") }
    if matches(i, "made", "makes", "make", "making") { return matches(i + 1, "clear") }
    if matches(i, "issued", "issues", "released", "releases", "sent", "sends", "published") {
      return issuesDocument(i + 1, in: line)
    }
    if matches(i, "expressed", "expresses", "express", "expressing", "voiced", "voices", "voicing")
    {
      return !matches(i + 1, "by", "themselves", "himself", "herself", "itself")
    }
    return matches(i, "shot", "fired", "shoots", "fires", "hit") && matches(i + 1, "back")
  }

  /// "a statement", "the following letter": something said in writing, right after a verb that gives it out.
  private func issuesDocument(_ start: Int, in line: ChunkedText.ChunkedSentence) -> Bool {
    for i in start..<min(start + 5, line.pieces.upperBound) {
      if piece(i).isAny(.document) { return true }
      guard piece(i).kind == .word, piece(i).classes.isDisjoint(with: [.preposition, .aux, .be])
      else { return false }
    }
    return false
  }

  /// Whether a one-token piece is one of these words.
  func matches(_ i: Int, _ words: StaticString...) -> Bool {
    let token = piece(i).tokens.lowerBound
    return words.contains { script.document.token(token, is: $0) }
  }
}
