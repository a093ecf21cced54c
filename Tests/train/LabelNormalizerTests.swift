import Foundation
import Annotations
import Articles
import Testing

@testable import train

@Suite struct LabelNormalizerTests {
  /// The names of a text after repair, each with its class, of names given by their words.
  private func repaired(
    _ text: String, _ names: [(words: String, category: NameClass)],
    source: LabelledText.Source = .gum
  ) -> [String] {
    var builder = TextBuilder()
    builder.append(text)
    for name in names {
      guard let range = text.range(of: name.words) else { continue }
      let start = text[..<range.lowerBound].utf8.count
      builder.add(
        LabelledText.Name(range: start..<start + name.words.utf8.count, category: name.category))
    }
    builder.endBlock()
    let fixed = LabelNormalizer().repaired(builder.finish(source))
    let words = WordLookup(Array(fixed.text.utf8))
    return fixed.names.map { "\(words.string($0.range)) \($0.category)" }
  }

  @Test(arguments: [
    ("President Ana Quispe left.", "President Ana Quispe", "Ana Quispe"),
    ("Dr. Ana Quispe left.", "Dr. Ana Quispe", "Ana Quispe"),
    ("Prime Minister Ana left.", "Minister Ana", "Ana"),
    ("Ana Quispe's boat", "Ana Quispe's", "Ana Quispe"),
    ("The Ana left", "The Ana", "Ana"), ("King left.", "King", "King"),
  ])
  func titlesArticlesAndPossessivesStandOutside(_ text: String, _ name: String, _ expected: String)
  {
    #expect(repaired(text, [(name, .person)]) == ["\(expected) \(NameClass.person)"])
  }

  @Test func anOfficeIsNoOrganisation() {
    #expect(repaired("The Minister of Health left.", [("Health", .organization)]).isEmpty)
  }

  @Test func ourOwnStoriesAreRightAsTheyAre() {
    let names = repaired("President Ana left.", [("President Ana", .person)], source: .story)
    #expect(names == ["President Ana \(NameClass.person)"])
  }

  @Test func nationalitiesLeftUnmarkedBecomeGroups() {
    #expect(repaired("A French boat sank.", []) == ["French \(NameClass.group)"])
  }

  @Test func wordsOutsideTheTextAreEmptyOrCut() {
    let words = WordLookup(Array("abc d".utf8))
    #expect(words.string(2..<99) == "c d")
    #expect(words.string(50..<99).isEmpty)
    #expect(words.space(in: 0..<5) == 3 && words.space(in: 0..<3) == nil)
  }
}
