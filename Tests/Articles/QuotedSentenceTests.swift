import Articles
import Foundation
import Testing

@Suite struct QuotedSentenceTests {
  /// A sentence whose words stand between ⟨ ⟩.
  private func sentence(_ marked: String) -> QuotedSentence {
    let parts = marked.split(whereSeparator: { "⟨⟩".contains($0) }).map(String.init)
    let before = marked.hasPrefix("⟨") ? "" : parts[0]
    let words = marked.hasPrefix("⟨") ? parts[0] : parts[1]
    let text = marked.filter { !"⟨⟩".contains($0) }
    let start = before.utf8.count
    return QuotedSentence(text, words: start..<start + words.utf8.count)
  }

  @Test(arguments: [
    ("She called it \"⟨a bargain⟩\".", "She called it “a bargain”."),
    ("She called it “⟨a bargain⟩”.", "She called it “a bargain”."),
    ("Elle parle d’« ⟨une aubaine⟩ » ici.", "Elle parle d’“une aubaine” ici."),
    ("Sie nannte es „⟨günstig⟩“.", "Sie nannte es “günstig”."),
    ("\"⟨It took years⟩", "“It took years”"), ("彼は「⟨安い⟩」と言った。", "彼は“安い”と言った。"),
    ("A \"gift\", not \"⟨a bargain⟩\".", "A \"gift\", not “a bargain”."),
  ])
  func marksBecomeCurlyAroundTheWordsAlone(_ marked: String, _ expected: String) throws {
    let (text, words) = try #require(sentence(marked).withCurlyMarks)
    #expect(text == expected)
    #expect(text.utf8Slice(words) == sentence(marked).text.utf8Slice(sentence(marked).words))
  }

  @Test func otherQuotedWordsGetTheSameMarks() throws {
    let text = "He spoke of \"« trust »\", of \"a gain,\" and a \"gift\" to \"all.\""
    func range(of words: String) throws -> Range<Int> {
      let found = try #require(text.range(of: words))
      let start = text[..<found.lowerBound].utf8.count
      return start..<start + words.utf8.count
    }
    var sentence = QuotedSentence(text, words: try range(of: "a gain,"))
    sentence.others = [try range(of: "« trust »"), try range(of: "all.")]
    let (marked, words) = try #require(sentence.withCurlyMarks)
    #expect(marked == "He spoke of “« trust »”, of “a gain,” and a \"gift\" to “all.”")
    #expect(marked.utf8Slice(words) == "a gain,")
  }

  @Test(arguments: ["QUIST: ⟨We sail.⟩", "⟨We sail⟩, she said.", "She said ⟨they sail⟩."])
  func wordsWithoutMarksGetNone(_ marked: String) {
    #expect(sentence(marked).withCurlyMarks == nil)
  }

  @Test(arguments: [
    ("“⟨We sail,⟩” Quist said.", false), ("“⟨We sail,⟩” Ada Quist said.", false),
    ("“⟨We sail,⟩” said Quist, the pilot.", true), ("In May, “⟨we sail⟩”, Quist said.", true),
    ("“⟨We sail.⟩”", false),
  ])
  func aSentenceSaysMoreOrNot(_ marked: String, _ expected: Bool) {
    #expect(sentence(marked).saysMore(than: "Ada Quist", cue: "said") == expected)
  }

  @Test(arguments: [
    ("It took years,", "It took years"), ("It took years, ", "It took years"), ("Yes.", "Yes."),
    ("Well, yes", "Well, yes"), (",", ""), ("", ""),
  ])
  func aTrailingCommaIsNoneOfTheWords(_ words: String, _ expected: String) {
    #expect(words.withoutTrailingComma == expected)
  }
}
