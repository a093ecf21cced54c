import Testing

@testable import ArchiveStore

@Suite struct NationsTests {
  private let nations = Nations.builtIn

  @Test(
    arguments: [
      ("kenya", "Kenya"), ("us", "United States"), ("usa", "United States"),
      ("uk", "United Kingdom"),
      ("britain", "United Kingdom"), ("burma", "Myanmar"), ("ussr", "Soviet Union"),
    ])
  func namesAndShortNamesAreCountries(_ folded: String, _ country: String) {
    #expect(nations.country(of: folded) == country)
    #expect(nations.country(ofPlace: folded) == country)
  }

  @Test(arguments: [("kenyan", "Kenya"), ("japanese", "Japan"), ("german", "Germany")])
  func adjectivesAreOfACountryAndNoPlace(_ folded: String, _ country: String) {
    #expect(nations.country(of: folded) == country)
    #expect(nations.country(ofPlace: folded) == nil)
  }

  @Test(arguments: [("nairobi", "Kenya"), ("tokyo", "Japan")])
  func citiesAreInACountryAndNoNameOfIt(_ folded: String, _ country: String) {
    #expect(nations.country(ofPlace: folded) == country)
    #expect(nations.country(of: folded) == nil)
  }

  @Test(arguments: ["", " ", "Kenya", "KENYA", "atlantis", "kenya ", "ken"])
  func otherWordsAreNone(_ word: String) {
    #expect(nations.country(of: word) == nil && nations.country(ofPlace: word) == nil)
  }
}
