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
    guard script.pieces[phrase.head].isAny([.people]) else { return nil }
    return isPlural(phrase.head) || cues.matches(phrase.head, "police", "people", "men", "women")
      ? phrase : nil
  }

  private func isPlural(_ piece: Int) -> Bool {
    let token = script.document.tokens[script.pieces[piece].tokens.lowerBound]
    return script.document.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }
}
