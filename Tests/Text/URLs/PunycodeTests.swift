import Testing

@testable import Text

@Suite struct PunycodeTests {
  @Test(
    arguments: [
      ("bcher-kva", "bücher"), ("e1afmkfd", "пример"), ("r8jz45g", "例え"),
      ("mgbug7c06b", "فارسی"), ("80akhbyknj4f", "испытание"), ("9t4b11yi5a", "테스트"),
      ("hxajbheg2az3al", "παράδειγμα"), ("mnchen-3ya", "münchen"), ("and-6ma2c", "ñandú"),
      ("tallinn-pev-t8a", "tallinn-päev"),
    ])
  func bothWays(ascii: String, text: String) {
    #expect(Punycode.decoded(ascii) == text)
    #expect(Punycode.encoded(text) == ascii)
  }

  @Test(arguments: ["", "-", "ü", "999999999999", "a-\u{7F}", String(repeating: "z", count: 64)])
  func rubbishIsNoText(label: String) {
    let decoded = Punycode.decoded(label)
    #expect(decoded == nil || decoded?.isEmpty == true || Punycode.encoded(decoded ?? "") != nil)
  }

  @Test func namesThatAreTooLongAreNotWritten() {
    #expect(Punycode.encoded(String(repeating: "ü", count: 64)) == nil)
  }
}
