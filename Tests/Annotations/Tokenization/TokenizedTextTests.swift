import Articles
import Testing

@testable import Annotations

@Suite struct TokenizedTextTests {
  private let document = TokenizedText("It rained. She left.\n\nÉlan won — twice.")

  @Test func everyTokenStandsInOneSentenceAndEverySentenceInOneParagraph() {
    #expect(document.sentences.flatMap { Array($0.tokens) } == Array(document.tokens.indices))
    #expect(
      document.paragraphs.flatMap { Array($0.sentences) } == Array(document.sentences.indices))
    #expect(document.sentences.map(\.paragraph) == [0, 0, 1])
    for index in document.tokens.indices {
      #expect(document.sentences[document.sentenceIndex(ofToken: index)].tokens.contains(index))
    }
  }

  @Test func blocksDecideWhatTheParagraphsAre() {
    let text = "Ferry stops\nIt rained.\n\nIt poured."
    let blocks = [Block(role: .headline, range: 0..<11), Block(role: .paragraph, range: 12..<34)]
    let document = TokenizedText(text, blocks: blocks)
    #expect(document.paragraphs.map(\.role) == [.headline, .paragraph])
    #expect(document.paragraphs.map(\.range) == blocks.map(\.range))
  }

  @Test func blocksPastTheTextAreCut() {
    let document = TokenizedText("abc", blocks: [Block(role: .paragraph, range: 2..<99)])
    #expect(document.tokens.map(\.range) == [2..<3])
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (9, 2), (10, 3), (999, 12)])
  func theFirstTokenThatEndsAfterAByte(_ byte: Int, _ index: Int) {
    let expected = byte == 999 ? document.tokens.count : index
    #expect(document.tokenIndex(at: byte) == expected)
  }

  @Test func wordsAndRangesAreBounded() {
    #expect(document.words(in: -4..<2) == "It")
    #expect(document.words(in: 900..<999).isEmpty)
    #expect(document.range(of: 0..<2) == 0..<9)
    #expect(document.range(of: 0..<999) == 0..<0)
    #expect(document.range(of: 3..<3) == 0..<0)
  }

  @Test func aTokenIsComparedByAllItsBytes() {
    #expect(document.token(0, is: "It"))
    #expect(
      !document.token(0, is: "I") && !document.token(0, is: "it") && !document.token(0, is: ""))
    #expect(document.tokens.indices.contains { document.token($0, is: "Élan") })
  }
}
