import Articles
import Testing

@testable import lede

@Suite struct EntityExplanationTextTests {
  @Test func everythingIsSaid() {
    var explanation = EntityExplanation(
      row: EntitySummary(
        key: "organization:tarn", name: "Tarn", kind: .organization, stories: 3, mentions: 1))
    explanation.found = [
      .init(kind: .organization, stories: 2, speaking: 1),
      .init(kind: .place, stories: 1, speaking: 0),
    ]
    explanation.reason = "its ending is a company's"
    explanation.joins = [
      JoinedName(key: "place:tarn", name: "Tarn", kind: .place, stories: 1, reason: "so found")
    ]
    explanation.corrections = [
      .init(.merge, name: "Tarn Ltd"), .init(.split, name: "tarn bay"),
      .init(.rename, name: "Tarn Inc"),
    ]
    #expect(
      EntityExplanationText.lines(explanation) == [
        "Tarn  (organization; 3 stories, 1 mention)",
        "  Found as: organization in 2 stories (the words around it say so in 1), place in 1 story",
        "  Shown as organization: its ending is a company's",
        "  Joined: Tarn  (place; 1 story): so found",
        "  You joined: Tarn Ltd", "  You keep apart: tarn bay", "  You call it: Tarn Inc",
      ])
  }

  @Test func aNameAloneSaysSo() {
    let row = EntitySummary(key: "person:a", name: "A", kind: .person, stories: 1, mentions: 2)
    #expect(
      EntityExplanationText.lines(EntityExplanation(row: row)) == [
        "A  (person; 1 story, 2 mentions)", "  No other name was joined with it.",
      ])
  }
}
