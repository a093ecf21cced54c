/// Finds where the writer speaks again inside quotation marks, because a mark was forgotten or set in the wrong place:
/// "“We sail at dawn, said the pilot …".
///
/// Words after such a place were not spoken and do not belong between marks.
struct NarrationFinder {
  let document: TokenizedText

  /// The token after the comma at which the writer goes on; nil where nothing tells.
  /// - Parameters:
  ///   - inner: The tokens between the marks, or up to the paragraph's end.
  ///   - isClosed: Whether a mark closes them: then only "he said" at their very end is the writer's.
  func start(in inner: Range<Int>, isClosed: Bool) -> Int? {
    guard inner.count > 4 else { return nil }
    if isClosed {
      let last = inner.upperBound - 4
      return isComma(last) && isPronoun(last + 1) && isSaying(last + 2)
        && document.tokens[last + 3].asciiPunctuation == UInt8(ascii: ".") ? last + 1 : nil
    }
    return inner.dropFirst().dropLast(2).first { at in
      isComma(at)
        && (isSaying(at + 1) && isSpeaker(at + 2) || isPronoun(at + 1) && isSaying(at + 2))
    }.map { $0 + 1 }
  }

  private func isComma(_ at: Int) -> Bool {
    document.tokens[at].asciiPunctuation == UInt8(ascii: ",")
  }

  private func isSaying(_ at: Int) -> Bool {
    document.token(at, is: "said") || document.token(at, is: "says")
      || document.token(at, is: "added")
  }

  private func isPronoun(_ at: Int) -> Bool {
    document.token(at, is: "he") || document.token(at, is: "she") || document.token(at, is: "they")
  }

  /// A name, or a phrase with an article.
  private func isSpeaker(_ at: Int) -> Bool {
    document.tokens[at].isCapitalised || document.token(at, is: "the")
      || document.token(at, is: "a") || document.token(at, is: "an")
  }
}
