import Articles

/// Finds what "it" and "they" stand for among documents, bodies and people without names: "The poll came out on
/// Monday. It showed …", "Residents were angry. They said …".
struct ImpersonalPronounResolver {
  private let script: ChunkedText
  private let cues: CueFinder

  init(_ script: ChunkedText) {
    self.script = script
    cues = CueFinder(script)
  }

  /// Whether a common noun names a result, an event, a law or a quantity, which say nothing themselves.
  func isThing(_ phrase: NounPhrase) -> Bool {
    guard phrase.kind == .nominal else { return false }
    let head = script.pieces[phrase.head]
    if cues.matches(
      phrase.head, "few", "Few", "fewer", "more", "nobody", "Nobody", "none", "None", "Co", "Inc",
      "Corp", "Ltd")
    {
      return true
    }
    if isNumber(phrase) || cues.matches(phrase.head, "one") && isNegated(phrase) { return true }
    return head.isAny(.thing) && head.classes.isDisjoint(with: [.people, .body])
  }

  /// Whether a phrase is nothing but figures: "2020", "17", "27.4".
  private func isNumber(_ phrase: NounPhrase) -> Bool {
    !phrase.pieces.isEmpty && phrase.pieces.allSatisfy { script.pieces[$0].kind == .number }
  }

  private func isNegated(_ phrase: NounPhrase) -> Bool {
    phrase.pieces.contains { cues.matches($0, "no", "No") }
  }

  /// The phrase right before the verb where a clause of its own begins inside: "the man" of "a fine after the man".
  func innermost(_ phrase: NounPhrase) -> NounPhrase {
    guard phrase.kind == .nominal,
      let at = phrase.pieces.last(where: {
        $0 > phrase.head && cues.matches($0, "after", "before", "because", "while", "when", "since")
      }), at + 1 < phrase.pieces.upperBound
    else { return phrase }
    return cues.phrases.phrase(in: at + 1..<phrase.pieces.upperBound) ?? phrase
  }

  /// A phrase up to where it no longer tells who: "a spokesman for the port" whole, "a pilot" of "a pilot on Tuesday
  /// following talks".
  func core(of phrase: NounPhrase) -> Range<Int> {
    var end = phrase.head + 1
    while end < phrase.pieces.upperBound {
      let piece = script.pieces[end]
      guard
        piece.kind == .name || piece.kind == .number || piece.kind == .filler
          || piece.kind == .word && !ends(at: end)
      else { break }
      end += 1
    }
    while end > phrase.head + 1, script.pieces[end - 1].isAny([.preposition, .determiner]) {
      end -= 1
    }
    return phrase.pieces.lowerBound..<end
  }

  private func ends(at i: Int) -> Bool {
    let piece = script.pieces[i]
    if piece.isAny([.time, .who, .subordinator]) { return true }
    guard piece.isAny(.preposition) else { return false }
    return !cues.matches(i, "of", "for", "with", "at", "from", "in", "to", "by")
  }

  /// How many lines back such a pronoun reaches.
  private static let reach = 2

  /// The subject of its own line, before it, or of one of the lines right before in which something fits; nil when
  /// the nearest subject does not.
  func antecedent(of pronoun: Int, inLine at: Int) -> NounPhrase? {
    let isMany = cues.matches(pronoun, "they", "They")
    guard isMany || cues.matches(pronoun, "it", "It") else { return nil }
    for back in 0...Self.reach where at - back >= 0 {
      let line = script.lines[at - back].pieces
      let part = back == 0 ? line.lowerBound..<pronoun : line
      guard let phrase = cues.mainSubject(in: part) else { continue }
      if phrase.kind == .pronoun { continue }
      return isMany ? many(phrase) : one(phrase)
    }
    return nil
  }

