import Testing

@testable import Annotations

@Suite struct TokenizerTests {
  private func cut(_ text: String) -> [String] {
    let document = TokenizedText(text)
    return document.tokens.indices.map { document.words(of: $0) }
  }

  @Test(arguments: [
    ("Mr. O'Neil won't pay $3.50", ["Mr", ".", "O", "'", "Neil", "wo", "n't", "pay", "$", "3.50"]),
    ("Jean-Luc’s co-op", ["Jean", "-", "Luc", "’s", "co", "-", "op"]),
    ("U.S. at 10:30, 2nd", ["U", ".", "S", ".", "at", "10:30", ",", "2nd"]),
    ("“Yes,” she’d said", ["“", "Yes", ",", "”", "she", "’d", "said"]),
    ("``So'' it's", ["``", "So", "''", "it", "'s"]),
    ("see https://a.example/b?c=1. Now", ["see", "https://a.example/b?c=1", ".", "Now"]),
    ("Łódź—Ağrı", ["Łódź", "—", "Ağrı"]),
    ("東京で、会う", ["東京で", "、", "会う"]),
    ("dogs' 's", ["dogs", "'", "'s"]),
  ])
  func words(text: String, expected: [String]) {
    #expect(cut(text) == expected)
  }

  @Test func settings() {
    let tokens = TokenizedText("war War WAR iPhone McCain É 12").tokens
    #expect(tokens.map(\.casing) == [.lower, .capital, .upper, .mixed, .mixed, .upper, .lower])
    #expect(tokens.map(\.isCapitalised) == [false, true, true, false, true, true, false])
  }

  @Test func rangesRebuildTheText() {
    let text = "A café’s “bill”\u{A0}came —\tfinally…"
    let document = TokenizedText(text)
    var rebuilt = ""
    var last = 0
    for token in document.tokens {
      rebuilt += document.words(in: last..<Int(token.start)) + document.words(in: token.range)
      last = Int(token.end)
    }
    #expect(rebuilt + document.words(in: last..<text.utf8.count) == text)
  }

  @Test func brokenEndsAreMarks() {
    var tokens: [Token] = []
    let bytes: [UInt8] = [0x61, 0xE2, 0x80, 0xFF, 0xC2]
    bytes.withUnsafeBufferPointer { Tokenizer.tokens(of: $0, in: 0..<5, into: &tokens) }
    #expect(tokens.first?.range == 0..<1)
    #expect(tokens.last?.end == 5)
  }

  @Test func aLongWordIsOneToken() {
    #expect(TokenizedText(String(repeating: "x", count: 100_000)).tokens.count == 1)
  }
}
