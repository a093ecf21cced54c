import Articles
import Testing

@testable import Annotations

@Suite("Pieces of a line")
struct ChunkerTests {
  private func kinds(_ marked: String) -> [Chunk.Kind] { Lines(marked).script.pieces.map(\.kind) }

  @Test("Names and quotations are one piece each")
  func collapsed() {
    #expect(
      kinds("“We sail at dawn,” <per>Ama Quist</per> said.") == [.quote, .name, .word, .stop])
  }

  @Test(
    "Marks",
    arguments: [
      ("a, b", .comma), ("a; b", .semicolon), ("a: b", .colon), ("a — b", .dash), ("a - b", .dash),
      ("a–b", .dash), ("a -- b", .dash), ("a ( b", .opening), ("a ] b", .closing),
      ("a * b", .filler),
      ("a-b", .filler), ("a 12 b", .number), ("a ' b", .filler),
    ] as [(String, Chunk.Kind)])
  func marks(_ text: String, _ expected: Chunk.Kind) {
    #expect(kinds(text)[1] == expected)
  }

  @Test("A full stop ends a sentence only where one ends")
  func stops() {
    #expect(kinds("Mr. Quist left.") == [.word, .filler, .word, .word, .stop])
    #expect(kinds("He left…") == [.word, .word, .stop])
    #expect(kinds("He … left.") == [.word, .filler, .word, .stop])
  }

  @Test("A name that runs into a quotation is read as its words")
  func crossing() {
    let text = "Ama “Sal Quist” left."
    let document = TokenizedText(text)
    let cast = Coreference.cast([NameSpan(tokens: 0..<4, kind: .person)], in: document)
    let script = ChunkedText(document, cast: cast, quoted: QuotedSpanFinder.quoted(in: document))
    #expect(script.pieces.map(\.kind) == [.word, .quote, .word, .stop])
  }

  @Test("Names inside a quotation belong to it")
  func inside() {
    #expect(kinds("“<per>Ama Quist</per> left,” he said.") == [.quote, .word, .word, .stop])
  }
}
