import Articles

/// The subject of a sentence without a reporting verb.
extension Cues {
  /// The subject of a sentence: the first phrase that no preposition governs and that can speak.
  func mainSubject(in range: Range<Int>) -> Phrase? {
    guard !range.isEmpty else { return nil }
    var found: [Phrase] = []
    var start = range.lowerBound
    for i in range
    where piece(i).kind != .word && piece(i).kind != .name && piece(i).kind != .number
      && piece(i).kind != .filler
    {
      found += phrases.phrases(in: start..<i)
      start = i + 1
    }
    found += phrases.phrases(in: start..<range.upperBound)
    let named = found.map(named).filter { phrases.canSpeak($0) && !isDummy($0) }
    return named.first { !$0.isGoverned && !phrases.isPlace($0.head) } ?? named.first {
      !$0.isGoverned
    }
      ?? named.first { phrases.isPerson($0.head) }
      ?? owner(in: range) ?? found.first { !$0.isGoverned && !isDummy($0) }
  }

  /// "it" and "that", which stand for no speaker.
  func isDummy(_ phrase: Phrase) -> Bool {
    is_(phrase.head, "it", "It", "that", "you", "You")
  }

  /// "Ama Quist's claim": the person a noun belongs to, where nobody else is named.
  func owner(in range: Range<Int>) -> Phrase? {
    for i in range where phrases.isPerson(i) {
      return Phrase(pieces: i..<i + 1, head: i, mention: piece(i).index, kind: .name)
    }
    return nil
  }

  /// A run that holds verbs too, cut down to the first name in it that is not part of another noun.
  func named(_ phrase: Phrase) -> Phrase {
    for i in phrase.pieces
    where piece(i).kind == .name && i < phrase.pieces.upperBound - 1 && i < phrase.head {
      let next = piece(i + 1)
      if next.kind == .word, !isPossessive(i + 1), !next.isAny([.speaker, .title]),
        !phrases.isPlace(i)
      {
        return Phrase(
          pieces: phrase.pieces.lowerBound..<i + 1, head: i, mention: piece(i).index, kind: .name,
          isGoverned: phrase.isGoverned)
      }
    }
    return phrase
  }
}
