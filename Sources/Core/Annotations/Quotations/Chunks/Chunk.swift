/// A token, a name or a whole quotation, as the sentence around it sees it.
struct Chunk: Hashable, Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case word, name, number, quote, comma, dash, colon, semicolon, opening, closing, stop, filler
  }

  /// The tokens that it covers.
  var tokens: Range<Int>
  /// What it is.
  var kind: Kind
  /// What the word can do; for names, what their last word can do as a common noun is left out.
  var classes: WordClassSet = []
  /// An index into the cast's mentions or the quotations; -1 for others.
  var index = -1

  /// Whether it has one of these classes.
  func isAny(_ wanted: WordClassSet) -> Bool { !classes.isDisjoint(with: wanted) }
}
