import Annotations
import Testing

@testable import train

@Suite struct MentionReplacementTests {
  private let story = StoryCorpus.text(
    of: """
      title: A
      source: B
      date: 2020-01-01

      <per>Ana Quispe</per> leads the <org>Tarn Fishers Union</org> (<org>TFU</org>) in <loc>Lima</loc>.

      “<q s="Ana Quispe">No</q>,” said <per n="Ana Quispe">Quispe</per>.
      """)

  private func names(_ text: LabelledText) -> [String] {
    let words = WordLookup(Array(text.text.utf8))
    return text.names.map { words.string($0.range) }
  }

  @Test func storiesAreRead() {
    #expect(story.text.hasPrefix("Ana Quispe leads the Tarn Fishers Union (TFU) in Lima."))
    #expect(story.text.contains("“No,” said Quispe."))
    #expect(names(story) == ["Ana Quispe", "Tarn Fishers Union", "TFU", "Lima", "Quispe"])
    #expect(
      story.names.map(\.category) == [.person, .organization, .organization, .place, .person])
  }

  @Test func whatIsNoNameStays() {
    var swap = MentionReplacement(NameGenerator(), seed: 7)
    for _ in 0..<20 {
      let copy = swap.swapped(story)
      #expect(copy.names.count == story.names.count)
      #expect(copy.blocks.count == story.blocks.count)
      var bare = Array(copy.text.utf8)
      for name in copy.names.reversed() { bare.removeSubrange(name.range) }
      let rest = String(decoding: bare, as: UTF8.self)
      #expect(rest == " leads the  () in . \n\n“No,” said . ")
    }
  }

  @Test func aSurnameFollowsItsFullName() {
    var swap = MentionReplacement(NameGenerator(), seed: 3)
    var followed = 0
    for _ in 0..<40 {
      let copy = names(swap.swapped(story))
      if copy[0] != "Ana Quispe", copy[4] != "Quispe", copy[0].contains(copy[4]) { followed += 1 }
    }
    #expect(followed > 15)
  }

  @Test func theSameSeedMakesTheSameCopy() {
    var one = MentionReplacement(NameGenerator(), seed: 5)
    var two = MentionReplacement(NameGenerator(), seed: 5)
    #expect(one.swapped(story).text == two.swapped(story).text)
  }
}
