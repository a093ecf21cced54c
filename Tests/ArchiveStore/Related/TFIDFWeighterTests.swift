import Articles
import Testing

@testable import ArchiveStore

@Suite struct TFIDFWeighterTests {
  private func weight(_ word: String, in story: AnnotatedArticle) -> Float {
    let vector = TFIDFWeighter.vector(of: story.article)
    guard let term = TermID.of(word), let at = vector.terms.firstIndex(of: term) else { return 0 }
    return vector.weights[at]
  }

  @Test func headlineOutweighsTheBody() {
    let story = Samples.story(
      "A lantern for the quay", ["Nothing.", "Nothing.", "An orchard stood there."])
    #expect(weight("lantern", in: story) > weight("orchard", in: story))
  }

  @Test func openingOutweighsTheRest() {
    let story = Samples.story(
      "News", ["A quarry closed.", "So.", "So.", "So.", "A lantern closed."])
    #expect(weight("quarry", in: story) > weight("lantern", in: story))
  }

  @Test func namesOutweighWords() {
    let named = Samples.story("x", ["They met Quarry again."])
    let plain = Samples.story("x", ["They met quarry again."])
    #expect(weight("quarry", in: named) > 0.5)
    #expect(weight("again", in: named) < weight("again", in: plain))
  }

  private func role(_ word: String, in story: AnnotatedArticle) -> TermRole? {
    let vector = TFIDFWeighter.vector(of: story.article)
    guard let term = TermID.of(word), let at = vector.terms.firstIndex(of: term) else { return nil }
    return vector.roles[at]
  }

  @Test func rolesTellWhereAndHowAWordStands() {
    let story = Samples.story(
      "QUARRY SUBSIDES", ["The Quarry shut.", "A lantern burnt.", "Far off an orchard froze."])
    #expect(role("quarry", in: story) == [.headline, .lead, .name, .capital])
    #expect(role("subsides", in: story) == .headline)
    #expect(role("lantern", in: story) == .small)
    let both = Samples.story("x", ["The Quarry shut. A quarry is a pit."])
    #expect(role("quarry", in: both) == [.lead, .capital, .small])
    #expect(role("1987", in: Samples.story("Fleet 1987", ["In 1987 it sailed."])) == [])
  }

  @Test func linksAndCreditsSayNothing() {
    var story = Samples.story("x", ["A quarry closed."])
    story.article = Article(
      title: "x",
      parts: [
        BlockDraft(.paragraph, "A quarry closed."), BlockDraft(.related, "READ MORE: Lanterns"),
        BlockDraft(.credit, "Glacier Press"),
      ])
    #expect(weight("quarry", in: story) > 0)
    #expect(weight("lantern", in: story) == 0)
    #expect(weight("glacier", in: story) == 0)
  }

  @Test func emptyAndEndlessStoriesAreWeighed() {
    #expect(TFIDFWeighter.vector(of: Article(title: "")).isEmpty)
    #expect(TFIDFWeighter.vector(of: Article(title: "Quarry")).terms.count == 1)
    let long = Samples.story("Long", [String(repeating: "quarry lantern ", count: 500_000)])
    #expect(TFIDFWeighter.vector(of: long.article).terms.count <= 4)
  }
}
