import Algorithms
import Articles

/// Finds two who speak together: "Ama Quist and Kofi Mensah said".
struct JointSpeakers {
  let script: ChunkedText

  /// Both speakers, where a name and "and" stand right beside the one that a phrase names; nil where one speaks alone.
  func speaker(of phrase: NounPhrase) -> Speaker? {
    guard let mention = phrase.mention else { return nil }
    let before = phrase.pieces.lowerBound - 2
    if before >= 0, let other = mentioned(before), isAnd(before + 1), begins(clauseAt: before) {
      return pair(other, mention)
    }
    return following(phrase).flatMap { pair(mention, $0) }
  }

  /// "said Ama Quist and Kofi Mensah": the name after "and", where the sentence or its clause ends behind it.
  private func following(_ phrase: NounPhrase) -> Int? {
    var i = phrase.pieces.upperBound
    guard i + 1 < script.pieces.count, isAnd(i) else { return nil }
    i += 1
    guard let at = name(startingAt: i), let other = mentioned(at) else { return nil }
    i = at
    guard i + 1 < script.pieces.count else { return other }
    // "“…,” Ama Quist and Kofi Mensah said".
    let before = phrase.pieces.lowerBound - 1
    if before >= 0, [.quote, .comma].contains(script.pieces[before].kind),
      script.pieces[i + 1].isAny(.cue)
    {
      return other
    }
    return [.comma, .stop, .dash].contains(script.pieces[i + 1].kind) ? other : nil
  }

  /// The most words of an office before a name.
  private static let longestOffice = 5

  /// The name that titles and the words of an office lead up to: "House Speaker Kofi Mensah".
  private func name(startingAt start: Int) -> Int? {
    for i in start..<min(start + Self.longestOffice, script.pieces.count) {
      if mentioned(i) != nil,
        i + 1 >= script.pieces.count
          || !script.pieces[i + 1].isAny(.title)
            && script.pieces[i + 1].kind != .name
      {
        return i
      }
      guard
        script.pieces[i].isAny([.title, .people, .body]) || script.pieces[i].kind == .name
          || script.pieces[i].kind == .filler
          || script.document.tokens[script.pieces[i].tokens.lowerBound].isCapitalised
      else { return nil }
    }
    return nil
  }

  private func pair(_ first: Int, _ second: Int) -> Speaker? {
    let (one, other) = (script.cast.mentions[first], script.cast.mentions[second])
    guard script.cast.figure[first] != script.cast.figure[second] else { return nil }
    let range = one.range.lowerBound..<other.range.upperBound
    let text = script.document.words(in: range).split(whereSeparator: \.isWhitespace)
    return Speaker(
      range: range, text: text.joined(separator: " "), name: one.name + " and " + other.name,
      kind: .name)
  }

  /// The mention of a piece that names a person or a body.
  private func mentioned(_ i: Int) -> Int? {
    guard script.pieces[i].kind == .name else { return nil }
    let kind = script.cast.mentions[script.pieces[i].index].kind
    return kind == .person || kind == .organization ? script.pieces[i].index : nil
  }

  private func isAnd(_ i: Int) -> Bool {
    script.document.token(script.pieces[i].tokens.lowerBound, is: "and")
  }

  /// Whether a name and its titles begin a clause, so that it is the subject.
  private func begins(clauseAt i: Int) -> Bool {
    var at = i - 1
    while at >= 0, script.pieces[at].isAny(.title) || script.pieces[at].kind == .filler { at -= 1 }
    let line = script.lines[script.lines.partitioningIndex { $0.pieces.upperBound > i }]
    guard at >= line.pieces.lowerBound else { return true }
    switch script.pieces[at].kind {
    case .comma, .quote, .dash, .colon: return true
    default: return script.pieces[at].isAny([.conjunction, .subordinator])
    }
  }
}
