import Articles
import Screen
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

  @Test func aLongQuotationIsCutAndWhoSaidItIsNot() {
    let words = "“\(String(repeating: "The quay is shut until spring and ", count: 4))so it stays.”"
    let row = CorrectionSummary(
      id: 1, content: .speaker(words: words, name: "Mara Tollen", title: "Harbour closes"), made: 10
    )
    for columns in [60, 80, 120] {
      let text = CorrectionListView.sentence(row, columns: columns)
      #expect(text.hasPrefix("“The quay") && text.hasSuffix("…” was said by Mara Tollen"))
      #expect(DisplayWidth.columns(of: text) <= columns)
    }
    #expect(shown(80, corrections: [row]).contains("Harbour closes"))
  }

  @Test func twoHeadlinesShareTheRoom() {
    let long = String(repeating: "Harbour council meets ", count: 6)
    let row = CorrectionSummary(id: 1, content: .apart(long, "Quay shut"), made: 10)
    let text = CorrectionListView.sentence(row, columns: 80)
    #expect(text.hasSuffix("…” and “Quay shut” are not the same news"))
    #expect(DisplayWidth.columns(of: text) <= 80)
  }

  @Test func withoutOnesItSaysHowTheyAreMade() {
    #expect(shown(80, corrections: []).contains("No corrections"))
  }
}
