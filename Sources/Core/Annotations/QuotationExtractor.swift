import Articles

/// Finds what was said in a text, and by whom.
public protocol QuotationExtractor: Sendable {
  /// The quotations in order of place.
  ///
  /// - Parameters:
  ///   - document: the text, cut into tokens and sentences.
  ///   - cast: the names in it, resolved; gender and roles decide pronouns and "the minister".
  func quotations(in document: TokenizedText, cast: ResolvedEntities) -> [Quotation]
}
