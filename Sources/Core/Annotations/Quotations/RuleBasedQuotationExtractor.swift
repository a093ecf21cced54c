import Articles

/// Finds quotations and reported speech, and their speakers, by rules.
///
/// Quotations are collapsed and sentences read around them: a reporting verb and its subject, found with word
/// classes and order alone, name the speaker; else the sentence before goes on. The outermost speaker counts.
/// Rules rather than learnt weights, because our own marked stories are few and every decision can be told to the
/// reader in words; a ranker over the same candidates would have to explain sums of weights.
public struct RuleBasedQuotationExtractor: QuotationExtractor {
  /// Creates an extractor with the built-in word lists.
  public init() {}

  /// Finds the quotations of a text, in order of their place. Complexity: O(*n*) in tokens.
  ///
  /// - Parameters:
  ///   - document: The text, cut into tokens.
  ///   - cast: The entities that may speak.
  public func quotations(in document: TokenizedText, cast: ResolvedEntities) -> [Quotation] {
    let quoted = QuotedSpanFinder.quoted(in: document)
    guard document.language == .english else {
      return OtherLanguageReader(document, cast: cast, quoted: quoted).quotations()
    }
    let script = ChunkedText(document, cast: cast, quoted: quoted)
    var attributor = QuotationAttributor(script)
    attributor.run()
    return QuotationBuilder(script, attributor).quotations()
  }
}
