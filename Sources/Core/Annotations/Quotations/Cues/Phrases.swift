import Articles

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
        if !piece.isAny([.conjunction, .time, .adverb]) { isGoverned = false }
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
    case .word:
      let isClitic = script.document.tokens[piece.tokens.lowerBound].kind == .clitic
      return isClitic ? .inside : role(of: piece.classes, at: i)
    default: return .other
    }
  }

  func role(of classes: WordClass, at i: Int) -> Role {
    if classes.contains(.subject) { return .pronoun }
    if !classes.isDisjoint(with: [.determiner, .possessive, .people, .body, .document, .title]) {
      return .noun
    }
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.time) { return .other }
    if !classes.isDisjoint(with: [.be, .aux, .conjunction, .subordinator, .who, .adverb, .object]) {
      return .other
    }
    if !classes.isDisjoint(with: .cue) {
      return classes.contains(.nounish) ? .noun : .other
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
  func isTrailing(_ i: Int) -> Bool {
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
}
