import Screen
import Testing

@Suite struct GridTests {
  @Test func textIsPutAndCut() {
    let grid = Grid(Size(rows: 2, columns: 10)) { canvas in
      #expect(canvas.put("Harbour news", at: 0, 0) == 10)
      #expect(canvas.put("Harbour news", at: 1, 2, limit: 6, ellipsis: true) == 6)
    }
    #expect(grid.text == "Harbour ne\n  Harbo…\n")
  }

  @Test func wideGlyphsTakeTwoColumnsAndNeverHalfOne() {
    let grid = Grid(Size(rows: 1, columns: 5)) { canvas in
      #expect(canvas.put("港の灯", at: 0, 0) == 4)
    }
    #expect(grid.text == "港の\n")
    #expect(grid[0, 1].width == 0)
  }

  @Test func drawingOverHalfOfAWideGlyphClearsTheOther() {
    let right = Grid(Size(rows: 1, columns: 4)) { canvas in
      canvas.put("港の", at: 0, 0)
      canvas.put("x", at: 0, 1)
    }
    #expect(right.text == " xの\n")
    let left = Grid(Size(rows: 1, columns: 4)) { canvas in
      canvas.put("港の", at: 0, 0)
      canvas.put("x", at: 0, 2)
    }
    #expect(left.text == "港x\n")
    #expect(left[0, 3].width == 1)
  }

  @Test func partsClip() {
    let grid = Grid(Size(rows: 3, columns: 6)) { canvas in
      let part = canvas.part(Rect(row: 1, column: 2, rows: 1, columns: 3))
      part.put("abcdef", at: 0, 0)
      part.put("below", at: 1, 0)
      part.put("left", at: 0, -2)
      part.fill(Rect(row: -1, column: 2, rows: 5, columns: 9), .plain, with: "#")
    }
    #expect(grid.text == "\n  ft#\n\n")
  }

  @Test func boxesCarryTitles() {
    let grid = Grid(Size(rows: 3, columns: 12)) { canvas in
      canvas.box(canvas.bounds, title: "Related stories")
    }
    #expect(grid.text == "┌ Relate… ─┐\n│          │\n└──────────┘\n")
  }

  @Test func spansStyleBytesAndTheInnerWins() {
    let grid = Grid(Size(rows: 1, columns: 12)) { canvas in
      let spans = [Span(0..<9, Style(.quote)), Span(3..<6, Style(.person))]
      canvas.put("é Ada said.", in: 0..<100, at: 0, 0, .plain, spans: spans)
    }
    let faces = (0..<11).map { grid[0, $0].style.face }
    #expect(faces[0] == .quote && faces[2] == .person && faces[4] == .person)
    #expect(faces[5] == .quote && faces[8] == .text && faces[10] == .text)
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 3), (2, 2)])
  func tinySizesAreDrawnWithoutHarm(_ rows: Int, _ columns: Int) {
    let grid = Grid(Size(rows: rows, columns: columns)) { canvas in
      canvas.box(canvas.bounds, title: "Title", note: "note")
      canvas.put("港", at: 0, 0)
      canvas.put("right", at: 0, endingAt: 1)
      canvas.put("middle", centredAt: 0)
      canvas.part(canvas.bounds.inside).put("inside", at: 0, 0)
      canvas.showCursor(at: 5, 5)
    }
    #expect(grid.cells.count == rows * columns)
    #expect(grid.cursor == nil)
  }

  @Test func restylingKeepsWhatIsDrawn() {
    let grid = Grid(Size(rows: 1, columns: 4)) { canvas in
      canvas.put("Ada", at: 0, 0, Style(.person))
      canvas.restyle(canvas.bounds) { $0.on(.selected) }
    }
    #expect(grid.text == "Ada\n")
    #expect(grid[0, 0].style == Style(.person, on: .selected))
    #expect(grid[0, 3].style == Style(.text, on: .selected))
  }

  @Test func changesRunFromTheFirstColumnThatDiffersToTheLast() {
    let size = Size(rows: 2, columns: 10)
    let before = Grid(size) { $0.put("Harbour", at: 0, 0) }
    let after = Grid(size) { $0.put("Harpoon", at: 0, 0) }
    #expect(after.changedColumns(ofRow: 0, since: before) == 3..<7)
    #expect(after.changedColumns(ofRow: 1, since: before) == nil)
    #expect(before.changedColumns(ofRow: 0, since: before) == nil)
  }

  @Test func aChangeOfStyleMarksOrWidthIsAChange() {
    let size = Size(rows: 1, columns: 4)
    let plain = Grid(size) { $0.put("a港", at: 0, 0) }
    let styled = Grid(size) { $0.put("a港", at: 0, 0, Style(.text, .bold)) }
    let marked = Grid(size) { $0.put("a\u{301}港", at: 0, 0) }
    let narrow = Grid(size) { $0.put("ax", at: 0, 0) }
    #expect(styled.changedColumns(ofRow: 0, since: plain) == 0..<3)
    #expect(marked.changedColumns(ofRow: 0, since: plain) == 0..<1)
    #expect(narrow.changedColumns(ofRow: 0, since: plain) == 1..<3)
  }

  @Test func fillingOverHalvesOfWideGlyphsClearsTheOthers() {
    let grid = Grid(Size(rows: 1, columns: 6)) { canvas in
      canvas.put("港港港", at: 0, 0)
      canvas.fill(Rect(row: 0, column: 1, rows: 1, columns: 4), .plain, with: "#")
    }
    #expect(grid.text == " ####\n")
    #expect((0..<6).allSatisfy { grid[0, $0].width == 1 })
  }
}
