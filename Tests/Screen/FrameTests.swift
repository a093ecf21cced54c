import Screen
import TestSupport
import Testing

@Suite struct FrameTests {
  private func box(_ rows: Int, _ columns: Int, _ title: String, note: String = "") -> String {
    Grid(Size(rows: rows, columns: columns)) {
      $0.box($0.bounds, title: title, note: note)
    }.text
  }

  @Test func captionsAreCutInsideTheCorners() {
    #expect(box(2, 8, "Related", note: "Esc") == "┌ Re… ─┐\n└ Esc ─┘\n")
    #expect(box(2, 6, "R") == "┌ R ─┐\n└────┘\n")
    #expect(box(2, 5, "R") == "┌───┐\n└───┘\n")
    #expect(box(3, 2, "R") == "┌┐\n││\n└┘\n")
  }

  @Test(arguments: [(1, 9), (9, 1), (0, 0), (1, 1)])
  func aBoxWithoutRoomIsNotDrawn(_ rows: Int, _ columns: Int) {
    #expect(!box(rows, columns, "Title").contains { "┌─│└".contains($0) })
  }

  @Test func hostileAndWideTitlesKeepTheCorners() {
    for title in ["港の灯港の灯港の灯", "\u{1B}[2J\u{202E}\n", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"] {
      for columns in 6...14 {
        let grid = Grid(Size(rows: 2, columns: columns)) { $0.box($0.bounds, title: title) }
        #expect(grid[0, 0].text == "┌" && grid[0, columns - 1].text == "┐", "\(columns)")
      }
    }
  }

  @Test(arguments: [(12, "         123"), (3, "123"), (2, "1…"), (1, "…"), (0, ""), (-4, "")])
  func textEndsAtItsColumn(_ column: Int, _ line: String) {
    let grid = Grid(Size(rows: 1, columns: 14)) { $0.put("123", at: 0, endingAt: column) }
    #expect(grid.line(0) == line)
  }

  @Test(arguments: [(9, "   abc"), (3, "abc"), (2, "a…"), (4, "abc"), (1, "…")])
  func theMiddleIsFoundAndLongWordsAreCut(_ columns: Int, _ line: String) {
    let grid = Grid(Size(rows: 1, columns: columns)) { $0.put("abc", centredAt: 0) }
    #expect(grid.line(0) == line)
  }
}
