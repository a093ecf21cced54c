/// What the built-in word lists say of single words and whole names, for judging names outside of a story.
package enum ListedWords {
  /// What a listed name is.
  package enum Kind: Sendable {
    case place, organization
  }

  /// Whether a word, as it is set, is a given name.
  package static func isGivenName(_ word: some StringProtocol) -> Bool {
    !flags(word).isDisjoint(with: [.given, .givenWorld, .givenMan, .givenWoman])
  }

  /// Whether a word, as it is set, names a people or stands for one as an adjective ("Kenyan").
  package static func isDemonym(_ word: some StringProtocol) -> Bool {
    flags(word).contains(.demonym)
  }

  /// Whether a word in small letters is a title, an office or a trade.
  package static func isTitle(_ lower: some StringProtocol) -> Bool { words(lower).isTitle }

  /// Whether a word in small letters heads or closes the names of organizations.
  package static func isOrganizationWord(_ lower: some StringProtocol) -> Bool {
    words(lower).isOrganization
  }

  /// Whether a word in small letters begins family names ("van", "du").
  package static func isParticle(_ lower: some StringProtocol) -> Bool { words(lower).isParticle }

  /// What a whole name is by the lists of countries, large cities and well-known organizations; nil for names on none
  /// of them or on both.
  package static func kind(of name: String) -> Kind? {
    let found = phrase(name)
    let isPlace =
      found & (GazetteerKind.country.bit | GazetteerKind.largeCity.bit | GazetteerKind.place.bit)
      != 0
    let isOrganization =
      found
      & (GazetteerKind.organization.bit | GazetteerKind.outlet.bit | GazetteerKind.institution.bit)
      != 0
    return isPlace == isOrganization ? nil : isPlace ? .place : .organization
  }

  /// Whether a whole name is a country's.
  package static func isCountry(_ name: String) -> Bool {
    phrase(name) & GazetteerKind.country.bit != 0
  }

  private static func flags(_ word: some StringProtocol) -> GazetteerFlags {
    GazetteerFlags(rawValue: Gazetteers.builtIn.names[hash(word)])
  }

  private static func words(_ word: some StringProtocol) -> LexiconFlags {
    LexiconFlags(rawValue: Gazetteers.builtIn.words[hash(word)])
  }

  private static func hash(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(Hash.start) { Hash.step($0, $1) }
  }

  private static func phrase(_ name: String) -> UInt32 {
    var (name, tokens) = (name, [Token]())
    return name.withUTF8 { bytes in
      Tokenizer.tokens(of: bytes, in: bytes.indices, into: &tokens)
      guard !tokens.isEmpty, tokens.count <= Gazetteers.longest else { return 0 }
      let hash = tokens.reduce(0) { Hash.join($0, TokenHashes.exact(of: $1, in: bytes)) }
      return Gazetteers.builtIn.phrases[hash]
    }
  }
}
