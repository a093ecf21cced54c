import Testing

@testable import Annotations

@Suite("Judgments")
struct IndirectQuotationTests {
  private func kinds(_ text: String) -> [String] {
    Told(text).said.compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test(
    "Praise and blame of something are no words of anybody",
    arguments: [
      "Surveyors praised the repairs on the weir.", "Ida Moe welcomes the verdict.",
      "The guild criticised the new timetable.", "The guild criticized the timetable.",
      "Villagers had denounced the sale.", "The union rejected the offer.",
      "Ida Moe lamented the loss of the mill.", "The mayor opposed the plan for the quay.",
      "Ida Moe admired the old bridge.", "Officials condemned the attack on the ferry.",
    ])
  func judgments(_ text: String) { #expect(kinds(text) == ["judgment"]) }

  @Test(
    "What is reported in a clause is speech",
    arguments: [
      "Surveyors said the weir was sound.", "Ida Moe complained that the verdict came late.",
      "The guild lamented that the timetable came late.",
      "Ida Moe announced a plan for the quay.", "The mayor said that he opposed the plan.",
    ])
  func reports(_ text: String) { #expect(kinds(text).first == "indirect") }

  @Test("Words between marks are quoted, whatever the verb")
  func quoted() {
    #expect(kinds("Ida Moe praised the offer as “a bargain for the town”.") == ["mixed"])
  }
}
