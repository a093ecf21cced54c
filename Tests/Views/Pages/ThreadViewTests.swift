import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ThreadViewTests {
  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = reader(columns, keys: "Enter t")
    for keys in ["", "k Tab", "j", "G", "g", "Tab Tab"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test(arguments: [1, 2, 3, 5])
  func fewRowsAreDrawn(_ rows: Int) {
    var reader = reader(80, rows: rows, keys: "Enter t")
    for _ in 0..<5 {
      reader.press("j")
      _ = checked(reader.state)
    }
  }

  @Test func theHeadSaysWhatRunsAndSinceWhen() {
    let grid = checked(reader(80, keys: "Enter t").state)
    #expect(grid.style(of: "Port Vell's fish market and the quay") != nil)
    #expect(grid.text.contains("3 reports"))
    #expect(grid.text.contains("2 outlets"))
  }

  @Test func reportsHangOnALineThatEndsAtTheLast() {
    let grid = checked(reader(80, keys: "Enter t").state).grid
    let dots = (0..<grid.size.rows).filter { grid.line($0).hasPrefix(" ●") }
    #expect(dots.count == 3)
    #expect(grid.line(dots[0] + 1).hasPrefix(" │"))
    #expect(!grid.line(dots[2] + 1).hasPrefix(" │"))
  }

  @Test func copiesAreShownUnderTheirReportWhenUnfolded() {
    var reader = reader(160, keys: "Enter t k")
    let folded = checked(reader.state).text
    reader.press("Tab")
    let unfolded = checked(reader.state).text
    let title = FakeArchive.row(4).title
    #expect(!folded.contains(title) && unfolded.contains(title))
  }

  @Test func aStoryThatRunsAloneSaysSo() {
    let text = checked(reader(80, keys: "Enter t") { $0.threads = [] }.state).text
    #expect(text.contains("This story runs alone"))
    let one = reader(80, keys: "Enter t") { $0.threads[0].reports.removeFirst(2) }
    #expect(checked(one.state).text.contains("No other report of this story"))
  }

  @Test(arguments: widths)
  func hostileHeadlinesStayInTheirCells(_ columns: Int) {
    let words = "\u{1B}[2J港\u{202E}abc\u{301}\u{301}\u{301} 👨‍👩‍👧\n\t\u{9B}"
    let reader = reader(columns, keys: "Enter t Tab") { archive in
      archive.threads[0].row.headline = words
      for at in archive.threads[0].reports.indices {
        archive.threads[0].reports[at].row.title = words
        archive.threads[0].reports[at].row.source = words
      }
    }
    _ = checked(reader.state)
  }
}
