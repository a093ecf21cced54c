import Articles

/// Verbs that no list has, told by their form and by what stands around them.
extension NounPhraseChunker {
  /// Whether a word in no list of nouns is a verb here, whose object follows: "took the stage", "is releasing an ad",
  /// "Ama Quist shared a chart". Objects, like what prepositions govern, are no subjects.
  func isPlainVerb(_ i: Int) -> Bool {
    let token = script.document.tokens[script.pieces[i].tokens.lowerBound]
    guard i > 0 else { return token.casing == .capital && ends(token, "ing") }
    let before = script.pieces[i - 1]
    if token.casing == .capital { return before.kind == .stop && ends(token, "ing") }
    guard token.casing == .lower else { return false }
    if script.pieces[i].isAny(.verb) { return !before.isAny([.determiner, .possessive]) }
    if ends(token, "ing") {
      if i > 1, before.isAny([.adverb, .time]), script.pieces[i - 2].isAny(.be) { return true }
      switch before.kind {
      case .comma, .dash, .quote, .stop: return true
      case .word:
        return before.isAny([.be, .preposition, .conjunction, .subordinator, .object])
          && before.classes.isDisjoint(with: [.possessive])
      default: return false
      }
    }
    if ends(token, "s"), governsObject(i), isSubject(beforeAdverbs: i) { return true }
    if followsModal(i) { return true }
    guard ends(token, "ed") else { return false }
    if governsObject(i), isNounOfPeople(beforeAdverbs: i) { return true }
    // "The men wounded in …" are still the subject, "the men stopped the …" and "the firm issued 40 …" have one.
    if before.isAny([.people, .body]) || before.kind == .name, i + 1 < script.pieces.count,
      script.pieces[i + 1].isAny([.determiner, .possessive])
        || script.pieces[i + 1].kind == .number
    {
      return true
    }
    return isPerson(i - 1) || before.isAny([.subject, .who, .be, .aux])
  }

  /// The piece before a verb and its adverbs in "-ly".
  private func beforeAdverbs(_ i: Int) -> Int {
    var at = i - 1
    while at > 0, script.pieces[at].kind == .word, script.pieces[at].classes.isEmpty,
      ends(script.document.tokens[script.pieces[at].tokens.lowerBound], "ly")
    { at -= 1 }
    return at
  }

  /// Whether a person or a pronoun stands right before, so that a word in "-s" before an object is its verb.
  private func isSubject(beforeAdverbs i: Int) -> Bool {
    guard i > 0 else { return false }
    let at = beforeAdverbs(i)
    return isPerson(at) || script.pieces[at].isAny([.subject, .who])
  }

  private func isNounOfPeople(beforeAdverbs i: Int) -> Bool {
    guard i > 0 else { return false }
    let before = script.pieces[beforeAdverbs(i)]
    return before.kind == .name || before.kind == .word && before.isAny([.people, .body])
  }

  /// Whether what follows can only be an object: an article, a number, a name, a title or "him".
  private func governsObject(_ i: Int) -> Bool {
    guard i + 1 < script.pieces.count, !isClitic(i + 1) else { return false }
    let next = script.pieces[i + 1]
    return next.kind == .name || next.kind == .number
      || next.isAny([.determiner, .possessive, .object])
      || next.isAny(.title) && isCapitalised(i + 1)
  }

  /// Whether "did", "will" or the like stands before a word, "not" between or not.
  func followsModal(_ i: Int) -> Bool {
    var at = i - 1
    while at > 0,
      isClitic(at)
        || ["not", "also", "never", "only"].contains(where: {
          script.document.token(script.pieces[at].tokens.lowerBound, is: $0)
        })
    { at -= 1 }
    guard at >= 0, script.pieces[at].kind == .word else { return false }
    return Self.modals.contains {
      script.document.token(script.pieces[at].tokens.lowerBound, is: $0)
    }
  }

  private static let modals: [StaticString] = [
    "did", "does", "do", "didn", "doesn", "don", "will", "would", "wouldn", "won", "can", "could",
    "couldn", "should", "shouldn", "may", "might", "must", "shall",
  ]
}
