import Testing

@testable import Text

@Suite struct TextSanitizerTests {
  @Test func cleanTextIsTheSameText() {
    let text = "Plain — “quoted”, e\u{301}, \u{200D}👩\u{200D}🚀, soft\u{AD}hyphen\n\ttab, ש\u{200F}"
    #expect(TextSanitizer.isClean(text))
    #expect(TextSanitizer.clean(text) == text)
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{7}", "\0", "\u{7F}", "\u{9B}31m", "\u{85}", "\u{202E}abc", "\u{2066}x",
    "\u{E0041}",
    "\r",
  ])
  func whatATerminalObeysIsMarked(text: String) {
    let safe = TextSanitizer.clean("a" + text + "b")
    #expect(safe.unicodeScalars.contains("\u{FFFD}"))
    #expect(TextSanitizer.isClean(safe))
    #expect(safe.hasPrefix("a") && safe.hasSuffix("b"))
  }

  @Test func aWholeSequenceStaysReadable() {
    #expect(TextSanitizer.clean("\u{1B}]0;title\u{7}") == "\u{FFFD}]0;title\u{FFFD}")
  }
}
