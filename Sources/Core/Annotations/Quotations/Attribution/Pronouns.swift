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

  /// The figure that a pronoun stands for: the best by gender, recency, part in its sentence and prominence.
  ///
  /// `subjects` are the pieces, in each line, of those who speak or act there.
  func figure(for pronoun: Int, inLine at: Int, subjects: [Set<Int>], known: [Int: Int]) -> Int? {
    guard let gender = gender(of: pronoun) else { return nil }
    var best: (score: Double, figure: Int)?
    for back in 0..<Self.reach where at - back >= 0 {
      let line = script.lines[at - back]
      for i in line.pieces {
        if back == 0, i >= pronoun { break }
        guard let figure = known[i] ?? person(i) else { continue }
        let candidate = script.cast.figures[figure]
        guard candidate.gender == .unknown || candidate.gender == gender else { continue }
        var score = -Double(back) * 1.1
        if subjects[at - back].contains(i) { score += 2 }
        if isOwner(i) { score -= 0.6 }
        if candidate.gender == gender { score += 1 }
        if figure == lastSpeaker { score += at - lastLine < 3 ? 1.4 : 0.5 }
        score += min(Double(candidate.mentions.count), 12) * 0.05
        if score > best?.score ?? -.infinity { best = (score, figure) }
      }
    }
    return best?.figure
  }

  /// How many lines back a pronoun reaches.
  private static let reach = 8

  private func person(_ i: Int) -> Int? {
    let piece = script.pieces[i]
    guard piece.kind == .name else { return nil }
    let figure = script.cast.figure[piece.index]
    return script.cast.figures[figure].kind == .person ? figure : nil
  }

  /// "Ama Quist's": a name that something else belongs to.
  private func isOwner(_ i: Int) -> Bool {
    guard i + 1 < script.pieces.count else { return false }
    let next = script.document.tokens[script.pieces[i + 1].tokens.lowerBound]
    return next.kind == .clitic && script.document.bytes[Int(next.end) - 1] == UInt8(ascii: "s")
  }
}
