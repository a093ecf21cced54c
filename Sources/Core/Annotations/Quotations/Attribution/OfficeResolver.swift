import Articles

/// Finds whom "the president", "the mayor" or "the 34-year-old" means: the only person in the story to whose name the same
/// office or age was put, and only after that; where two bear it, neither.
struct OfficeResolver {
  private let script: ChunkedText
  /// Figures by office in small letters.
  private var figures: [String: Set<Int>] = [:]
  /// Figures by the age that stands after their names.
  private var ages: [String: Set<Int>] = [:]

  /// Complexity: O(*n*) in roles.
  init(_ script: ChunkedText) {
    self.script = script
    for (index, figure) in script.cast.figures.enumerated() where figure.kind == .person {
      for role in figure.roles {
        if let office = office(role) { figures[office, default: []].insert(index) }
      }
      for mention in figure.mentions {
        if let age = age(after: script.cast.tokens[mention].upperBound) {
          ages[age, default: []].insert(index)
        }
      }
    }
  }

  /// The figure that a common noun with "the" means, where only one can be meant.
  func bearer(of phrase: NounPhrase) -> Int? {
    guard phrase.kind == .nominal, phrase.pieces.count > 1,
      phrase.head == phrase.pieces.upperBound - 1
    else { return nil }
    let first = script.pieces[phrase.pieces.lowerBound].tokens.lowerBound
    let last = script.pieces[phrase.head].tokens.upperBound
    guard script.document.token(first, is: "the") || script.document.token(first, is: "The"),
      let bearers = bearers(of: first + 1..<last), bearers.count == 1, let bearer = bearers.first,
      let mention = script.cast.figures[bearer].mentions.first,
      script.cast.tokens[mention].lowerBound < first
    else { return nil }
    return bearer
  }

  private func bearers(of tokens: Range<Int>) -> Set<Int>? {
    if tokens.count == 5, script.document.token(tokens.upperBound - 1, is: "old"),
      script.document.token(tokens.upperBound - 3, is: "year")
    {
      return ages[script.document.words(of: tokens.lowerBound)]
    }
    return tokens.count < Self.longest ? office(tokens).flatMap { figures[$0] } : nil
  }

  /// "34" of "Ama Quist, 34, ": an age that stands after a name.
  private func age(after end: Int) -> String? {
    guard end + 2 < script.document.tokens.count,
      script.document.tokens[end].asciiPunctuation == UInt8(ascii: ","),
      script.document.tokens[end + 1].kind == .number, script.document.tokens[end + 1].count < 4,
      script.document.tokens[end + 2].kind == .mark
    else { return nil }
    return script.document.words(of: end + 1)
  }

  /// The most words of "the" and an office.
  private static let longest = 4
  /// Words that a title and an office spell differently.
  private static let titles = [
    "sen": "senator", "gov": "governor", "rep": "representative", "pres": "president",
    "gen": "general", "prof": "professor", "sgt": "sergeant", "capt": "captain", "dr": "doctor",
  ]

  /// The words of an office in small letters, titles written out.
  private func office(_ tokens: Range<Int>) -> String? {
    guard !tokens.isEmpty, tokens.count < Self.longest else { return nil }
    var words: [String] = []
    for token in tokens where script.document.tokens[token].kind == .word {
      let word = script.document.words(of: token).lowercased()
      words.append(Self.titles[word] ?? word)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
