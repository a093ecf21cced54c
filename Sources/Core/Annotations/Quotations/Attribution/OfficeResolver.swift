import Articles

/// Finds whom "the president" or "the mayor" means: the only person in the story to whose name the same office was
/// put, and only after that; where two bear it, neither.
struct OfficeResolver {
  private let script: ChunkedText
  /// Figures by office in small letters.
  private var figures: [String: Set<Int>] = [:]

  /// Complexity: O(*n*) in roles.
  init(_ script: ChunkedText) {
    self.script = script
    for (index, figure) in script.cast.figures.enumerated() where figure.kind == .person {
      for role in figure.roles {
        if let office = office(role) { figures[office, default: []].insert(index) }
      }
    }
  }

  /// The figure that a common noun with "the" means, where only one can be meant.
  func bearer(of phrase: NounPhrase) -> Int? {
    guard phrase.kind == .nominal, !figures.isEmpty, phrase.pieces.count > 1,
      phrase.head == phrase.pieces.upperBound - 1
    else { return nil }
    let first = script.pieces[phrase.pieces.lowerBound].tokens.lowerBound
    let last = script.pieces[phrase.head].tokens.upperBound
    guard script.document.token(first, is: "the") || script.document.token(first, is: "The"),
      last - first <= Self.longest, let office = office(first + 1..<last),
      let bearers = figures[office], bearers.count == 1, let bearer = bearers.first,
      let mention = script.cast.figures[bearer].mentions.first,
      script.cast.tokens[mention].lowerBound < first
    else { return nil }
    return bearer
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
