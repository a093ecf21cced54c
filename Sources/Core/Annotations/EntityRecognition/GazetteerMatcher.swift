/// What the lists alone say of names of several words. "Al Jazeera" and "Northern Territories" are hardly ever
/// anything else, whatever the model makes of the words around them; single words ("Lincoln", "Chad") often are, and
/// are left to the model.
struct GazetteerMatcher {
  private let facts: FeatureContext

  init(_ facts: FeatureContext) { self.facts = facts }

  /// The class of the listed phrase that begins at a token, with the phrase's end; nil where none of several words
  /// begins there, or the lists disagree.
  func phrase(at token: Int) -> DocumentConsistency.Span? {
    let mark = facts.phrases[token]
    guard mark & GazetteerPhrases.isFirst != 0, mark & GazetteerPhrases.isLong != 0,
      let category = Self.category(of: mark)
    else { return nil }
    var end = token + 1
    while end < facts.phrases.count, facts.phrases[end] & GazetteerPhrases.isLong != 0,
      facts.phrases[end] & GazetteerPhrases.isFirst == 0
    {
      end += 1
    }
    return DocumentConsistency.Span(tokens: token..<end, category: category)
  }

  /// The class of exactly these tokens.
  func category(of tokens: Range<Int>) -> NameClass? {
    guard let phrase = phrase(at: tokens.lowerBound), phrase.tokens == tokens else { return nil }
    return phrase.category
  }

  /// Towns and cities of other lands' spelling are too many to be sure of.
  private static func category(of mark: UInt32) -> NameClass? {
    let isPlace = mark & places != 0
    let isOrganization = mark & organizations != 0
    guard isPlace != isOrganization else { return nil }
    return isPlace ? .place : .organization
  }

  private static let places = bits([.country, .region, .largeCity, .place, .water])
  private static let organizations = bits([.organization, .outlet, .institution])

  private static func bits(_ kinds: [GazetteerKind]) -> UInt32 { kinds.reduce(0) { $0 | $1.bit } }
}
