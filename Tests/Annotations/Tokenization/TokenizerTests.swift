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

extension TokenizerTests {
  @Test(arguments: [
    ("can't", ["ca", "n't"]), ("can’t", ["ca", "n’t"]), ("n't", ["n", "'", "t"]),
    ("isn'there", ["isn", "'", "there"]),
    (
      "we'll they’ve I'm he'd you're",
      ["we", "'ll", "they", "’ve", "I", "'m", "he", "'d", "you", "'re"]
    ),
    ("she'sleeps", ["she", "'", "sleeps"]), ("1,234.56", ["1,234.56"]), ("1,", ["1", ","]),
    ("3.", ["3", "."]), ("10:30:15", ["10:30:15"]),
    ("A4 4A", ["A4", "4A"]), ("snake_case", ["snake", "_", "case"]), ("50%", ["50", "%"]),
    ("$5m", ["$", "5m"]), ("a/b", ["a", "/", "b"]),
    ("…wait…", ["…", "wait", "…"]), ("http://x", ["http://x"]),
    ("(see www.a.example/b).", ["(", "see", "www.a.example/b", ")", "."]),
    ("wwwx.", ["wwwx", "."]), ("café's", ["café", "'s"]), ("\u{FEFF}a", ["a"]),
    ("a\u{A0}b", ["a", "b"]),
  ])
  func pieces(_ text: String, _ expected: [String]) { #expect(cut(text) == expected) }

  @Test func kindsOfTokens() {
    let tokens = TokenizedText("Ada said “no” 4,2 times: it's http://a.example/").tokens
    #expect(
      tokens.map(\.kind) == [
        .word, .word, .quote, .word, .quote, .number, .word, .mark, .word, .clitic, .link,
      ])
  }

  @Test func spacesAreRemembered() {
    let tokens = TokenizedText("a b, c—d").tokens
    #expect(tokens.map(\.hasLeadingSpace) == [true, true, false, true, false, false])
  }

  /// Tokens ascend, never overlap, hold no white space but in nothing, and together with it are the whole text.
  @Test(arguments: 0..<60)
  func tokensCoverTheText(_ seed: Int) {
    var state = UInt64(seed + 41)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "Ada", "'", "’", "s", "t", "n't", " ", "\n", "4", ",", ".", "“", "”", "—", "é", "船",
      "http://", "www.", "U.S.", "-", "\u{1F6F6}", "\u{301}", "\"",
    ]
    let text = (0..<40).map { _ in pieces[next(pieces.count)] }.joined()
    let document = TokenizedText(text)
    var last = 0
    for token in document.tokens {
      #expect(token.range.lowerBound >= last && !token.range.isEmpty)
      let between = document.words(in: last..<token.range.lowerBound)
      #expect(between.allSatisfy { $0.isWhitespace }, "\(between.debugDescription)")
      #expect(String(validating: document.bytes[token.range], as: UTF8.self) != nil)
      last = token.range.upperBound
    }
    #expect(document.words(in: last..<text.utf8.count).allSatisfy { $0.isWhitespace })
  }
}
