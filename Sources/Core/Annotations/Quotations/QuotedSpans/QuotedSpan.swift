/// A stretch of text between quotation marks.
struct QuotedSpan: Hashable, Sendable {
  /// The words, without their marks: indices into the document's tokens, never empty.
  var inner: Range<Int>
  /// The words and their marks.
  var outer: Range<Int>
  /// The paragraph it stands in.
  var paragraph: Int
  /// Whether its closing mark was found.
  var isClosed: Bool
  /// Whether it stands between single marks.
  var isSingle: Bool
  /// Whether it stands between doubled apostrophes, the makeshift marks of wire copy and databases.
  var usesDoubledApostrophes = false
  /// Whether it goes on with the quotation before, whose paragraph ended without a closing mark.
  var continuesPrevious = false
  /// What single marks set apart within doubled apostrophes, in order, without their marks.
  var nested: [Range<Int>] = []
}
