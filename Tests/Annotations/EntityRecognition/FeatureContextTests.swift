import Testing

@testable import Annotations

@Suite struct FeatureContextTests {
  private func context(_ text: String) -> (FeatureContext, TokenizedText) {
    let document = TokenizedText(text)
    let context = document.bytes.withUnsafeBufferPointer {
      FeatureContext(document, in: $0, lists: .builtIn)
    }
    return (context, document)
  }

  @Test(arguments: [
    "", " ", "word", "The board met. It refused.", "“No,” — said 4,200 people…", "船の港",
  ])
  func everyTokenHasItsFacts(_ text: String) {
    let (context, document) = context(text)
    #expect(context.hashes.count == document.tokens.count)
    #expect(context.names.count == document.tokens.count)
    #expect(context.words.count == document.tokens.count)
    #expect(context.phrases.count == document.tokens.count)
  }

  @Test func marksAndFiguresAreInNoList() {
    let (context, document) = context("(4,200), “:” — !")
    for i in document.tokens.indices {
      #expect(context.names[i].isEmpty && context.words[i].rawValue == 0 && context.phrases[i] == 0)
    }
  }

  @Test func onlyCapitalisedWordsAreNames() {
    let (small, _) = context("they met mary in london")
    #expect(small.names.allSatisfy(\.isEmpty) && small.phrases.allSatisfy { $0 == 0 })
    let (large, document) = context("they met Mary in London")
    let mary = document.tokens.indices.filter { document.words(of: $0) == "Mary" }
    #expect(mary.count == 1 && !large.names[mary[0]].isEmpty)
  }

  @Test func phrasesAreMarkedWholeAndOnce() throws {
    let (context, document) = context("They flew to New York and to New Zealand.")
    let first = try #require(document.tokens.indices.first { document.words(of: $0) == "New" })
    #expect(context.phrases[first] & GazetteerPhrases.isFirst != 0)
    #expect(context.phrases[first] & GazetteerPhrases.isLong != 0)
    #expect(context.phrases[first + 1] & GazetteerPhrases.isLong != 0)
    #expect(context.phrases[first + 1] & GazetteerPhrases.isFirst == 0)
    #expect(context.phrases[first + 2] == 0)
  }

  @Test func aPhraseDoesNotGoOverTheEndOfASentence() throws {
    let (context, document) = context("They liked the New. York is old.")
    let york = try #require(document.tokens.indices.first { document.words(of: $0) == "York" })
    #expect(context.phrases[york] & GazetteerPhrases.isLong == 0)
  }

  @Test func apostrophesSetApartAreJoined() {
    let (context, document) = context("They took Quill ' s boat.")
    let mark = document.tokens.indices.first { document.words(of: $0) == "'" }
    if let mark { #expect(context.hashes[mark].lower == Hash.of("'s")) }
    let (plain, _) = self.context("s")
    #expect(plain.hashes.count == 1)
  }
}
