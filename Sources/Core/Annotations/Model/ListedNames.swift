/// What the lists alone say of names of several words. "Al Jazeera" and "Northern Territories" are hardly ever
/// anything else, whatever the model makes of the words around them; single words ("Lincoln", "Chad") often are, and
/// are left to the model.
struct ListedNames {
  private let facts: Facts

  init(_ facts: Facts) { self.facts = facts }

  /// The class of the listed phrase that begins at a token, with the phrase's end; nil where none of several words
  /// begins there, or the lists disagree.
  func phrase(at token: Int) -> DocumentVote.Span? {
    let mark = facts.phrases[token]
    guard mark & ListedPhrases.isFirst != 0, mark & ListedPhrases.isLong != 0,
      let class_ = Self.class_(of: mark)
    else { return nil }
    var end = token + 1
    while end < facts.phrases.count, facts.phrases[end] & ListedPhrases.isLong != 0,
      facts.phrases[end] & ListedPhrases.isFirst == 0
    {
      end += 1
    }
    return DocumentVote.Span(tokens: token..<end, class_: class_)
  }

  /// The class of exactly these tokens.
  func class_(of tokens: Range<Int>) -> NameClass? {
    guard let phrase = phrase(at: tokens.lowerBound), phrase.tokens == tokens else { return nil }
    return phrase.class_
  }

  /// Towns and cities of other lands' spelling are too many to be sure of.
  private static func class_(of mark: UInt32) -> NameClass? {
    let isPlace = mark & places != 0
    let isOrganization = mark & organizations != 0
    guard isPlace != isOrganization else { return nil }
    return isPlace ? .place : .organization
  }

  private static let places = bits([.country, .region, .largeCity, .place, .water])
  private static let organizations = bits([.organization, .outlet, .institution])

  private static func bits(_ kinds: [PhraseKind]) -> UInt32 { kinds.reduce(0) { $0 | $1.bit } }
}
