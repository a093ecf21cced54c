import Articles

/// Phrases that end at a verb.
extension CueFinder {
  /// "the man who owned the boat said": the "who" of a clause that ends at a piece, no comma between.
  func relative(before j: Int, low: Int) -> Int? {
    var i = j
    while i > low, j - i < 14 {
      switch piece(i).kind {
      case .word where matches(i, "whose"):
        let isClause = (i..<j).contains {
          piece($0 + 1).isAny([.be, .aux]) || phrases.isPlainVerb($0 + 1)
        }
        return isClause ? i : nil
      case .word where piece(i).isAny(.who):
        return beginsWithVerb(i + 1) && !piece(i - 1).isAny(.preposition) ? i : nil
      case .word where matches(i, "that"):
        return isNoun(i - 1) && beginsWithVerb(i + 1) ? i : nil
      case .word, .name, .number, .filler: i -= 1
      default: return nil
      }
      if piece(i).isAny(.conjunction) { return nil }
    }
    return nil
  }

  /// "who live there", "that runs the ferry": whether a relative clause begins with its verb, so that what comes before
  /// is its subject.
  private func beginsWithVerb(_ i: Int) -> Bool {
    if phrases.role(of: i) == .other || phrases.isPlainVerb(i) { return true }
    let piece = piece(i)
    return piece.kind == .word && !phrases.isCapitalised(i)
      && piece.classes.isDisjoint(with: [
        .determiner, .possessive, .subject, .people, .body, .title, .preposition, .document,
      ])
  }

  /// The phrase that ends at a piece and is no object of a preposition: "a spokesman for the union".
  func run(endingAt end: Int, low: Int) -> NounPhrase? {
    var start = end
    while start > low, !bounds(start - 1) { start -= 1 }
    let found = phrases.phrases(in: start..<end + 1)
    guard let last = found.last else { return nil }
    if let free = found.last(where: { !$0.isPrepositionalObject }) {
      guard free != last else { return free }
      if let name = officeholder(free, last) { return name }
      return NounPhrase(
        pieces: free.pieces.lowerBound..<last.pieces.upperBound, head: free.head,
        mention: free.mention, kind: free.kind)
    }
    return found.last { $0.kind != .nominal && !phrases.isPlace($0.head) } ?? last
  }

  /// "Secretary of State Ama Quist": the person whose office leads up to the name.
  private func officeholder(_ office: NounPhrase, _ name: NounPhrase) -> NounPhrase? {
    guard office.kind == .nominal, piece(office.head).isAny(.title), phrases.isPerson(name.head),
      name.pieces.count > 1, piece(name.head - 1).kind == .word,
      piece(name.head - 1).classes.isDisjoint(with: [.title, .determiner, .people])
    else { return nil }
    return NounPhrase(
      pieces: office.pieces.lowerBound..<name.pieces.upperBound, head: name.head,
      mention: name.mention, kind: .name)
  }

  /// Whether a piece bounds the phrase before a verb.
  func bounds(_ i: Int) -> Bool {
    let piece = piece(i)
    switch piece.kind {
    case .name, .number, .filler: return false
    case .word: break
    default: return true
    }
    if piece.isAny([.conjunction, .who, .be, .aux]) || phrases.isPlainVerb(i) { return true }
    if piece.isAny(.subordinator), !piece.isAny(.preposition) { return true }
    return piece.isAny(.cue) && !piece.isAny([.nounAmbiguous, .gerund]) && !piece.isAny(.speaker)
  }

  /// "the minister, Ama Quist, said", "her boss, depot manager Kofi Mensah of Tema, said": the name between commas, with
  /// the nouns that lead up to it and what tells where it belongs.
  func appositiveName(before j: Int, low: Int) -> NounPhrase? {
    guard piece(j).kind == .comma,
      let comma = (low..<j).last(where: { piece($0).kind == .comma }), comma > low,
      !phrases.isPerson(comma - 1),
      let name = (comma + 1..<j).first(where: phrases.isPerson),
      (comma + 1..<name).allSatisfy(phrases.leadsToName)
    else { return nil }
    var start = comma
    while start > low, !bounds(start - 1) { start -= 1 }
    // "Two analysts, Ama Quist and Kofi Mensah, found".
    if name + 3 == j, matches(name + 1, "and"), phrases.isPerson(name + 2) {
      return NounPhrase(
        pieces: start..<name + 1, head: name, mention: piece(name).index, kind: .name)
    }
    guard phrases.belongs(name + 1..<j) else { return nil }
    return NounPhrase(pieces: start..<j, head: name, mention: piece(name).index, kind: .name)
  }

