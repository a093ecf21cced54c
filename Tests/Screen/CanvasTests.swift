import Screen
import TestSupport
import Testing

@Suite struct CanvasTests {
  @Test(arguments: [
    (-1, 0), (3, 0), (0, 9), (0, 8), (Int.max / 2, 0), (-100, -100),
  ])
  func whatIsOutsideIsNotDrawn(_ row: Int, _ column: Int) {
    let grid = Grid(Size(rows: 3, columns: 8)) { $0.put("quay", at: row, column) }
    #expect(grid.text == "\n\n\n")
  }

  @Test func textThatBeginsLeftOfTheEdgeShowsItsEnd() {
    let grid = Grid(Size(rows: 1, columns: 6)) { $0.put("harbour", at: 0, -3) }
    #expect(grid.text == "bour\n")
  }

  @Test func halfAWideGlyphAtTheLeftEdgeIsLeftOut() {
    let grid = Grid(Size(rows: 1, columns: 6)) { $0.put("港x", at: 0, -1) }
    #expect(grid.text == " x\n")
  }

  @Test func halfAWideGlyphAtAPartsRightEdgeIsLeftOut() {
    let grid = Grid(Size(rows: 1, columns: 6)) { canvas in
      canvas.fill(.plain)
      canvas.put("......", at: 0, 0)
      canvas.part(Rect(row: 0, column: 1, rows: 1, columns: 3)).put("港港", at: 0, 0)
    }
    #expect(grid.text == ".港...\n")
  }

  @Test(arguments: [
    (0, ""), (-4, ""), (1, "…"), (2, "h…"), (6, "harbo…"), (7, "harbour"), (.max, "harbour"),
  ])
  func limitsWithEllipsis(_ limit: Int, _ shown: String) {
    let drawn = DrawnGrid(rows: 1, columns: 20) {
      let used = $0.put("harbour", at: 0, 0, limit: limit, ellipsis: true)
      #expect(used == DisplayWidth.columns(of: shown))
    }
    #expect(drawn.text == shown + "\n")
  }

  @Test func controlsAreShownAndNeverObeyed() {
    let drawn = DrawnGrid(rows: 1, columns: 20) {
      $0.put("a\u{1B}]0;x\u{7}\tb\u{9B}\u{202E}c", at: 0, 0)
    }
    #expect(drawn.text == "a␛]0;x␇ b\u{FFFD}\u{FFFD}c\n")
  }

  @Test func fillIsClippedToThePartOfAPart() {
    let grid = Grid(Size(rows: 3, columns: 7)) { canvas in
      let outer = canvas.part(Rect(row: 0, column: 1, rows: 2, columns: 5))
      let inner = outer.part(Rect(row: 1, column: 2, rows: 9, columns: 9))
      #expect(inner.rows == 9 && inner.columns == 9)
      #expect(inner.frame == Rect(row: 1, column: 3, rows: 9, columns: 9))
      inner.fill(inner.bounds, .plain, with: "#")
    }
    #expect(grid.text == "\n   ###\n\n")
  }

  @Test func aPartOfNothingDrawsNothing() {
    let grid = Grid(Size(rows: 2, columns: 4)) { canvas in
      let part = canvas.part(Rect(row: 1, column: 1, rows: 0, columns: 3))
      part.put("x", at: 0, 0)
      part.fill(.plain)
      part.restyle(part.bounds) { $0.adding(.bold) }
      part.showCursor(at: 0, 0)
    }
    #expect(grid.text == "\n\n")
    #expect(grid.cursor == nil)
  }

  @Test(arguments: [
    (0, 0, true), (1, 3, true), (2, 0, false), (0, 4, false), (-1, 0, false),
  ])
  func theCursorIsShownOnlyWhereItCanBeSeen(_ row: Int, _ column: Int, _ isShown: Bool) {
    let grid = Grid(Size(rows: 6, columns: 9)) { canvas in
      canvas.part(Rect(row: 2, column: 3, rows: 2, columns: 4)).showCursor(at: row, column)
    }
    #expect(grid.cursor == (isShown ? Position(row: row + 2, column: column + 3) : nil))
  }

  @Test func theLastSpanThatBeginsWins() {
    let spans = [
      Span(0..<12, Style(.quote)), Span(2..<9, Style(.person)), Span(4..<6, Style(.place)),
    ]
    let drawn = DrawnGrid(rows: 1, columns: 14) {
      $0.put("abcdefghijklmn", in: 0..<14, at: 0, 0, Style(.dim), spans: spans)
    }
    let runs = drawn.runs(0)
    #expect(runs.map(\.text) == ["ab", "cd", "ef", "ghi", "jkl", "mn"])
    #expect(runs.map(\.style.face) == [.quote, .person, .place, .person, .quote, .dim])
  }

  @Test func spansBeforeTheRangeAndEmptySpansSayNothing() {
    let spans = [
      Span(0..<2, Style(.error)), Span(3..<3, Style(.link)), Span(3..<5, Style(.person)),
    ]
    let drawn = DrawnGrid(rows: 1, columns: 8) {
      $0.put("abcdefgh", in: 2..<8, at: 0, 0, spans: spans)
    }
    #expect(drawn.runs(0).map(\.text) == ["c", "de", "fgh  "])
    #expect(drawn.style(of: "d")?.face == .person)
  }

  @Test func aRangeIsCountedInBytesAndAWholeCharacterIsDrawn() {
    let drawn = DrawnGrid(rows: 1, columns: 8) {
      $0.put("né港z", in: 2..<6, at: 0, 0, spans: [])
    }
    #expect(drawn.text == "é港\n")
  }

  @Test func restylingTouchesOnlyItsCells() {
    let drawn = DrawnGrid(rows: 2, columns: 4) { canvas in
      canvas.put("abcd", at: 0, 0)
      canvas.restyle(Rect(row: -3, column: 1, rows: 4, columns: 2)) { $0.on(.hit) }
    }
    #expect(drawn.runs(0).map(\.text) == ["a", "bc", "d"])
    #expect(drawn.runs(0)[1].style.ground == .hit)
    #expect(drawn.runs(1).count == 1)
  }
}
