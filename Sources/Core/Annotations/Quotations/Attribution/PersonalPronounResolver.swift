import Articles

/// Finds whom "he" and "she" stand for.
struct PersonalPronounResolver {
  let script: ChunkedText
  /// The figure that spoke last.
  private var lastSpeaker: Int?
  private var lastLine = 0
  /// Pronouns resolved so far: piece to figure.
  private var known: [Int: Int] = [:]
  /// Those of them that left no doubt.
  private var sure: Set<Int> = []

  init(_ script: ChunkedText) { self.script = script }

  /// The line in which somebody spoke last.
  var lastLineSpoken: Int { lastSpeaker == nil ? -1 : lastLine }

  /// Remembers who spoke.
  mutating func note(_ figure: Int, line: Int) {
    lastSpeaker = figure
    lastLine = line
  }

  /// The gender that a pronoun asks for; nil when it is not about one person.
  func gender(of piece: Int) -> ResolvedEntity.Gender? {
    let token = script.pieces[piece].tokens.lowerBound
    let document = script.document
    for word in ["he", "He", "his", "His"] as [StaticString] where document.token(token, is: word) {
      return .male
    }
    for word in ["she", "She", "her", "Her"] as [StaticString] where document.token(token, is: word)
    {
      return .female
    }
    return nil
  }

  /// Whom a pronoun stands for.
  struct Choice {
    /// An index into the cast's figures.
    var figure: Int
    /// Whether no other candidate scores nearly as high.
    var isSure: Bool
  }

  /// Whom a pronoun stands for: the best by gender, recency, part in its sentence and prominence.
  ///
  /// `subjects` are the pieces, in each line, of those who speak or act there. After Lappin and Leass (1994), with
  /// salience by speech: who spoke is likeliest to speak again.
  mutating func choice(for pronoun: Int, inLine at: Int, subjects: [Set<Int>?]) -> Choice? {
    guard let gender = gender(of: pronoun) else { return nil }
    if let figure = known[pronoun] { return Choice(figure: figure, isSure: sure.contains(pronoun)) }
    var best: (score: Double, figure: Int)?
    var second = -Double.infinity
    let hasNewSubject = hasSubject(since: lastLine, before: at, gender, subjects)
    let hasNextSubject = hasSubject(rightBefore: at, gender, subjects)
    for back in 0..<Self.reach where at - back >= 0 {
      for i in script.lines[at - back].pieces {
        if back == 0, i >= pronoun { break }
        guard let figure = known[i] ?? person(i),
          var score = score(figure, i, back, at, gender, subjects[at - back]?.contains(i) == true)
        else { continue }
        if hasNewSubject || hasNextSubject, figure == lastSpeaker { score -= 1.2 }
        if back < 2, isIntroduced(i, figure), isAway(at - back) { score += 1.2 }
        if score > best?.score ?? -.infinity {
          if best?.figure != figure { second = best?.score ?? second }
          best = (score, figure)
        } else if figure != best?.figure {
          second = max(second, score)
        }
      }
    }
    guard let best else { return nil }
    known[pronoun] = best.figure
    let isSure = best.score - second > 1
    if isSure { sure.insert(pronoun) }
    return Choice(figure: best.figure, isSure: isSure)
  }

  private func score(
    _ figure: Int, _ i: Int, _ back: Int, _ at: Int, _ gender: ResolvedEntity.Gender,
    _ isSubject: Bool
  ) -> Double? {
    let candidate = script.cast.figures[figure]
    let own = candidate.gender
    guard own == .unknown || own == gender else { return nil }
    var score = -Double(back) * 1.1
    if isSubject { score += back == 0 ? 3 : 2 }
    if isPossessor(i) { score -= 0.6 }
    if isModifier(i) { score -= 1.5 }
    if own == gender { score += 0.7 }
    if figure == lastSpeaker { score += at - lastLine < 3 ? 1.4 : 0.5 }
    return score + min(Double(candidate.mentions.count), 12) * 0.05
  }

  /// Whether somebody fitting has become the subject in a later paragraph than that of the one who spoke last: within one
  /// paragraph whoever spoke goes on.
  private func hasSubject(
    since line: Int, before at: Int, _ gender: ResolvedEntity.Gender, _ subjects: [Set<Int>?]
  ) -> Bool {
    guard lastSpeaker != nil, line + 1 < at else { return false }
    let spoke = script.lines[line].paragraph
    return (max(line + 1, at - Self.reach)..<at).contains { line in
      guard script.lines[line].paragraph != spoke else { return false }
      return (subjects[line] ?? []).contains { piece in
        guard let figure = known[piece] ?? person(piece), figure != lastSpeaker else {
          return false
        }
        let own = script.cast.figures[figure].gender
        return own == .unknown || own == gender
      }
    }
  }

  /// "Carl Fry shook his head. “It is early,” he said": whether the line right before has a fitting subject that did
  /// not speak last, and nobody was quoted since.
  private func hasSubject(
    rightBefore at: Int, _ gender: ResolvedEntity.Gender, _ subjects: [Set<Int>?]
  ) -> Bool {
    guard let lastSpeaker, at > 0, lastLine < at - 1,
      !(lastLine..<at).contains(where: { line in
        script.lines[line].pieces.contains { script.pieces[$0].kind == .quote }
      })
    else { return false }
    let own = (subjects[at - 1] ?? []).compactMap { known[$0] ?? person($0) }
    return !own.contains(lastSpeaker) && own.contains { script.cast.figures[$0].gender == gender }
  }

  /// Whether a line stands in another paragraph than the words of whoever spoke last.
  private func isAway(_ line: Int) -> Bool {
    lastSpeaker == nil || script.lines[line].paragraph != script.lines[lastLine].paragraph
  }

  /// Whether a person is named here for the first time, with a word more on who it is: "Ama Quist, head of the union".
  private func isIntroduced(_ i: Int, _ figure: Int) -> Bool {
    guard script.cast.figures[figure].mentions.first == script.pieces[i].index,
      script.pieces[i].kind == .name, i + 2 < script.pieces.count
    else { return false }
    return script.pieces[i + 1].kind == .comma || script.pieces[i + 1].isAny(.who)
      || i > 0 && script.pieces[i - 1].isAny([.title, .people])
  }

  /// How many lines back a pronoun reaches.
  static let reach = 8

  private func person(_ i: Int) -> Int? {
    let piece = script.pieces[i]
    guard piece.kind == .name, !script.credits.contains(piece.index) else { return nil }
    let figure = script.cast.figure[piece.index]
    return script.cast.figures[figure].kind == .person ? figure : nil
  }

  /// "a Quist supporter": a name that only tells what kind.
  private func isModifier(_ i: Int) -> Bool {
    guard i + 1 < script.pieces.count else { return false }
    let next = script.pieces[i + 1]
    return next.kind == .word && next.isAny(.speaker)
  }

  /// "Ama Quist's": a name that something else belongs to.
  private func isPossessor(_ i: Int) -> Bool {
    guard i + 1 < script.pieces.count else { return false }
    let next = script.document.tokens[script.pieces[i + 1].tokens.lowerBound]
    return next.kind == .clitic && script.document.bytes[Int(next.end) - 1] == UInt8(ascii: "s")
  }
}
