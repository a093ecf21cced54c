import Testing

@testable import Screen

@Suite struct RowCacheTests {
  private func screen(_ words: [String], cache: RowCache?, drawn: (String) -> Void = { _ in })
    -> Grid
  {
    Grid(Size(rows: 4, columns: 12), cache: cache) { canvas in
      for row in 0..<4 { canvas.put("港港港港港港", at: row, 0) }
      for (row, word) in words.enumerated() {
        canvas.part(Rect(row: row, column: 3, rows: 1, columns: 7)).drawRow(showing: word) { row in
          drawn(word)
          row.fill(Style(.text, on: .selected))
          row.put(word, at: 0, 0, Style(.headline))
        }
      }
    }
  }

  @Test func aGridIsTheSameWithAndWithout() {
    let cache = RowCache()
    for words in [["quay", "港の灯", "e\u{301}"], ["港の灯", "e\u{301}", "tide"], ["quay"]] {
      #expect(screen(words, cache: cache) == screen(words, cache: nil))
    }
  }

  @Test func aRowThatMovedIsNotDrawnAgain() {
    let cache = RowCache()
    var drawn: [String] = []
    _ = screen(["quay", "tide", "port"], cache: cache) { drawn.append($0) }
    _ = screen(["tide", "port", "bell"], cache: cache) { drawn.append($0) }
    #expect(drawn == ["quay", "tide", "port", "bell"])
  }

  @Test func whatTheLastScreenDidNotShowIsLetGo() {
    let cache = RowCache()
    var drawn: [String] = []
    for words in [["quay"], ["tide"], ["quay"]] {
      _ = screen(words, cache: cache) { drawn.append($0) }
    }
    #expect(drawn == ["quay", "tide", "quay"])
  }

  @Test func aRowThatIsCutOffIsDrawnAndNotKept() {
    let cache = RowCache()
    var count = 0
    for _ in 0..<2 {
      _ = Grid(Size(rows: 1, columns: 6), cache: cache) { canvas in
        canvas.part(Rect(row: 0, column: 2, rows: 1, columns: 9)).drawRow(showing: "quay") {
          count += 1
          $0.put("quay", at: 0, 0)
        }
      }
    }
    #expect(count == 2)
  }

  @Test func widthsAreKeptApart() {
    let cache = RowCache()
    let grids = [6, 4].map { columns in
      Grid(Size(rows: 1, columns: columns), cache: cache) { canvas in
        canvas.drawRow(showing: "harbour") { $0.put("harbour", at: 0, 0, ellipsis: true) }
      }
    }
    #expect(grids.map(\.text) == ["harbo…\n", "har…\n"])
  }
}
