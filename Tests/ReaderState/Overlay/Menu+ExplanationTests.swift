import Articles
import Testing

@testable import ReaderState

@Suite struct MenuExplanationTests {
  private let key = StoryKey(rawValue: "a")
  private let other = StorySummary(key: StoryKey(rawValue: "b"), id: "b", title: "Ferry stops")

  private func items(_ explanation: StoryExplanation) -> [Menu.Item] {
    Menu.explanation(explanation, of: key).shown
  }

  @Test func whatIsFoldedOpensComparesAndIsTakenApart() {
    var explanation = StoryExplanation()
    explanation.versions = [
      .init(row: other, relation: .copy, isShown: false, coverage: 0.92)
    ]
    let items = items(explanation)
    #expect(items.map(\.title).first == "Shown for: Ferry stops")
    #expect(items.map(\.detail).first == "nearly the same words, 92 %")
    #expect(items.map(\.outcome).first == .open(other.key, title: "Ferry stops"))
    #expect(items[1].outcome == .compare(.stories(other.key, key)))
    #expect(
      items[2].outcome
        == .correct(.apart(story: key, from: other.key), "gave two stories rows of their own"))
  }

  @Test func aRunningStoryIsSplitFromHere() {
    var explanation = StoryExplanation()
    explanation.thread = "b"
    explanation.reports = [
      RelatedStory(row: other, score: 0.5, shares: ["Norwick"], relation: .thread)
    ]
    let items = items(explanation)
    #expect(items[0].detail == "shares: Norwick")
    #expect(
      items[1].outcome == .correct(.leave(thread: "b", from: key), "split a running story in two"))
  }

  @Test func aStoryAloneSaysSo() {
    #expect(
      items(StoryExplanation()).map(\.title)
        == ["No other story is the same news or of the same running story"])
  }
}
