import Articles

/// Tells whom the labels of a transcript mean: full names, family names, initials, and the answers of the one person
/// whom the story introduces.
struct LabelPeople {
  private let document: TokenizedText
  private let cast: ResolvedEntities
  /// Figures by full name, family name, given name and initials, in small letters; -1 where several share one.
  private var full: [String: Int] = [:]
  private var family: [String: Int] = [:]
  private var given: [String: Int] = [:]
  private var initials: [String: Int] = [:]
  private var bodies: [String: Int] = [:]
  /// By family name, whom the last label with a full name meant.
  private var last: [String: Int] = [:]
  /// The only person named before the first label.
  private let introduced: Int?

  /// Complexity: O(*n*) in figures.
  init(_ document: TokenizedText, cast: ResolvedEntities, firstLabel: Int) {
    self.document = document
    self.cast = cast
    var early: Set<Int> = []
    for (mention, tokens) in cast.tokens.enumerated() where tokens.lowerBound < firstLabel {
      let figure = cast.figure[mention]
      if cast.figures[figure].kind == .person, !CreditedNames.isCredit(tokens, in: document) {
        early.insert(figure)
      }
    }
    introduced = early.count == 1 ? early.first : nil
    for index in cast.figures.indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    let figure = cast.figures[index]
    let words = figure.name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if figure.kind == .organization { bodies[words.joined(separator: " ")] = index }
    guard figure.kind == .person, let first = words.first, let lastWord = words.last else { return }
    full[words.joined(separator: " ")] = index
    let known = family[lastWord].map { cast.figures[$0].mentions.count } ?? -1
    if figure.mentions.count > known { family[lastWord] = index }
    guard words.count > 1 else { return }
    given[first] = given[first] == nil ? index : -1
    for key in Self.initials(of: words) {
      initials[key] = initials[key].map { $0 == index ? index : -1 } ?? index
    }
  }

  /// "liis mägi" is "lm"; "ana de la cruz" is "adlc" and "ac".
  private static func initials(of words: [String]) -> Set<String> {
    let all = words.compactMap(\.first).map(String.init).joined()
    let ends = [words.first, words.last].compactMap { $0?.first }.map(String.init).joined()
    return [all, ends]
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "sen",
    "senator", "rep", "gov", "governor", "president", "minister", "mayor", "judge", "councillor",
    "cllr",
    "the", "captain", "father", "sister", "rev",
  ]

  /// The words of a label's name in small letters, without its title.
  func words(_ label: TurnLabel) -> [String] {
    let all = label.name.filter { document.tokens[$0].kind == .word }
      .map { document.words(of: $0).lowercased() }
    let rest = Array(all.drop { Self.titles.contains($0) })
    return rest.isEmpty ? all : rest
  }

  /// Whom a label means; labels are asked for in order. Nil where it is not sure which person of the story is meant.
  mutating func figure(of label: TurnLabel) -> Int? {
    if label.casing == .letter {
      return document.token(label.name.lowerBound, is: "A") ? introduced : nil
    }
    let words = words(label)
    if isQuestionOrAnswer(label) { return words == ["answer"] ? introduced : nil }
    guard let lastWord = words.last else { return nil }
    if words.count > 1 {
      let figure = full[words.joined(separator: " ")]
      if let figure { last[lastWord] = figure }
      return figure ?? bodies[words.joined(separator: " ")] ?? letters(label)
    }
    if let figure = last[lastWord] ?? family[lastWord] { return figure }
    if let figure = given[lastWord], figure >= 0 { return figure }
    return bodies[lastWord] ?? letters(label)
  }

  /// Whether a label only says which is asked and which answered: "Question:", "Answer:".
  func isQuestionOrAnswer(_ label: TurnLabel) -> Bool {
    let words = words(label)
    return words == ["question"] || words == ["answer"]
  }

  /// Returns the place of somebody whose initials a label gives: "LM", "L.M."; nil where there is none.
  private func letters(_ label: TurnLabel) -> Int? {
    guard label.casing == .capitals else { return nil }
    let words = label.name.filter { document.tokens[$0].kind == .word }
      .map { document.words(of: $0).lowercased() }
    let key = words.joined()
    guard key.count <= Self.longestInitials,
      words.count == 1 || words.allSatisfy({ $0.count == 1 }),
      let figure = initials[key], figure >= 0
    else { return nil }
    return figure
  }

  private static let longestInitials = 4
}
