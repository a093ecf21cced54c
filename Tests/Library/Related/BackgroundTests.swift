import Testing

@testable import Library

@Suite struct BackgroundTests {
  private func rarity(_ text: String) -> Float {
    var found: Float = -1
    WordReader.scan(text) { found = Background.builtIn.rarity(of: $0) }
    return found
  }

  @Test func commonWordsWeighLittleAndRareOnesMuch() {
    #expect(rarity("the") < 0.1)
    #expect(rarity("police") > 1)
    #expect(rarity("ferry") > rarity("police"))
    #expect(rarity("lantern") > rarity("ferry"))
  }

  @Test func unknownWordsAreTheRarest() {
    #expect(rarity("Vanterloopski") == 10)
    #expect(rarity("lantern") < 10)
  }

  @Test func numbersWeighByWhatTheyTell() {
    #expect(rarity("12") < rarity("2016"))
    #expect(rarity("2016") < rarity("4.6"))
  }
}
