import Testing

@testable import Annotations

@Suite struct ListedWordsTests {
  @Test(arguments: ["Maria", "John", "Fatima", "Wei", "Olga"])
  func givenNamesAreKnownWithTheirCapital(_ word: String) {
    #expect(ListedWords.isGivenName(word))
    #expect(!ListedWords.isGivenName(word.lowercased()))
  }

  @Test(arguments: ["", "Quarry", "the", "Zzyzx", "12", "Maria Olga"])
  func otherWordsAreNoGivenNames(_ word: String) {
    #expect(!ListedWords.isGivenName(word))
  }

  @Test(arguments: ["Kenyan", "German", "Japanese", "French"])
  func demonymsAreKnown(_ word: String) {
    #expect(ListedWords.isDemonym(word) && !ListedWords.isDemonym(word + "x"))
  }

  @Test(arguments: ["president", "minister", "professor", "mayor"])
  func titlesAreKnownInSmallLetters(_ word: String) {
    #expect(ListedWords.isTitle(word) && !ListedWords.isOrganizationWord(word))
  }

  @Test(arguments: ["university", "bank", "ministry", "association"])
  func wordsOfOrganizationsAreKnown(_ word: String) {
    #expect(ListedWords.isOrganizationWord(word))
  }

  @Test(arguments: [("van", true), ("du", true), ("von", true), ("harbor", false), ("", false)])
  func particlesBeginFamilyNames(_ word: String, _ isParticle: Bool) {
    #expect(ListedWords.isParticle(word) == isParticle)
  }

  @Test(
    arguments: [
      ("Kenya", .place), ("New Zealand", .place), ("Nairobi", .place),
      ("United Nations", .organization),
      ("European Union", .organization), ("Reuters", .organization),
    ] as [(String, ListedWords.Kind)])
  func wholeNamesAreOfTheirKind(_ name: String, _ kind: ListedWords.Kind) {
    #expect(ListedWords.kind(of: name) == kind)
  }

  /// A name on no list, or on two that differ, is not judged here.
  @Test(arguments: [
    "", " ", "Zzyzx Quarry", "new zealand", "Zealand New",
    "Kenya Kenya Kenya Kenya Kenya Kenya Kenya Kenya Kenya",
  ])
  func otherNamesAreOfNone(_ name: String) {
    #expect(ListedWords.kind(of: name) == nil)
  }

  @Test func countriesAreToldFromCities() {
    #expect(ListedWords.isCountry("Kenya") && ListedWords.isCountry("New Zealand"))
    #expect(
      !ListedWords.isCountry("Nairobi") && !ListedWords.isCountry("")
        && !ListedWords.isCountry("Ken"))
  }
}
