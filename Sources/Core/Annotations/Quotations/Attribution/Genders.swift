import Articles

/// Tells whether a person of a story is a woman or a man, where the cast does not say: by "Mr" or "Mrs" before the
/// name.
struct Genders {
  private let script: Script
  private var known: [Int: Figure.Gender] = [:]

  init(_ script: Script) { self.script = script }

  /// What is known of a figure.
  mutating func gender(of figure: Int) -> Figure.Gender {
    let person = script.cast.figures[figure]
    guard person.gender == .unknown else { return person.gender }
    if let gender = known[figure] { return gender }
    let gender = titled(person) ?? .unknown
    known[figure] = gender
    return gender
  }

  /// By the title before one of the first mentions.
  private func titled(_ person: Figure) -> Figure.Gender? {
    for mention in person.mentions.prefix(8) {
      var at = script.cast.tokens[mention].lowerBound - 1
      if at > 0, script.document.tokens[at].sign == UInt8(ascii: ".") { at -= 1 }
      guard at >= 0 else { continue }
      if isAny(at, ["Mr", "Sir", "Lord", "King", "Prince", "Father"]) { return .male }
      if isAny(at, ["Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess", "Sister"]) {
        return .female
      }
    }
    return nil
  }

  private func isAny(_ token: Int, _ words: [StaticString]) -> Bool {
    words.contains { script.document.token(token, is: $0) }
  }
}
