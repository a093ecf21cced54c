import Testing

@testable import Annotations

@Suite struct NameListsTests {
  private let lists = NameLists.builtIn

  private func hash(_ word: String) -> UInt64 { word.utf8.reduce(Hash.start) { Hash.step($0, $1) } }

  @Test func namesAreKnownAsTheyAreSet() {
    #expect(NameFlags(rawValue: lists.names[hash("Maria")]).contains(.givenWoman))
    #expect(NameFlags(rawValue: lists.names[hash("Peruvian")]).contains(.demonym))
    #expect(lists.names[hash("qqqq")] == 0)
  }

  @Test func wordsAreKnownInLowerCase() {
    #expect(WordFlags(rawValue: lists.words[hash("minister")]).isTitle)
    #expect(WordFlags(rawValue: lists.words[hash("ministry")]).isOrganization)
    #expect(WordFlags(rawValue: lists.words[hash("river")]).isPlace)
    #expect(WordFlags(rawValue: lists.words[hash("of")]).isGlue)
    #expect(WordFlags(rawValue: lists.words[hash("yesterday")]).sense > 0)
  }

  @Test func theLongestPhraseCounts() {
    let text = TokenisedText("in Burkina Faso and in New York City")
    text.bytes.withUnsafeBufferPointer { bytes in
      let facts = Facts(text, in: bytes, lists: lists)
      let long = facts.phrases.indices.filter { facts.phrases[$0] & ListedPhrases.isLong != 0 }
      #expect(long.map { text.words(of: $0) } == ["Burkina", "Faso", "New", "York", "City"])
    }
  }

  @Test func everyListHasItsSource() {
    for kind in PhraseKind.allCases { #expect(!WordList.strings(of: kind.list).isEmpty) }
  }
}
