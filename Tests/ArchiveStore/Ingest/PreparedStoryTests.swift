import Articles
import Testing

@testable import ArchiveStore

@Suite struct PreparedStoryTests {
  private func stories(_ count: Int) -> [AnnotatedArticle] {
    (0..<count).map { number in
      Samples.marked(
        "Story \(number)",
        "[Ada Quill] met [Bela Orr] on day \(number). \(Samples.paragraph(number))",
        id: "s\(number)", date: "2031-03-01")
    }
  }

  /// What a story is prepared to, in a form that can be compared.
  private func summary(_ story: PreparedStory) -> [String] {
    [
      story.story.article.id ?? "", "\(story.identity.hash)", "\(story.wording)", "\(story.body)",
      "\(story.heading)", "\(story.vectorBlob)", "\(story.blocks)",
      "\(story.storedAnnotations)",
    ]
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func manyThreadsPrepareAsOneDoesInTheSameOrder(_ count: Int) {
    let stories = stories(count)
    let alone = PreparedStory.make(stories).map(summary)
    #expect(PreparedStory.prepare(stories).map(summary) == alone)
    #expect(alone.map { $0[0] } == stories.compactMap(\.article.id))
  }

  @Test func aPreparerKeepsNothingOfTheStoryBefore() {
    let stories = stories(6)
    var preparer = StoryPreparer()
    let together = stories.map { summary(preparer.prepare($0)) }
    let apart = stories.map { story in
      var preparer = StoryPreparer()
      return summary(preparer.prepare(story))
    }
    #expect(together == apart)
  }

  @Test func anEmptyStoryIsPrepared() {
    let story = PreparedStory.make([Samples.story("", [])])[0]
    #expect(story.vector.terms.isEmpty && story.story.marks == StoryAnnotations())
  }

  @Test func otherWordsAreAnotherTextOfTheSameStory() {
    let one = PreparedStory.make([Samples.story("Ferry", ["It stops."], id: "f")])[0]
    let two = PreparedStory.make([Samples.story("Ferry", ["It sails."], id: "f")])[0]
    #expect(one.identity.hash == two.identity.hash)
    #expect(one.wording != two.wording && one.body != two.body && one.heading == two.heading)
  }
}
