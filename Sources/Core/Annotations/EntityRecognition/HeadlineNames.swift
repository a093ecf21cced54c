import Articles

/// Cuts people's names in headlines set in capitals down to what the body calls them: "QUIST TRADE" to
/// "QUIST" where the body has a Quist and nobody called Trade.
enum HeadlineNames {
  /// The names with those of people in such headlines cut. Complexity: O(*n*) in names.
  ///
  /// - Parameter original: The text as it was set; `document` has its headlines set like a body.
  static func settled(
    _ spans: [DocumentConsistency.Span], in document: TokenizedText, original: TokenizedText
  ) -> [DocumentConsistency.Span] {
    guard document.language == .english else { return spans }
    let setting = HeadlineSetting(original)
    let isHeadline = { (span: DocumentConsistency.Span) in
      setting.isShouted(document.sentenceIndex(ofToken: span.tokens.lowerBound))
    }
    let people = spans.filter { $0.category.kind == .person }
    let inHeadlines = people.filter(isHeadline)
    guard inHeadlines.contains(where: { $0.tokens.count > 1 }) else { return spans }
    let families = Set(
      people.filter { !isHeadline($0) }.map { document.words(of: $0.tokens.upperBound - 1) })
    return spans.map { span in
      guard span.category.kind == .person, span.tokens.count > 1, isHeadline(span) else {
        return span
      }
      return cut(span, to: families, in: document)
    }
  }

  /// A name that ends in no family name of the body, up to the word in it that is one.
  private static func cut(
    _ span: DocumentConsistency.Span, to families: Set<String>, in document: TokenizedText
  ) -> DocumentConsistency.Span {
    let isFamily = { families.contains(document.words(of: $0)) }
    let end = span.tokens.upperBound - 1
    guard !isFamily(end), !isListed(end, in: document),
      let last = span.tokens.last(where: isFamily)
    else { return span }
    var shorter = span
    shorter.tokens = span.tokens.lowerBound..<last + 1
    return shorter
  }

  /// Whether a word is known as somebody's name.
  private static func isListed(_ i: Int, in document: TokenizedText) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      let hash = TokenHashes.exact(of: document.tokens[i], in: bytes)
      return !GazetteerFlags(rawValue: Gazetteers.builtIn.names[hash])
        .isDisjoint(with: [.given, .family, .givenWorld, .familyWorld])
    }
  }
}
