import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct BarTests {
  private func bar(_ columns: Int, _ prepare: (inout ReaderHarness) -> Void = { _ in }) -> String {
    var reader = ReaderHarness(FixtureStories.archive(), rows: 24, columns: columns)
    prepare(&reader)
    return draw(reader.state).text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func whatMattersMostStaysLongest() {
    #expect(bar(80).contains("40 stories") && bar(80).contains("20 unread"))
    let narrow = bar(40)
    #expect(!narrow.contains("40 stories") && narrow.contains("20 unread"))
    #expect(narrow.contains("All stories"))
  }

  @Test func workGoingOnIsToldEvenOnANarrowScreen() {
    let line = bar(40) {
      $0.send(.answer(.progress(Progress("updating", done: 3, total: 12))))
    }
    #expect(line.contains("updating 3/12"))
  }

  @Test func progressIsDescribed() {
    #expect(describe(Progress("updating", done: 1_200, total: 3_000)) == "updating 1,200/3,000")
    #expect(describe(Progress("reading", done: 7)) == "reading 7")
    #expect(describe(Progress("opening")) == "opening")
  }

  @Test func anEmptyListTellsOfTheWorkThatFillsIt() {
    var reader = ReaderHarness(FakeArchive())
    reader.send(.answer(.progress(Progress("opening the sample edition"))))
    let text = draw(reader.state).text
    #expect(text.contains("opening the sample edition …") && !text.contains("No stories yet"))
  }
}
