import Testing

@testable import Annotations

@Suite struct DocumentContextTests {
  private func context(_ text: String) -> DocumentContext {
    let document = TokenizedText(text)
    return document.bytes.withUnsafeBufferPointer {
      FeatureContext(document, in: $0, lists: .builtIn).story
    }
  }

  private func seen(_ word: StaticString, _ text: String) -> DocumentContext.WordContext? {
    context(text).seen(Hash.of(word))
  }

  @Test func wordsInSmallLettersAreKnown() {
    let context = context("The Board met. A board of wood lay there.")
    #expect(context.isLower(Hash.of("board")) && !context.isLower(Hash.of("met2")))
    #expect(!self.context("The Board met.").isLower(Hash.of("board")))
  }

  @Test func capitalisedWordsAreCounted() {
    let text = "Quill met the board. Then Quill left, and Quill came back."
    #expect(seen("Quill", text)?.count == 3)
    #expect(seen("Reed", text) == nil && seen("quill", text) == nil)
  }

  @Test func whatStandsOnlyAtTheBeginningIsNotMid() {
    #expect(seen("Quill", "Quill met them. Quill left.")?.isMid == false)
    #expect(seen("Quill", "Quill met them. They saw Quill.")?.isMid == true)
  }

  @Test func neighboursAreBitsOfTheirKinds() throws {
    let alone = try #require(seen("Quill", "Quill")?.neighbours)
    #expect(alone == 0)
    let possessive = try #require(seen("Quill", "They took Quill's boat.")?.neighbours)
    let capital = try #require(seen("Quill", "They met Xyzzy Quill there.")?.neighbours)
    #expect(possessive != capital && capital & (1 << 30) != 0 && possessive & (1 << 61) != 0)
  }

  @Test func acronymsAreMadeOfInitials() {
    let context = context("The Norwick Harbour Trust and Board met. The NHT met.")
    for name in ["NHT", "NH", "HT", "NHTB"] as [StaticString] {
      #expect(context.isAcronym(Hash.of(name)), "\(name)")
    }
    #expect(!context.isAcronym(Hash.of("NB")) && !context.isAcronym(Hash.of("TM")))
  }

  @Test func aWordInSmallLettersPartsInitials() {
    let context = context("Norwick took Harbour Trust over.")
    #expect(context.isAcronym(Hash.of("HT")) && !context.isAcronym(Hash.of("NH")))
  }

  @Test func longRunsAreBounded() {
    let names = (0..<200).map { _ in "Abc" }.joined(separator: " ")
    let context = context(names + " met.")
    #expect(context.isAcronym(Hash.of("AAAAAA")) && !context.isAcronym(Hash.of("AAAAAAA")))
  }

  @Test func anEmptyTextKnowsNothing() {
    let context = context("")
    #expect(!context.isLower(Hash.of("a")) && !context.isAcronym(Hash.of("AB")))
    #expect(context.seen(Hash.of("A")) == nil && DocumentContext().seen(Hash.of("A")) == nil)
  }
}
