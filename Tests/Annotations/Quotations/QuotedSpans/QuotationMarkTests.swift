import Testing

@testable import Annotations

@Suite("Shapes of quotation marks")
struct QuotationMarkTests {
  private func mark(_ text: String) -> QuotationMark? {
    let document = TokenizedText(text)
    guard let token = document.tokens.first else { return nil }
    return document.bytes.withUnsafeBufferPointer { QuotationMark(token, in: $0) }
  }

  @Test(
    "Pairs",
    arguments: [
      ("“", "”"), ("\"", "\""), ("“", "\""), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"),
      ("»", "»"), ("「", "」"), ("『", "』"), ("''", "''"), ("``", "''"), ("‘", "’"), ("‚", "‘"),
      ("‹", "›"), ("›", "‹"), ("＂", "＂"),
    ])
  func pairs(_ opener: String, _ closer: String) throws {
    let opener = try #require(mark(opener))
    let closer = try #require(mark(closer))
    #expect(closer.closes(opener))
  }

  @Test(
    "No pairs",
    arguments: [
      ("“", "“"), ("“", "»"), ("«", "”"), ("\"", "'"), ("‘", "”"), ("「", "「"), ("’", "’"),
    ])
  func strangers(_ opener: String, _ closer: String) throws {
    let opener = try #require(mark(opener))
    let closer = try #require(mark(closer))
    #expect(!closer.closes(opener))
  }

  @Test("Other tokens are no marks", arguments: ["a", "12", "-", "(", "…", "、"])
  func others(_ text: String) {
    #expect(mark(text) == nil)
  }

  @Test("Single marks and those that only close")
  func sides() {
    #expect(["'", "‘", "’", "‚", "‹", "›"].allSatisfy { mark($0)?.isSingle == true })
    #expect(["\"", "“", "«", "''", "「"].allSatisfy { mark($0)?.isSingle == false })
    #expect(["”", "’", "」"].allSatisfy { mark($0)?.closesOnly == true })
    #expect(["“", "\"", "»", "'"].allSatisfy { mark($0)?.closesOnly == false })
  }
}
