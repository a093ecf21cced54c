import Testing

@testable import Text

@Suite struct AbbreviationsTests {
  @Test(arguments: [
    ("Gen", true), ("Brig", true), ("Messrs", true), ("Sept", true), ("gen", false), ("Abe", false),
    ("", false),
    ("G", false), ("Generalissimo", false),
  ])
  func areKnownAsTheyAreWritten(_ word: String, _ isKnown: Bool) {
    #expect(Abbreviations.contains(Array(word.utf8)) == isKnown)
  }
}
