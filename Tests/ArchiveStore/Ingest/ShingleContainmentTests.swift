import Articles
import Testing

@testable import ArchiveStore

@Suite struct ShingleContainmentTests {
  private func containment(_ a: String, _ b: String) -> Double {
    ShingleContainment.containment(
      Samples.story("Title", [a]).article, Samples.story("Other title", [b]).article)
  }

  private let text = Samples.paragraph(1)

  @Test func theSameTextIsContainedWholly() {
    #expect(containment(text, text) == 1)
  }

  @Test func aCutTextIsContainedWhollyEitherWay() {
    let cut = text.split(separator: " ").prefix(10).joined(separator: " ")
    #expect(containment(cut, text) == 1 && containment(text, cut) == 1)
  }

  @Test func otherTextsShareNothing() {
    #expect(containment(text, Samples.paragraph(2)) == 0)
  }

  @Test func anAdditionLeavesARevision() {
    let longer = text + " " + Samples.paragraph(3)
    #expect(containment(text, longer) >= ShingleContainment.revision)
  }

  /// Case, signs and the width of spaces are no difference; letters with accents are.
  @Test(
    arguments: [
      ("One two three four.", "ONE two,  three: four", 1), ("One two three", "one two three", 1),
      ("one two three four five", "five four three two one", 0),
      ("un été à Tarn", "un ete a Tarn", 0),
      ("one two three four", "", 0), ("", "", 0), ("?!", "?!", 0), ("one", "one", 1),
    ] as [(String, String, Double)])
  func wordsAreCompared(_ a: String, _ b: String, _ expected: Double) {
    #expect(containment(a, b) == expected)
  }

  @Test func theMeasureIsTheSameBothWays() {
    for seed in 0..<6 {
      let (a, b) = (text + " " + Samples.paragraph(seed), Samples.paragraph(seed) + " x y z w")
      #expect(containment(a, b) == containment(b, a))
      #expect((0...1).contains(containment(a, b)))
    }
  }
}
