import Articles
import Screen

/// A quotation as a list shows it: words between marks only where they stood between marks in the story, a fragment in
/// its sentence, reported speech called so.
package struct ShownQuotation: Hashable, Sendable {
  /// What is shown.
  package var text: String
  /// The bytes that were said in these words.
  package var said: Range<Int>
  /// Whether it is only reported.
  package var isReported: Bool

  /// A fragment further into its sentence than this is shown with what is before it cut.
  private static let mostBefore = 60

  /// A quotation of a list.
  package init(_ row: QuotationSummary) {
    isReported = !row.kind.isVerbatim
    let isMarked = row.sentence?.withCurlyMarks != nil || row.sentence == nil
    switch row.kind {
    case .direct where isMarked:
      text = "“\(row.words)”"
      said = 0..<text.utf8.count
    case .mixed where isMarked:
      guard let sentence = row.sentence?.withCurlyMarks else {
        text = "“\(row.words)”"
        said = 0..<text.utf8.count
        return
      }
      (text, said) = Self.fragment(sentence.text, sentence.words)
    case .direct, .mixed, .turn:
      text = row.words
      said = 0..<text.utf8.count
    case .indirect, .judgment:
      text = row.reportedWords + " [reported]"
      said = 0..<0
    }
  }

  /// A sentence from a word shortly before the fragment on, so that the fragment is seen.
  private static func fragment(_ text: String, _ words: Range<Int>) -> (String, Range<Int>) {
    guard words.lowerBound > mostBefore else { return (text, words) }
    let bytes = Array(text.utf8)
    guard
      let space = (words.lowerBound - mostBefore..<words.lowerBound).first(where: {
        bytes[$0] == 0x20
      })
    else { return (text, words) }
    let head = "… "
    let cut = head + text.utf8Slice(space + 1..<bytes.count)
    let shift = space + 1 - head.utf8.count
    return (cut, words.lowerBound - shift..<words.upperBound - shift)
  }
}
