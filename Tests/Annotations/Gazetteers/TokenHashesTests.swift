import Testing

@testable import Annotations

@Suite("What features see of a word")
struct TokenHashesTests {
  private func hash(_ text: String) -> TokenHashes {
    let document = TokenizedText(text)
    return document.bytes.withUnsafeBufferPointer { TokenHashes(document.tokens[0], in: $0) }
  }

  @Test(
    "Capitals and digits fold in lower case, and nothing else",
    arguments: [("War", "war"), ("É", "é"), ("ÉCOLE", "école"), ("ЖУК", "жук"), ("2031", "1999")])
  func lower(_ a: String, _ b: String) {
    #expect(hash(a).lower == hash(b).lower)
    #expect(hash(a).exact != hash(b).exact)
    #expect(hash(a).lower != hash(a + "x").lower)
  }

  @Test(
    "Shapes",
    arguments: [
      ("Lima", "Tema", true, true), ("Lima", "Ama", false, true), ("Li", "Lima", false, true),
      ("WAR", "UNESCO", true, true), ("U", "UN", false, true), ("war", "War", false, false),
      ("iPhone", "McCain", false, false), ("Łódź", "Lima", true, true), ("A1", "B2", true, true),
    ])
  func shapes(_ a: String, _ b: String, _ isShape: Bool, _ isShort: Bool) {
    #expect((hash(a).shape == hash(b).shape) == isShape)
    #expect((hash(a).short == hash(b).short) == isShort)
  }

  @Test(
    "Marks of one meaning are one",
    arguments: [("“", "\""), ("”", "«"), ("‘", "'"), ("—", "-"), ("–", "-"), ("…", ".")])
  func marks(_ a: String, _ b: String) {
    #expect(hash(a).exact == hash(b).exact)
    #expect(hash("“").exact != hash("‘").exact)
  }

  @Test func cliticsOfEitherApostropheAreOne() {
    func clitic(_ text: String) -> UInt64 {
      let document = TokenizedText(text)
      return document.bytes.withUnsafeBufferPointer {
        TokenHashes(document.tokens[1], in: $0).exact
      }
    }
    #expect(clitic("Ama's") == clitic("Ama’s"))
    #expect(clitic("don't") == clitic("don’t"))
    #expect(clitic("Ama's") != clitic("don't"))
  }

  @Test func theExactHashIsTheSameByItself() {
    for text in ["Quist", "“", "12", "https://a.example", "Łódź"] {
      let document = TokenizedText(text)
      let exact = document.bytes.withUnsafeBufferPointer {
        TokenHashes.exact(of: document.tokens[0], in: $0)
      }
      #expect(exact == hash(text).exact)
    }
  }
}
