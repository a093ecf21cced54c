import Testing

@testable import Annotations

@Suite struct GazetteersTests {
  private let lists = Gazetteers.builtIn

  private func hash(_ word: String) -> UInt64 { word.utf8.reduce(Hash.start) { Hash.step($0, $1) } }

  @Test func namesAreKnownAsTheyAreSet() {
    #expect(GazetteerFlags(rawValue: lists.names[hash("Maria")]).contains(.givenWoman))
    #expect(GazetteerFlags(rawValue: lists.names[hash("Peruvian")]).contains(.demonym))
    #expect(lists.names[hash("qqqq")] == 0)
  }

  @Test func wordsAreKnownInLowerCase() {
    #expect(LexiconFlags(rawValue: lists.words[hash("minister")]).isTitle)
    #expect(LexiconFlags(rawValue: lists.words[hash("ministry")]).isOrganization)
    #expect(LexiconFlags(rawValue: lists.words[hash("river")]).isPlace)
    #expect(LexiconFlags(rawValue: lists.words[hash("of")]).isGlue)
    #expect(LexiconFlags(rawValue: lists.words[hash("yesterday")]).sense > 0)
  }

  @Test func theLongestPhraseCounts() {
    let text = TokenizedText("in Burkina Faso and in New York City")
    text.bytes.withUnsafeBufferPointer { bytes in
      let facts = FeatureContext(text, in: bytes, lists: lists)
      let long = facts.phrases.indices.filter { facts.phrases[$0] & GazetteerPhrases.isLong != 0 }
      #expect(long.map { text.words(of: $0) } == ["Burkina", "Faso", "New", "York", "City"])
    }
  }

  @Test func everyListHasItsSource() {
    for kind in GazetteerKind.allCases { #expect(!GazetteerFile.strings(of: kind.list).isEmpty) }
  }
}
