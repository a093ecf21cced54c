import Annotations

/// Makes names that no text has: of people from the name lists, of places from the place lists, of organisations
/// from patterns.
struct NameGenerator {
  private let given: [String]
  private let givenAmerican: [String]
  private let family: [String]
  private let familyAmerican: [String]
  private let familyAfroAsian: [String]
  private let countries: [String]
  private let cities: [String]
  private let towns: [String]
  private let regions: [String]
  private let demonyms: [String]
  /// Organisations that stand in the texts learnt from.
  var organizations: [String] = []

  init() {
    let lists = GazetteerFile.strings
    given = lists("given_men_world") + lists("given_women_world")
    givenAmerican = lists("given_men") + lists("given_women")
    family = lists("family_world")
    familyAmerican = lists("family")
    familyAfroAsian = lists("family_afro_asian")
    countries = lists("countries").filter { $0.count < 22 } + lists("places").prefix(120)
    cities = lists("cities_large")
    towns = lists("cities")
    regions = lists("regions")
    demonyms = lists("demonyms").filter { $0.first?.isUppercase == true }
  }

  /// A person: the whole name and its family name.
  struct Person {
    var full: String
    var family: String
    var given: String
  }

  // MARK: People

  func person(_ dice: inout SplitMix64) -> Person {
    if dice.chance() < 0.1 { return eastAsian(&dice) }
    let isAmerican = dice.chance() < 0.2
    var first = dice.pick(isAmerican ? givenAmerican : given)
    let families = isAmerican ? familyAmerican : dice.chance() < 0.4 ? familyAfroAsian : family
    var last = dice.pick(families)
    let given = first
    let turn = dice.chance()
    switch turn {
    case ..<0.05: last = (dice.chance() < 0.5 ? "al-" : "Al-") + last
    case ..<0.09:
      last =
        dice.pick(["bin", "de", "van", "El", "de la", "von", "Abu", "Ben", "van der"]) + " " + last
    case ..<0.14: last += "-" + dice.pick(families)
    case 0.9...: first = String(first.prefix(1)) + "."
    case 0.8...: first += " " + dice.pick(isAmerican ? givenAmerican : self.given)
    case 0.76...: first += " " + dice.pick(self.given).prefix(1) + "."
    case 0.70..<0.73: last = dice.pick(families) + " " + last
    default: break
    }
    return Person(full: first + " " + last, family: last, given: given)
  }

  private func eastAsian(_ dice: inout SplitMix64) -> Person {
    let one = dice.pick(Self.syllables)
    let two = dice.pick(Self.syllables)
    let family = dice.pick(familyAfroAsian)
    let given = dice.chance() < 0.6 ? one.capitalised + "-" + two : (one + two).capitalised
    return Person(full: family + " " + given, family: family, given: given)
  }

  private static let syllables =
    """
    ming wei hua jun ying min hui yan fang lin ting kwok man yee hon fai chun hyun ji soo young jae sung hee kyung \
    woo ho seok wai kit lok yin chi kai mei ling xin yu hao tao jie
    """.split(separator: " ").map(String.init)

  // MARK: Places

  func place(words: Int, _ dice: inout SplitMix64) -> String {
    var name = ""
    for _ in 0..<8 {
      let turn = dice.chance()
      name = dice.pick(
        turn < 0.35 ? countries : turn < 0.7 ? cities : turn < 0.85 ? regions : towns)
      if turn > 0.95 { name += " " + dice.pick(Self.lands) }
      let isSingle = !name.contains(" ")
      if isSingle == (words == 1) || dice.chance() < 0.1 { break }
    }
    return name
  }

  private static let lands = [
    "Province", "District", "River", "Island", "Airport", "Valley", "County", "Street", "Bay",
    "Mountains",
    "State", "Bridge", "Stadium", "Park", "Hills",
  ]

  /// A place of any kind.
  func anyPlace(_ dice: inout SplitMix64) -> String {
    let turn = dice.chance()
    return dice.pick(turn < 0.3 ? countries : turn < 0.7 ? cities : regions)
  }

  /// A nationality; a noun in the plural where one is wanted.
  func group(plural: Bool, _ dice: inout SplitMix64) -> String {
    var name = dice.pick(demonyms)
    for _ in 0..<3 where name.hasSuffix("s") != plural { name = dice.pick(demonyms) }
    return name
  }

  func familyName(_ dice: inout SplitMix64) -> String {
    dice.pick(dice.chance() < 0.5 ? family : familyAfroAsian)
  }
}

extension String {
  /// With its first letter a capital.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
