import Annotations
import Testing

@testable import train

@Suite struct CorpusTests {
  private func read(_ lines: [String], _ source: LabelledText.Source = .wikigold) -> [LabelledText]
  {
    Corpus.texts(of: lines.joined(separator: "\n"), source: source)
  }

  private func names(_ text: LabelledText) -> [String] {
    let words = WordLookup(Array(text.text.utf8))
    return text.names.map { "\($0.category) \(words.string($0.range))" }
  }

  @Test func sentencesBecomeText() {
    let texts = read([
      "# doc = a", "``\tO", "No\tO", ",\tO", "''\tO", "said\tO", "Ana\tB-PER", "Quispe\tI-PER",
      "'s\tO", "son\tO",
      ".\tO", "", "Tarn\tB-LOC", "-\tO", "based\tO", "",
    ])
    #expect(texts.map(\.text) == ["“No,” said Ana Quispe's son.\n\nTarn-based\n\n"])
    #expect(texts[0].blocks.count == 2)
    #expect(names(texts[0]) == ["person Ana Quispe", "place Tarn"])
  }

  @Test func neighboursStayTwo() {
    let texts = read(["Ana\tI-PER", "Lima\tI-LOC", "Oslo\tB-LOC", ""])
    #expect(names(texts[0]) == ["person Ana", "place Lima", "place Oslo"])
  }

  @Test func sentencesOfPoliticsAreTextsOfTheirOwn() {
    #expect(read(["A\tO", "", "B\tO", ""], .politics).count == 2)
    #expect(read(["A\tO", "", "B\tO", ""]).count == 1)
  }

  @Test func repairsFollowTheGuide() {
    let texts = read([
      "President\tB-PER", "Ana\tI-PER", "met\tO", "the\tB-ORG", "Tarn\tI-ORG", "Union\tI-ORG",
      "and\tO", "Peruvian\tB-MISC",
      "and\tO", "Kenyan\tO", "farmers\tO", "",
    ])
    #expect(
      names(LabelNormalizer().repaired(texts[0])) == [
        "person Ana", "organization Tarn Union", "group Peruvian", "group Kenyan",
      ])
  }
}
