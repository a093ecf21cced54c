/// How a term of a story stands in it.
struct TermRole: OptionSet {
  let rawValue: UInt8

  /// It is a word of a name by the story alone: with a capital inside a sentence, and never small.
  static let name = TermRole(rawValue: 1)
  /// It may be a word of a name, and stands in the headline.
  static let headline = TermRole(rawValue: 2)
  /// It may be a word of a name, and stands in the standfirst or the first paragraphs.
  static let lead = TermRole(rawValue: 4)
  /// It stands with a capital inside a sentence below the headline.
  static let capital = TermRole(rawValue: 8)
  /// It stands small below the headline.
  static let small = TermRole(rawValue: 16)

  /// What a vector keeps of roles; how a term is written is kept by the inverted index, which counts it.
  static let kept: TermRole = [.name, .headline, .lead]
}
