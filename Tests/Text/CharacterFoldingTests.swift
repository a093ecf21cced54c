import Testing

@testable import Text

@Suite struct CharacterFoldingTests {
  private func fold(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      guard let (first, second) = CharacterFolding.fold(scalar.value) else { continue }
      for value in [first, second].compactMap({ $0 }) {
        if let scalar = Unicode.Scalar(value) { folded.unicodeScalars.append(scalar) }
      }
    }
    return folded
  }

  @Test(arguments: [
    ("ÀÉÎÕÜ", "aeiou"), ("çñšž", "cnsz"), ("ØŁĐĦ", "oldh"), ("ı", "i"), ("ÆŒßÞ", "aeoessth"),
    ("Ĳǆ", "ijdz"), ("Ễặ", "ea"), ("ẞ", "ss"), ("×÷", "×÷"),
  ])
  func latinLettersLoseTheirAccents(_ text: String, _ folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: [
    ("ΆΈΉΊΌΎΏ", "αεηιουω"), ("ς", "σ"), ("ΐΰ", "ιυ"), ("Ё", "е"), ("ЖѢ", "жѣ"), ("ЂЏ", "ђџ"),
    ("أإآٱ", "ااا" + "ا"), ("ة", "ه"), ("ى", "ي"), ("ک", "ك"), ("مُحَمَّد", "محمد"), ("ـ", ""),
    ("ＡｂＣ１", "abc1"), ("東京", "東京"), ("שָׁלוֹם", "שלום"),
  ])
  func otherScriptsFoldByRule(_ text: String, _ folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: ["e\u{301}", "e\u{AD}", "e\u{200B}", "e\u{FEFF}", "e\u{FE0F}", "e\u{200D}"])
  func marksAreLeftOut(_ text: String) {
    #expect(fold(text) == "e")
  }

  @Test func foldingTwiceChangesNothing() {
    for value in (0xC0..<0x2000 as Range<UInt32>) {
      guard Unicode.Scalar(value)?.properties.generalCategory != .unassigned,
        let (first, second) = CharacterFolding.fold(value)
      else { continue }
      for letter in [first, second].compactMap({ $0 }) where letter >= 0xC0 {
        let again = CharacterFolding.fold(letter)
        #expect(again?.0 == letter && again?.1 == nil, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("Erdoğan", "erdogan"), ("ÅNGSTRÖM", "angstrom"), ("Łódź", "lodz"), ("e\u{301}", "e"),
    ("ΑΘΗΝΑ", "αθηνα"), ("МОСКВА", "москва"), ("港", "港"), ("O’Neill", "o'neill"), ("Ａ", "a"),
    ("co\u{AD}op", "coop"), ("", ""), ("Žižek", "zizek"), ("ÿ×÷", "y×÷"), ("Ærø", "aero"),
  ])
  func textsLoseCaseAndAccents(_ text: String, _ expected: String) {
    #expect(CharacterFolding.scalars(text) == expected.unicodeScalars.map(\.value))
  }

  @Test(arguments: [
    ("a", true), ("Z", true), ("7", true), ("é", true), ("港", true), ("-", false), (" ", false),
    ("_", false), ("’", false), ("\u{1B}", false),
  ])
  func whatWordsAreMadeOf(_ letter: String, _ isWord: Bool) {
    #expect(letter.unicodeScalars.allSatisfy { CharacterFolding.isWord($0.value) == isWord })
  }

  @Test func noNumberTraps() {
    #expect(
      !CharacterFolding.isWord(0xD800) && !CharacterFolding.isWord(0x11_0000)
        && !CharacterFolding.isWord(.max))
  }
}
