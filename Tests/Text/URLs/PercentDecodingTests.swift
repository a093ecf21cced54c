import Testing
import Text

@Suite struct PercentDecodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("caf%C3%A9", "café"), ("100%", "100%"), ("%zz", "%zz"), ("", ""),
    ("%FF", "%FF"),
  ])
  func escapesAreResolvedWhereTheyAreUTF8(_ text: String, _ decoded: String) {
    #expect(percentDecoded(text) == decoded)
  }
}
