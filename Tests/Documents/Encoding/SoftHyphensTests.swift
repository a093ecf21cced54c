import Testing

@testable import Documents

@Suite struct SoftHyphensTests {
  @Test(
    arguments: [
      ("inter\u{AD}na\u{AD}tional", "international"), ("\u{AD}", ""), ("caf\u{E9}", "caf\u{E9}"),
      ("no\u{A0}break", "no\u{A0}break"), ("", ""), ("\u{AD}a\u{AD}", "a"),
      ("e\u{301}\u{AD}x", "e\u{301}x"),
    ])
  func leftOut(_ text: String, _ plain: String) {
    #expect(SoftHyphens.removed(text) == plain)
    #expect(SoftHyphens.stand(in: text) == (text != plain))
  }
}
