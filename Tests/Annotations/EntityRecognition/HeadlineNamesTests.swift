import Articles
import Testing

@testable import Annotations

@Suite("People in headlines set in capitals")
struct HeadlineNamesTests {
  private func people(_ text: String) -> [String] {
    Annotator().annotate(text).mentions.filter { $0.kind == .person }
      .map { text.utf8Slice($0.range) }
  }

  @Test(
    arguments: [
      "HOLLOWAY TRADE SPEECH SAID TO ADMIT NEED", "HOLLOWAY APPROVAL RATING FALLS IN SURVEY",
      "HOLLOWAY IRAN POLICY UNDER FIRE AGAIN", "HOLLOWAY NOMINATES BUDGET CHIEF FOR BANK",
      "HOLLOWAY SHIPBUILDING PLAN TO BE CUT",
    ])
  func noLongerThanTheBodySays(_ headline: String) {
    let text =
      headline
      + "\n\nMartin Holloway said he erred on trade. “I was wrong,” Holloway told reporters on Monday."
    let found = people(text)
    #expect(
      found.dropFirst(found.first == "HOLLOWAY" || found.first == "Holloway" ? 1 : 0)
        .allSatisfy { $0 == "Martin Holloway" || $0 == "Holloway" }, "\(found)")
  }

  @Test func wholeNamesStay() {
    let text =
      "MARTIN HOLLOWAY ADMITS ERROR OVER TRADE\n\nMartin Holloway said he erred. Holloway left on Monday."
    #expect(people(text).first == "MARTIN HOLLOWAY")
  }
}