  /// "Ama Quist, head of the union, a group of dockers, said": the person whom a common noun is set beside.
  func bearer(of phrase: NounPhrase, low: Int) -> NounPhrase {
    let comma = phrase.pieces.lowerBound - 1
    guard !phrases.isPerson(phrase.head), phrase.kind != .pronoun, comma > low,
      piece(comma).kind == .comma, piece(comma - 1).kind == .name,
      phrases.isPerson(comma - 1) || phrase.kind == .nominal && beginsApposition(comma + 1)
    else { return phrase }
    return NounPhrase(
      pieces: comma - 1..<phrase.pieces.upperBound, head: comma - 1,
      mention: piece(comma - 1).index,
      kind: .name)
  }

  /// "the developer" of "Windward, the developer, said": a description of a body that is named before it.
  private func beginsApposition(_ start: Int) -> Bool {
    let name = piece(start - 2)
    return script.cast.mentions[name.index].kind == .organization
      && matches(start, "the", "a", "an") && (start < 3 || !piece(start - 3).isAny(.preposition))
  }

  /// The last piece before an aside that ends at a comma, dash or bracket.
  func beforeAside(_ j: Int, low: Int) -> Int? {
    if piece(j).kind == .closing {
      var i = j - 1
      while i >= low, piece(i).kind != .opening { i -= 1 }
      return i > low ? i - 1 : nil
    }
    var k = j - 1
    while k > low {
      if piece(k).kind == piece(j).kind, isAside(k + 1..<j), let last = noun(before: k, low: low) {
        return last
      }
      if piece(k).kind == .stop || piece(k).kind == .semicolon {
        return nil
      }
      k -= 1
    }
    return nil
  }

  /// The noun that an aside belongs to.
  func noun(before k: Int, low: Int) -> Int? {
    var i = k - 1
    while i >= low, piece(i).kind == .filler { i -= 1 }
    if i >= low, piece(i).kind == .closing {
      while i >= low, piece(i).kind != .opening { i -= 1 }
      i -= 1
    }
    guard i >= low else { return nil }
    if piece(i).kind == .name {
      guard phrases.isPlace(i) else { return i }
      // "a pilot in Tema, Ghana, said"
      guard i - 2 >= low, piece(i - 1).isAny(.preposition), piece(i - 2).kind == .word else {
        return nil
      }
      i -= 2
    }
    return piece(i).isAny(.speaker) || piece(i).isAny(.subject) ? i : nil
  }

  /// Whether a stretch between commas tells more of the noun before it.
  func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let piece = piece(first)
    switch piece.kind {
    case .number, .name: return true
    case .word:
      return !piece.isAny([.subject, .conjunction, .be]) || piece.isAny([.determiner, .who])
    default: return false
    }
  }

  /// Whether a phrase is a place or body that a preposition governs: "director of the Tema Bank", of whom "who" tells no more.
  private func isBody(_ phrase: NounPhrase) -> Bool {
    guard phrase.isPrepositionalObject, piece(phrase.head).kind == .name else { return false }
    let kind = script.cast.mentions[piece(phrase.head).index].kind
    return kind == .organization || kind == .place
  }

  /// "Ama Quist, managing director and head of": the person before the comma after which a description begins.
  private func person(describedBefore start: Int, low: Int) -> Int? {
    var i = start - 1
    while i > low, start - i < 7, piece(i).kind == .word || piece(i).kind == .filler {
      if piece(i).isAny([.be, .aux, .subject, .who]) { return nil }
      if piece(i).isAny([.cue, .verb]) || phrases.isPlainVerb(i), !phrases.endsInING(i) {
        return nil
      }
      i -= 1
    }
    guard i > low, piece(i).kind == .comma, phrases.isPerson(i - 1) else { return nil }
    return i - 1
  }

  /// What "who" stands for.
  func antecedent(of j: Int, low: Int) -> NounPhrase? {
    var i = j - 1
    while i >= low, [.comma, .filler, .closing, .dash].contains(piece(i).kind) { i -= 1 }
    guard i >= low else { return nil }
    var start = i
    while start > low, !bounds(start - 1) { start -= 1 }
    let found = phrases.phrases(in: start..<i + 1)
    guard let last = found.last else { return nil }
    if last.kind == .name, !isBody(last) {
      return last
    }
    if matches(j, "which"), last.kind == .nominal { return last }
    if let name = person(describedBefore: start, low: low) {
      return NounPhrase(
        pieces: name..<i + 1, head: name, mention: piece(name).index, kind: .name)
    }
    return found.last { !$0.isPrepositionalObject && phrases.canSpeak($0) } ?? last
  }
}
