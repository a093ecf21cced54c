/// What the word lists say of a word as it is set ("Lima", "Quispe").
struct GazetteerFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let givenMan = GazetteerFlags(rawValue: 1 << 0)
  static let givenWoman = GazetteerFlags(rawValue: 1 << 1)
  static let given = GazetteerFlags(rawValue: 1 << 2)
  static let family = GazetteerFlags(rawValue: 1 << 3)
  static let givenWorld = GazetteerFlags(rawValue: 1 << 4)
  static let familyWorld = GazetteerFlags(rawValue: 1 << 5)
  static let familyAfroAsian = GazetteerFlags(rawValue: 1 << 6)
  static let demonym = GazetteerFlags(rawValue: 1 << 7)
  static let abbreviation = GazetteerFlags(rawValue: 1 << 8)
  /// Names of both that nearly only men, or nearly only women, have.
  static let mostlyMen = GazetteerFlags(rawValue: 1 << 9)
  static let mostlyWomen = GazetteerFlags(rawValue: 1 << 10)

  /// What the recogniser's features see: gender is left to coreference.
  var seen: GazetteerFlags { subtracting([.givenMan, .givenWoman, .mostlyMen, .mostlyWomen]) }
}

/// What the word lists say of a word whatever its capitals ("minister", "river", "said").
struct LexiconFlags: Hashable, Sendable {
  var rawValue: UInt32

  static let title: UInt32 = 1 << 0
  static let organization: UInt32 = 1 << 1
  static let place: UInt32 = 1 << 2
  static let connector: UInt32 = 1 << 3
  static let particle: UInt32 = 1 << 4
  static let anchorShift: UInt32 = 8
  static let senseShift: UInt32 = 16

  var isTitle: Bool { rawValue & Self.title != 0 }
  var isOrganization: Bool { rawValue & Self.organization != 0 }
  var isPlace: Bool { rawValue & Self.place != 0 }
  /// May stand inside a name in lower case ("of", "and", "de").
  var isGlue: Bool { rawValue & Self.connector != 0 }
  /// May begin a name in lower case ("al", "van", "bin").
  var isParticle: Bool { rawValue & Self.particle != 0 }
  /// 1... for the words that tell most by standing beside a name ("in", "said"), else 0.
  var contextWord: Int { Int(rawValue >> Self.anchorShift & 0xFF) }
  /// 1... for words of the language, by what they mean, else 0.
  var sense: Int { Int(rawValue >> Self.senseShift & 0xFF) }
  /// The three word kinds, as bits.
  var kinds: UInt64 { UInt64(rawValue & 7) }
}

/// The lists of names of several words; each is a bit in a phrase's value.
enum GazetteerKind: UInt32, CaseIterable, Sendable {
  case country, region, largeCity, city, town, otherCity, place, water, language, organization
  case outlet, institution

  /// The list it is read from.
  var list: String {
    switch self {
    case .country: "countries"
    case .region: "regions"
    case .largeCity: "cities_large"
    case .city: "cities"
    case .town: "towns"
    case .otherCity: "cities_other"
    case .place: "places"
    case .water: "lands_and_waters"
    case .language: "languages"
    case .organization: "organizations"
    case .outlet: "outlets"
    case .institution: "institutions"
    }
  }

  var bit: UInt32 { 1 << rawValue }
  /// Set where a longer phrase begins with these words.
  static let goesOn: UInt32 = 1 << 31
}