  /// The common noun that "he" or "she" stands for, "a spokeswoman": the subject of its own line or of one of the lines
  /// right before.
  func person(for pronoun: Int, inLine at: Int) -> NounPhrase? {
    let isWoman = cues.matches(pronoun, "she", "She")
    guard isWoman || cues.matches(pronoun, "he", "He") else { return nil }
    for back in 0...Self.reach where at - back >= 0 {
      let line = script.lines[at - back].pieces
      let part = back == 0 ? line.lowerBound..<pronoun : line
      guard let phrase = cues.mainSubject(in: part), phrase.kind != .pronoun else { continue }
      return isPerson(phrase, isWoman: isWoman) ? phrase : nil
    }
    return nil
  }

  /// "A neighbour called the police. “I heard it,” she said": the common noun for one person that is the subject of the
  /// line right before, where no person is named in it.
  func newPerson(for pronoun: Int, inLine at: Int) -> NounPhrase? {
    let isWoman = cues.matches(pronoun, "she", "She")
    guard at > 0, isWoman || cues.matches(pronoun, "he", "He"),
      !cues.hasPerson(in: script.lines[at].pieces.lowerBound..<pronoun),
      !cues.hasPerson(in: script.lines[at - 1].pieces),
      !script.lines[at - 1].pieces.contains(where: {
        script.pieces[$0].kind == .quote || script.pieces[$0].isAny(.subject)
      }),
      let phrase = cues.mainSubject(in: script.lines[at - 1].pieces),
      !phrase.isPrepositionalObject, isPerson(phrase, isWoman: isWoman),
      isNew(phrase)
    else { return nil }
    return phrase
  }

  /// "a neighbour", "his wife", "the boy's mother": who was not named before. "The candidate" may be somebody who was.
  private func isNew(_ phrase: NounPhrase) -> Bool {
    let first = phrase.pieces.lowerBound
    if script.pieces[first].isAny(.possessive) || phrase.pieces.contains(where: cues.isPossessive) {
      return true
    }
    return cues.matches(first, "A", "An", "One", "Another", "a", "an", "one", "another")
  }

  private func isPerson(_ phrase: NounPhrase, isWoman: Bool) -> Bool {
    guard phrase.kind == .nominal, !isThing(phrase), script.pieces[phrase.head].isAny(.people),
      !isPlural(phrase.head)
    else { return false }
    let word = script.document.words(of: script.pieces[phrase.head].tokens.lowerBound).lowercased()
    return !(isWoman ? Self.men : Self.women).contains(word)
  }

  private static let women: Set<String> = [
    "spokeswoman", "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "actress",
    "chairwoman", "congresswoman", "councilwoman", "queen", "princess", "waitress", "widow",
    "grandmother", "niece", "nun", "businesswoman", "policewoman", "mum", "mom", "girlfriend",
    "bride", "duchess", "baroness", "grandma", "stepmother", "godmother", "people", "police",
  ]
  private static let men: Set<String> = [
    "spokesman", "man", "boy", "father", "son", "brother", "husband", "uncle", "chairman",
    "congressman", "councilman", "king", "prince", "widower", "grandfather", "nephew", "monk",
    "businessman", "policeman", "dad", "boyfriend", "groom", "gunman", "grandpa", "stepfather",
    "godfather", "pope", "bishop", "friar", "people", "police",
  ]

  private func one(_ phrase: NounPhrase) -> NounPhrase? {
    if let mention = phrase.mention {
      return script.cast.mentions[mention].kind == .organization ? phrase : nil
    }
    let head = script.pieces[phrase.head]
    return head.isAny([.document, .body]) && !isPlural(phrase.head) ? phrase : nil
  }

  private func many(_ phrase: NounPhrase) -> NounPhrase? {
    if let mention = phrase.mention {
      let kind = script.cast.mentions[mention].kind
      return kind == .group ? phrase : nil
    }
    let isMany = cues.matches(
      phrase.head, "police", "people", "men", "women", "crew", "staff", "crowd", "family", "couple",
      "pair", "team")
    if isMany { return phrase }
    return script.pieces[phrase.head].isAny([.people]) && isPlural(phrase.head) ? phrase : nil
  }

  private func isPlural(_ piece: Int) -> Bool {
    let token = script.document.tokens[script.pieces[piece].tokens.lowerBound]
    return script.document.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }
}
