import Articles
import TestSupport
import Testing

@testable import ReaderState
@testable import Views

@Suite struct CorrectionListViewTests {
  private func shown(_ columns: Int, corrections: [CorrectionSummary]) -> String {
    let archive = FixtureStories.archive()
    archive.corrections = corrections
    var reader = ReaderHarness(archive, rows: 24, columns: columns)
    reader.send(.perform(.showCorrections, times: nil))
    return checked(reader.state).text
  }

  @Test(arguments: widths)
  func theSentenceAndTheDay(_ width: Int) {
    let text = shown(
      width,
      corrections: [
        CorrectionSummary(id: 1, content: .rename(from: "Mara Tollen", to: "Mara T."), made: 10)
      ])
    if width >= 80 { #expect(text.contains("Mara Tollen is called Mara T.")) }
  }

  @Test func withoutOnesItSaysHowTheyAreMade() {
    #expect(shown(80, corrections: []).contains("No corrections"))
  }
}
