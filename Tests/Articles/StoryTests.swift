import Articles
import Testing

@Suite struct StoryTests {
  private func related(_ relation: RelatedStory.Relation, _ shares: [String]) -> RelatedStory {
    let row = StorySummary(
      key: StoryKey(rawValue: "0123456789ab"), id: "1", title: "Ferry stops")
    return RelatedStory(row: row, score: 1, shares: shares, relation: relation)
  }

  @Test func theReasonSaysHowStoriesAreRelatedAndWhatTheyShare() {
    #expect(related(.related, ["Norwick", "quay"]).reason == "shares: Norwick, quay")
    #expect(
      related(.thread, ["Norwick"]).reason == "same running story · shares: Norwick")
    #expect(related(.background, ["quay"]).reason == "background · shares: quay")
    #expect(related(.thread, []).reason == "same running story")
    #expect(related(.related, []).reason.isEmpty)
  }
}
