import Articles

/// Finds whom "he" and "she" stand for.
struct Pronouns {
  let script: Script
  /// The figure that spoke last.
  private var lastSpeaker: Int?
  private var lastLine = 0

  init(_ script: Script) { self.script = script }

  /// Remembers who spoke.
  mutating func note(_ figure: Int, line: Int) {
    lastSpeaker = figure
    lastLine = line
  }

  /// The gender that a pronoun asks for; nil when it is not about one person.
  func gender(of piece: Int) -> Figure.Gender? {
    let token = script.pieces[piece].tokens.lowerBound
    let document = script.document
    if document.token(token, is: "he") || document.token(token, is: "He") { return .male }
    if document.token(token, is: "she") || document.token(token, is: "She") { return .female }
    return nil
  }

  /// The figure that a pronoun stands for: the best by gender, recency, place in the sentence and prominence.
  func figure(for pronoun: Int, inLine at: Int) -> Int? {
    guard let gender = gender(of: pronoun) else { return nil }
    var best: (score: Double, figure: Int)?
    for back in 0..<8 where at - back >= 0 {
      let line = script.lines[at - back]
      var isFirst = true
      for i in line.pieces {
        if back == 0, i >= pronoun { break }
        let piece = script.pieces[i]
        guard piece.kind == .name else { continue }
        let figure = script.cast.figure[piece.index]
        let person = script.cast.figures[figure]
        guard person.kind == .person, person.gender == .unknown || person.gender == gender else {
          continue
        }
        var score = -Double(back) * 1.2
        if isFirst { score += 1.5 }
        isFirst = false
        if person.gender == gender { score += 1 }
        if figure == lastSpeaker { score += 2.5 }
        score += min(Double(person.mentions.count), 12) * 0.08
        if score > best?.score ?? -.infinity { best = (score, figure) }
      }
    }
    return best?.figure
  }
}
