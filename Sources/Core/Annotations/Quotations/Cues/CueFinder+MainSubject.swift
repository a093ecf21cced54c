import Articles

/// The subject of a sentence without a reporting verb.
extension CueFinder {
  /// The subject of a sentence: the first phrase that no preposition governs and that can speak.
  func mainSubject(in range: Range<Int>) -> NounPhrase? {
    guard !range.isEmpty else { return nil }
    var found: [NounPhrase] = []
    var start = afterDateline(range)
    var depth = 0
    for i in start..<range.upperBound {
      switch piece(i).kind {
      case .word, .name, .number, .filler: continue
      case .opening:
        if depth == 0 { found += phrases.phrases(in: start..<i) }
        depth += 1
      case .closing: depth = max(0, depth - 1)
      default: if depth == 0 { found += phrases.phrases(in: start..<i) }
      }
      start = i + 1
    }
    if depth == 0 { found += phrases.phrases(in: start..<range.upperBound) }
    let named = found.map(named).filter {
      phrases.canSpeak($0) && !isExpletive($0) && !isCredit($0)
    }
    return named.first { !$0.isPrepositionalObject && !phrases.isPlace($0.head) } ?? named.first {
      !$0.isPrepositionalObject
    }
      ?? named.first { phrases.isPerson($0.head) }
      ?? owner(in: range)
      ?? found.first { !$0.isPrepositionalObject && !isExpletive($0) && !isCredit($0) }
  }

  /// Where a sentence begins that a place and an agency stand before: "TEMA (AFP) — ".
  func afterDateline(_ range: Range<Int>) -> Int {
    for i in range.prefix(12) where piece(i).kind == .dash && i > range.lowerBound {
      let before = piece(i - 1)
      if before.kind == .closing || phrases.isPlace(i - 1) { return i + 1 }
    }
    return range.lowerBound
  }

  /// Whether a person is named in a stretch.
  func hasPerson(in range: Range<Int>) -> Bool { range.contains(where: phrases.isPerson) }

  /// Whether a name only says who wrote or took a picture.
  private func isCredit(_ phrase: NounPhrase) -> Bool {
    phrase.mention.map(script.credits.contains) ?? false
  }

  /// The person set beside a common noun that is a subject, by commas or none: "The mayor, Ann Poole, opened …".
  func apposed(_ phrase: NounPhrase, before end: Int) -> Int? {
    guard phrase.kind == .nominal else { return nil }
    let next = phrase.pieces.upperBound
    guard next + 1 < end, piece(next).kind == .comma else { return nil }
    var i = next + 1
    while i < end, piece(i).isAny(.title) || piece(i).kind == .filler { i += 1 }
    return i < end && phrases.isPerson(i) ? i : nil
  }

  /// "it" and "that", which stand for no speaker.
  func isExpletive(_ phrase: NounPhrase) -> Bool {
    matches(phrase.head, "it", "It", "that", "you", "You")
  }

  /// "Ama Quist's claim": the person a noun belongs to, where no other person is named.
  func owner(in range: Range<Int>) -> NounPhrase? {
    for i in range where phrases.isPerson(i) && !script.credits.contains(piece(i).index) {
      return NounPhrase(pieces: i..<i + 1, head: i, mention: piece(i).index, kind: .name)
    }
    return nil
  }

  /// Whether a name only tells whose something is, or what kind of: "Ama Quist's aides", "Quist supporters".
  private func isPossessor(_ i: Int, in phrase: NounPhrase) -> Bool {
    guard i + 1 < phrase.pieces.upperBound else { return false }
    return isPossessive(i + 1) || piece(i + 1).isAny([.speaker, .title])
  }

  /// A run that holds verbs too, cut down to the first name in it that is not part of another noun.
  func named(_ phrase: NounPhrase) -> NounPhrase {
    guard !phrases.isPerson(phrase.head) else { return phrase }
    if let person = phrase.pieces.last(where: {
      phrases.isPerson($0) && !isPossessor($0, in: phrase)
    }) {
      return NounPhrase(
        pieces: phrase.pieces.lowerBound..<person + 1, head: person, mention: piece(person).index,
        kind: .name, isPrepositionalObject: phrase.isPrepositionalObject)
    }
    for i in phrase.pieces
    where piece(i).kind == .name && i < phrase.pieces.upperBound - 1 && i < phrase.head {
      let next = piece(i + 1)
      if next.kind == .word, !isPossessive(i + 1), !next.isAny([.speaker, .title]),
        !phrases.isPlace(i)
      {
        return NounPhrase(
          pieces: phrase.pieces.lowerBound..<i + 1, head: i, mention: piece(i).index, kind: .name,
          isPrepositionalObject: phrase.isPrepositionalObject)
      }
    }
    return phrase
  }
}
