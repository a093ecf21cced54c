import Articles
import Testing

@testable import ArchiveStore

@Suite struct StoryTermsTests {
  @Test func passagesStandInTheOrderOfTheStory() {
    let story = Samples.story(
      "Harbour news", ["The ferry sank.", "Nobody drowned there."], standfirst: "A calm night")
    let words = StoryTerms(story.article)
    #expect(words.passages.map(\.role) == [.headline, .standfirst, .paragraph, .paragraph])
    #expect(words.passages.map(\.words.count) == [2, 3, 3, 3])
    #expect(words.terms.count == 11)
    #expect(words.weighed == 11)
    #expect(words.terms[3] == TermID.of("calm"))
  }

  @Test func linksAndCreditsAreLeftOut() {
    let article = Article(
      title: "x",
      parts: [
        BlockDraft(.paragraph, "A quarry closed."), BlockDraft(.caption, "The quarry"),
        BlockDraft(.related, "READ MORE: Lanterns"), BlockDraft(.credit, "Source: Wire"),
      ])
    #expect(StoryTerms(article).passages.map(\.role) == [.headline, .paragraph, .caption])
  }

  @Test func marksTellCapitalsFirstsAndNumbers() {
    let story = Samples.story("x", ["Ferries met Quill at 9, in 2016, over 4.6 tonnes"])
    let words = StoryTerms(story.article)
    let marks = Array(words.marks[words.passages[1].words])
    #expect(marks[0] == [.capital, .first])
    #expect(marks[1] == [])
    #expect(marks[2] == .capital)
    #expect(marks[4] == .small)
    #expect(marks[6] == .year)
    #expect(marks[8] == .number)
  }

  @Test func aBookIsWeighedByItsBeginning() {
    let long = String(repeating: "quarry lantern ", count: 80_000)
    let words = StoryTerms(Samples.story("Long", [long, "The end comes late."]).article)
    #expect(words.weighed == 160_001)
    #expect(words.terms.count == 160_005)
  }
}
