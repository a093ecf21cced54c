import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct CorrectionListPageTests {
  private func reader() -> ReaderHarness {
    let archive = FixtureStories.archive()
    archive.corrections = [
      CorrectionSummary(
        id: 2, content: .rename(from: "Mara Tollen", to: "Mara T."), made: 20, entity: "p1"),
      CorrectionSummary(
        id: 1, content: .speaker(words: "“We sail.”", name: nil, title: "Harbour"), made: 10,
        story: FixtureStories.harbour),
    ]
    var reader = ReaderHarness(archive)
    reader.send(.perform(.showCorrections, times: nil))
    return reader
  }

  private func page(_ reader: ReaderHarness) -> CorrectionListPage? {
    reader.state.page as? CorrectionListPage
  }

  @Test func eachOpensWhatItIsAbout() {
    var reader = reader()
    #expect(page(reader)?.rows.total == 2)
    reader.press("Enter")
    #expect((reader.state.page as? EntityPage)?.reference == .key("p1"))
    reader.press("q j Enter")
    #expect((reader.state.page as? StoryPage)?.key == FixtureStories.harbour)
  }

  @Test func oneIsTakenBackAndThatIsUndone() {
    var reader = reader()
    reader.press("j x")
    #expect(reader.archive.corrections.map(\.id) == [2])
    #expect(page(reader)?.rows.total == 1)
    reader.press("u")
    #expect(
      reader.effects.contains {
        if case .change(.takeBack) = $0 { true } else { false }
      })
  }

  @Test func withoutCorrectionsNothingHappens() {
    let archive = FixtureStories.archive()
    var reader = ReaderHarness(archive)
    reader.send(.perform(.showCorrections, times: nil))
    reader.press("x Enter j")
    #expect(page(reader)?.rows.isEmpty == true)
  }
}
