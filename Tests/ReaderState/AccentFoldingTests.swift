import Testing

@testable import ReaderState

@Suite struct AccentFoldingTests {
  private func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for value in AccentFolding.scalars(text) {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  @Test(arguments: [
    ("Erdoğan", "erdogan"), ("ÅNGSTRÖM", "angstrom"), ("Łódź", "lodz"), ("e\u{301}", "e"),
    ("ΑΘΗΝΑ", "αθηνα"), ("МОСКВА", "москва"), ("港", "港"), ("O’Neill", "o'neill"), ("Ａ", "ａ"),
    ("co\u{AD}op", "coop"), ("", ""), ("Žižek", "zizek"), ("ÿ×÷", "y×÷"),
  ])
  func caseAndAccentsAreLeftOut(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func everyLatinLetterFoldsToOneOfASCII() {
    for value in UInt32(0xC0)..<0x180 where value != 0xD7 && value != 0xF7 {
      guard let scalar = Unicode.Scalar(value), let folded = AccentFolding.scalar(scalar) else {
        Issue.record("\(value)")
        continue
      }
      #expect((0x61...0x7A).contains(folded), "\(scalar) became \(folded)")
    }
  }

  @Test(arguments: [
    ("a", true), ("Z", true), ("7", true), ("é", true), ("港", true), ("-", false), (" ", false),
    ("_", false), ("’", false), ("\u{1B}", false),
  ])
  func whatWordsAreMadeOf(_ letter: String, _ isWord: Bool) {
    #expect(letter.unicodeScalars.allSatisfy { AccentFolding.isWord($0.value) == isWord })
  }

  @Test func noNumberTraps() {
    #expect(
      !AccentFolding.isWord(0xD800) && !AccentFolding.isWord(0x11_0000)
        && !AccentFolding.isWord(.max))
  }
}
