import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ThreadListViewTests {
  private func threads(_ columns: Int, _ change: (FakeArchive) -> Void = { _ in }) -> ReaderHarness
  {
    var reader = reader(columns, change)
    reader.send(.perform(.showThreads, times: nil))
    return reader
  }

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = threads(columns)
    for keys in ["", "G", "/ x y", "Esc", "Tab", "Esc"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test(arguments: [120, 80])
  func aRunningStoryHasItsFacts(_ columns: Int) {
    let text = checked(threads(columns).state).text
    #expect(text.contains("Port Vell's fish market and the quay"))
    #expect(text.contains("3 reports"))
  }

  @Test func noneYetAndNoneThatFitsDiffer() {
    let none = checked(threads(80) { $0.threads = [] }.state).text
    var narrowed = threads(80)
    narrowed.press("=")
    narrowed.type("zzz")
    let fitting = checked(narrowed.state).text
    #expect(none != fitting)
    #expect(!none.contains("fish market") && !fitting.contains("fish market"))
  }

  @Test(arguments: widths)
  func hostileHeadlinesStayInTheirCells(_ columns: Int) {
    let reader = threads(columns) { archive in
      archive.threads[0].row.headline = String(repeating: "港\u{1B}]0;\u{7}\u{202E}", count: 90)
      archive.threads[0].row.people = (0..<50).map { "長い名前 \($0)\u{9B}" }
      archive.threads[0].row.reports = Int.max
      archive.threads[0].row.outlets = -1
    }
    _ = checked(reader.state)
  }
}
