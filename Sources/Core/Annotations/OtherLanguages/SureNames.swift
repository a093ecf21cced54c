/// Keeps, of the names that a model learnt from English sees in another language, those that are sure: people with a
/// listed given name, and what the lists name whole.
///
/// - "Selon Jean Martin" begins with a small word of the language, and is Jean Martin.
/// - "der Vorsitzende" and whatever else is a noun with its capital is no name.
struct SureNames {
  private let document: TokenizedText
  private let facts: FeatureContext
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The last words of the people kept, and their given names.
  private var people: Set<UInt64> = []

  /// The names that are sure, in order of place. Complexity: O(*n*) in names.
  static func kept(
    of spans: [DocumentConsistency.Span], in document: TokenizedText, facts: FeatureContext,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> [DocumentConsistency.Span] {
    var sure = SureNames(document: document, facts: facts, bytes: bytes)
    let long = spans.map { sure.isNamable($0) ? sure.person(in: $0.tokens) : nil }
    for tokens in long.compactMap(\.self) {
      sure.people.insert(facts.hashes[tokens.upperBound - 1].exact)
    }
    return zip(spans, long).compactMap { span, tokens in
      if let tokens { return DocumentConsistency.Span(tokens: tokens, category: .person) }
      return sure.listed(span)
    }
  }

  private init(document: TokenizedText, facts: FeatureContext, bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.facts = facts
    self.bytes = bytes
  }

  private func isNamable(_ span: DocumentConsistency.Span) -> Bool {
    span.tokens.count > 1 && span.tokens.count <= Self.longest
      && (span.category == .person || GazetteerMatcher(facts).category(of: span.tokens) == nil)
  }

  /// The most tokens of a name.
  private static let longest = 10
  private static let given: GazetteerFlags = [.given, .givenWorld]
  private static let family: GazetteerFlags = [.family, .familyWorld, .familyAfroAsian]

  /// The name of a person in a span: a listed given name, and capitalised words up to the last one that may be a name.
  private func person(in span: Range<Int>) -> Range<Int>? {
    guard
      let start = span.first(where: {
        !facts.names[$0].isDisjoint(with: Self.given) && !isSmall($0)
      })
    else { return nil }
    var end = start + 1
    var words = 1
    for i in start + 1..<span.upperBound {
      let token = document.tokens[i]
      let isName = token.isCapitalised
      guard isName || token.asciiPunctuation == UInt8(ascii: "-") || isParticle(i) else { break }
      guard isName else { continue }
      if document.language == .other,
        facts.names[i].isDisjoint(with: Self.given.union(Self.family)), words > 1
      {
        break
      }
      end = i + 1
      words += 1
    }
    return words > 1 ? start..<end : nil
  }

  private func isSmall(_ i: Int) -> Bool {
    let languages = FunctionWords.builtIn.languages(of: document.tokens[i], in: bytes)
    let own = StoryLanguage.allCases.firstIndex(of: document.language) ?? 0
    return languages & 1 << UInt16(own) != 0 && !isParticle(i)
  }

  private func isParticle(_ i: Int) -> Bool {
    document.tokens[i].casing == .lower && facts.words[i].isParticle
  }

  /// A name that the lists know whole, or the family name of a person kept.
  private func listed(_ span: DocumentConsistency.Span) -> DocumentConsistency.Span? {
    if span.tokens.count == 1 {
      let first = span.tokens.lowerBound
      if span.category == .person {
        return people.contains(facts.hashes[first].exact) ? span : nil
      }
      guard !isSmall(first), document.tokens[first].count > 2 else { return nil }
    }
    guard span.category == .place || span.category == .organization,
      isListedWhole(span.tokens, as: span.category)
    else { return nil }
    return span
  }

  private func isListedWhole(_ tokens: Range<Int>, as category: NameClass) -> Bool {
    let mark = facts.phrases[tokens.lowerBound]
    guard mark & GazetteerPhrases.isFirst != 0 else { return false }
    let isLong = mark & GazetteerPhrases.isLong != 0
    guard isLong == (tokens.count > 1) else { return false }
    let kinds: [GazetteerKind] =
      category == .place
      ? [.country, .region, .largeCity, .city, .place, .water]
      : [.organization, .outlet, .institution]
    return kinds.contains { mark & $0.bit != 0 }
  }
}
