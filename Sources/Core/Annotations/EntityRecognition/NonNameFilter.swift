/// Leaves out what looks like a name and is none:
///
/// - "President", "Prime Minister", "Crown Prince": an office alone, unless it is a name in this story ("Dana Bishop").
/// - "Still", "However": a small word of the language that stands with a capital only where sentences begin.
struct NonNameFilter {
  private let document: TokenizedText
  private let facts: FeatureContext
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The last words of people's long names.
  private var families: Set<UInt64> = []

  /// The names that are names. Complexity: O(*n*) in names.
  static func dropped(
    from spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentConsistency.Span] {
    var check = NonNameFilter(document: document, facts: facts, bytes: bytes)
    for span in spans where span.category == .person && span.tokens.count > 1 {
      check.families.insert(facts.hashes[span.tokens.upperBound - 1].exact)
    }
    return spans.filter {
      !check.isOffice($0) && !check.isSmallWord($0) && !check.isDegree($0)
    }
  }

  private init(document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.facts = facts
    self.bytes = bytes
  }

  /// "PhD", "OBE" behind a comma, or behind another of their kind: what a person may put after the name.
  private func isDegree(_ span: DocumentConsistency.Span) -> Bool {
    guard span.tokens.count < 4, span.tokens.lowerBound > 1, span.category != .person else {
      return false
    }
    let before = span.tokens.lowerBound - 1
    guard document.tokens[before].asciiPunctuation == UInt8(ascii: ",") || isDegree(token: before)
    else {
      return false
    }
    return span.tokens.allSatisfy { document.tokens[$0].kind != .word || isDegree(token: $0) }
  }

  private func isDegree(token: Int) -> Bool {
    Self.degrees.contains(facts.hashes[token].exact)
  }

  private static let degrees: Set<UInt64> = Set(
    """
    PhD MD MBA MSc BSc MA BA DPhil JD LLB LLM MPhil EdD DDS DVM RN CPA Esq QC KC OBE MBE CBE KBE DBE FRS FRCS FRCP \
    MPH MEd BEd MFA BFA PE RIBA FAIA AIA CFA PharmD PsyD DSc FRSE
    """.split(separator: " ").map { $0.utf8.reduce(Hash.start) { Hash.step($0, $1) } })

  private static let crown = Hash.of("crown")

  private func isOffice(_ span: DocumentConsistency.Span) -> Bool {
    guard span.category == .person || span.category == .organization else { return false }
    let last = span.tokens.upperBound - 1
    guard !families.contains(facts.hashes[last].exact) else { return false }
    // "Prince" is a given name, too, and "crown" no title.
    if span.tokens.count == 2, facts.hashes[last - 1].lower == Self.crown {
      return facts.words[last].isTitle
    }
    return span.tokens.allSatisfy {
      facts.words[$0].isTitle && !facts.words[$0].isOrganization
        && (document.tokens[$0].casing != .upper || document.tokens[$0].count == 2)
        && facts.names[$0].isDisjoint(with: [.given, .family])
    }
  }

  private static let small: WordClassSet = [
    .adverb, .conjunction, .subordinator, .preposition, .determiner, .aux, .be, .possessive,
  ]

  private func isSmallWord(_ span: DocumentConsistency.Span) -> Bool {
    guard span.tokens.count == 1,
      facts.story.seen(facts.hashes[span.tokens.lowerBound].exact)?.isMid != true
    else { return false }
    let word = bytes[document.tokens[span.tokens.lowerBound].range]
    return !Lexicon.shared.classes(of: word).isDisjoint(with: Self.small)
  }
}
