import Testing

@testable import ArchiveStore

@Suite struct BackgroundFrequenciesTests {
  private func idf(_ text: String) -> Float {
    var found: Float = -1
    TermTokenizer.scan(text) { found = BackgroundFrequencies.builtIn.idf(of: $0) }
    return found
  }

  @Test func commonWordsWeighLittleAndRareOnesMuch() {
    #expect(idf("the") < 0.1)
    #expect(idf("police") > 1)
    #expect(idf("ferry") > idf("police"))
    #expect(idf("lantern") > idf("ferry"))
  }

  @Test func unknownWordsAreTheRarest() {
    #expect(idf("Vanterloopski") == 10)
    #expect(idf("lantern") < 10)
  }

  @Test func numbersWeighByWhatTheyTell() {
    #expect(idf("12") < idf("2016"))
    #expect(idf("2016") < idf("4.6"))
  }
}
