import Testing

@testable import Documents

@Suite("Escapes of JSON strings")
struct JSONEscapesTests {
  private func resolved(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { JSONEscapes.resolved($0) }
  }

  @Test(arguments: [
    (#"a\nb\tc\rd"#, "a\nb\tc\rd"), (#"\"\\\/"#, "\"\\/"), (#"\b\f"#, "\u{8}\u{C}"),
    (#"\u00e9\u00E9"#, "éé"), (#"\uD83D\uDE00"#, "😀"), (#"\u0000"#, "\0"), (#"\x"#, "x"),
    ("é", "é"),
    ("", ""),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(resolved(text) == expected)
  }

  @Test(arguments: [
    (#"\uD83D"#, "\u{FFFD}"), (#"\uDE00"#, "\u{FFFD}"), (#"\uD83Dx"#, "\u{FFFD}x"),
    (#"\uD83D\u0041"#, "\u{FFFD}A"), (#"\uD83D\uD83D\uDE00"#, "\u{FFFD}😀"),
    (#"\u12"#, "\u{FFFD}12"),
    (#"\uZZZZ"#, "\u{FFFD}ZZZZ"), (#"\"#, #"\"#), (#"a\"#, #"a\"#), (#"\u"#, "\u{FFFD}"),
  ])
  func brokenOnes(_ text: String, _ expected: String) {
    #expect(resolved(text) == expected)
  }
}
