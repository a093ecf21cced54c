import Articles
import TestSupport
import Testing

@testable import Views

@Suite struct BriefingViewTests {
  @Test func wordsThatWereSaidAndNewParagraphsStandInIt() {
    let text = checked(
      reader(100, rows: 50, keys: "B") { $0.briefing = FixtureStories.briefing($0) }.state
    ).text
    #expect(text.contains("5 new stories since") && text.contains("▌ “I want the stalls open"))
    #expect(text.contains("+ The dredger came on Tuesday.") && text.contains("Dora Lenn"))
  }

  @Test func nothingNewIsSaid() {
    let text = checked(reader(80, keys: "B") { $0.briefing = Briefing(since: 0, made: 1) }.state)
      .text
    #expect(text.contains("Nothing new since"))
  }

  @Test(arguments: widths)
  func itFitsEveryWidth(_ width: Int) {
    _ = checked(reader(width, keys: "B j j j") { $0.briefing = FixtureStories.briefing($0) }.state)
  }
}
