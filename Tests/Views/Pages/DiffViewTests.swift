import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct DiffViewTests {
  private func diff(_ columns: Int, _ pieces: [TextDiff.Segment], rows: Int = 24) -> ReaderHarness {
    var reader = reader(columns, rows: rows, keys: "Enter") { archive in
      archive.comparison = TextDiff(left: "Vell Courier", right: "Isle Radio", pieces: pieces)
    }
    reader.press("d")
    return reader
  }

  private let pieces: [TextDiff.Segment] = [
    .init(.same, "The stalls "), .init(.removed, "open "), .init(.added, "close "),
    .init(.same, "on Monday."),
  ]

  @Test(arguments: widths)
  func everyWidthIsDrawn(_ columns: Int) {
    var reader = diff(columns, pieces)
    for keys in ["", "j", "]", "[", "G", "g", "PgDn", "Enter"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }

  @Test func whatOnlyOneTextHasStandsOut() {
    let grid = checked(diff(80, pieces).state)
    #expect(grid.text.contains("The stalls [-open-] {+close+} on Monday."))
    #expect(grid.style(of: "open-]")?.face == .removed)
    #expect(grid.style(of: "close+} on")?.face == .inserted)
    #expect(grid.style(of: "on Monday")?.face == .text)
    #expect(grid.text.contains("− Vell Courier") && grid.text.contains("+ Isle Radio"))
  }

  @Test func theHeadingSaysWhichIsNewer() {
    var comparison = TextDiff(left: "Vell Courier", right: "Isle Radio", pieces: [])
    #expect(DiffView.heading(comparison, .left) == "− Vell Courier")
    comparison.newer = .left
    #expect(DiffView.heading(comparison, .left) == "− Vell Courier · newer")
    #expect(DiffView.heading(comparison, .right) == "+ Isle Radio · older")
  }

  @Test func theChangeSteppedToIsToldAndHeavier() {
    var reader = diff(80, pieces)
    reader.press("n")
    #expect(checked(reader.state).text.contains("Change 1 of 1"))
    #expect(checked(reader.state).style(of: "open-]")?.modifiers == .bold)
    #expect(checked(reader.state).style(of: "close+}")?.modifiers == .bold)
    reader.press("n")
    #expect(checked(reader.state).text.contains("No change after this one"))
    reader.press("p")
    #expect(checked(reader.state).text.contains("No change before this one"))
  }

  @Test func equalTextsAreCalledSo() {
    #expect(
      checked(diff(80, [.init(.same, "The same.")]).state).text.contains("No differences"))
    #expect(checked(diff(80, []).state).text.contains("No differences"))
    #expect(!checked(diff(80, pieces).state).text.contains("No differences"))
    #expect(checked(diff(80, pieces).state).text.contains("1 change"))
  }

  @Test(arguments: [1, 2, 3, 4])
  func fewRowsAreDrawn(_ rows: Int) {
    var reader = diff(40, pieces, rows: rows)
    reader.press("G")
    _ = checked(reader.state)
  }

  @Test(arguments: widths)
  func hostileWordsStayInTheirCells(_ columns: Int) {
    let words = String(repeating: "港の灯\u{1B}[2J \u{202E}e\u{301}\u{301}\u{301}\n", count: 30)
    var reader = diff(columns, [.init(.removed, words), .init(.added, words)])
    for keys in ["", "]", "G"] {
      reader.press(keys)
      _ = checked(reader.state)
    }
  }
}
