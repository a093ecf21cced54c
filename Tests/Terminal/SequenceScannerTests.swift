import Screen
import Testing

@testable import Terminal

/// What stands at the front of some bytes, in one word, and how many bytes are left behind it.
private struct Front: Equatable {
  var what: String
  var left: Int

  init(_ what: String, _ left: Int) {
    self.what = what
    self.left = left
  }
}

private func first(_ bytes: [UInt8]) -> Front {
  var cursor = SequenceScanner(bytes: bytes[...])
  let what =
    switch cursor.next() {
    case .happening(.input(.key(let key))): key.description
    case .happening(let happening): "\(happening)"
    case .pasteBegins: "paste"
    case .nothing: "nothing"
    case .incomplete: "incomplete"
    }
  return Front(what, cursor.bytes.count)
}

private func first(_ text: String) -> Front { first(Array(text.utf8)) }

@Suite struct SequenceScannerTests {
  @Test(arguments: UInt8(1)...26)
  func controlLettersAreKeys(_ byte: UInt8) {
    let expected =
      switch byte {
      case 8: "Backspace"
      case 9: "Tab"
      case 10, 13: "Enter"
      default: "Ctrl-" + String(Unicode.Scalar(byte + 0x60))
      }
    #expect(first([byte, 0x6A]) == Front(expected, 1))
  }

  @Test(arguments: [(0x1C, "Ctrl-\\"), (0x1D, "Ctrl-]"), (0x1E, "Ctrl-^"), (0x1F, "Ctrl-_")])
  func theLastControls(_ byte: Int, _ expected: String) {
    #expect(first([UInt8(byte)]) == Front(expected, 0))
  }

  @Test(arguments: [[], [0x1B], [0xC3], [0xE6, 0xB8], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func whatMayGoOnIsIncompleteAndTakesNothing(_ bytes: [UInt8]) {
    #expect(first(bytes) == Front("incomplete", bytes.count))
  }

  @Test(
    arguments: [
      ([0x80, 0x6A], 1), ([0xC0, 0xAF, 0x6A], 2), ([0xFF, 0x6A], 1), ([0xF5, 0x80, 0x80, 0x80], 3),
      ([0xE6, 0x6A], 1), ([0xC3, 0x1B, 0x5B, 0x41], 3),
    ] as [([UInt8], Int)])
  func whatIsNoUTF8IsDroppedAndNothingElse(_ bytes: [UInt8], _ left: Int) {
    #expect(first(bytes) == Front("nothing", left))
  }

  @Test(
    arguments: [
      [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B],
      [0xEF, 0xBF, 0xBD],
    ] as [[UInt8]])
  func surrogatesOverlongFormsAndControlsAreNoKeys(_ bytes: [UInt8]) {
    #expect(first(bytes) == Front("nothing", 0))
  }

  @Test(arguments: [
    ("\u{1B}a", "Alt-a"), ("\u{1B}Z", "Alt-Z"), ("\u{1B}\u{7F}", "Alt-Backspace"),
    ("\u{1B}\t", "Alt-Tab"), ("\u{1B}\u{1}", "Ctrl-Alt-a"), ("\u{1B}港", "Alt-港"),
  ])
  func escapeBeforeAKeyIsAlt(_ bytes: String, _ key: String) {
    #expect(first(bytes) == Front(key, 0))
  }

  @Test func escapePressedTwiceIsTwoKeys() {
    #expect(first("\u{1B}\u{1B}j") == Front("Esc", 2))
    #expect(first("\u{1B}\u{1B}").what == "incomplete")
  }

  @Test(arguments: ["\u{1B}O", "\u{1B}[", "\u{1B}[1;", "\u{1B}]11;rgb:", "\u{1B}P1", "\u{1B}_x"])
  func aSequenceThatIsNotWholeWaits(_ bytes: String) {
    #expect(first(bytes).what == "incomplete")
  }

  @Test(arguments: [
    ("\u{1B}OA", "Up"), ("\u{1B}OS", "F4"), ("\u{1B}OM", "Enter"), ("\u{1B}Op", "0"),
    ("\u{1B}Oy", "9"), ("\u{1B}Oj", "*"), ("\u{1B}Ok", "+"), ("\u{1B}Om", "-"), ("\u{1B}Oo", "/"),
    ("\u{1B}O!", "nothing"),
  ])
  func theKeypad(_ bytes: String, _ key: String) {
    #expect(first(bytes + "q") == Front(key, 1))
  }

  @Test(arguments: [
    "\u{1B}P+r544e\u{1B}\\", "\u{1B}_G1\u{1B}\\", "\u{1B}^pm\u{1B}\\", "\u{1B}Xsos\u{1B}\\",
    "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}]0;title\u{1B}\\",
  ])
  func stringsSayNothingAndEndAtTheirEnd(_ bytes: String) {
    #expect(first(bytes + "rm") == Front("nothing", 2))
  }

  @Test func aBellEndsOnlyAnOSC() {
    #expect(first("\u{1B}P1\u{7}x").what == "incomplete")
  }
}
