import Testing

@testable import ArchiveStore

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
}
