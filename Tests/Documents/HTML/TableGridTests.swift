import Testing

@testable import Documents

@Suite struct TableGridTests {
  private func rows(_ build: (inout TableGrid<String>) -> Void) -> [String] {
    var grid = TableGrid<String>()
    build(&grid)
    return grid.rows.map { row in
      var words: [String] = []
      for (column, cell) in row {
        words += Array(repeating: "-", count: column - words.count) + [cell]
      }
      return words.joined(separator: " ")
    }
  }

  @Test func emptyCellsKeepTheirColumns() {
    #expect(
      rows {
        for cell in [nil, "2023", "2024"] { $0.add(cell) }
        $0.endRow()
        for cell in ["Lowen", nil, "12", nil] { $0.add(cell) }
        $0.endRow()
      } == ["- 2023 2024", "Lowen - 12"])
  }

  @Test func cellsOverColumnsAndRows() {
    #expect(
      rows {
        $0.add(nil)
        $0.add("2024", columns: 2)
        $0.endRow()
        $0.add("B", rows: 2)
        $0.add("3")
        $0.add("4")
        $0.endRow()
        $0.add("5")
        $0.add("6")
        $0.endRow()
        $0.add("C")
        $0.add("7")
        $0.endRow()
      } == ["- 2024", "B 3 4", "- 5 6", "C 7"])
  }

  @Test func columnsAndRowsWithoutWordsAreLeftOut() {
    #expect(
      rows {
        for cell in ["a", nil, "b"] { $0.add(cell) }
        $0.endRow()
        for _ in 0..<3 { $0.add(nil) }
        $0.endRow()
        $0.endRow()
        for cell in ["c", nil, "d"] { $0.add(cell) }
        $0.endRow()
      } == ["a b", "c d"])
  }

  @Test func aColumnOfTextIsLayout() {
    var grid = TableGrid<String>()
    for cell in ["a", "b"] {
      grid.add(nil)
      grid.add(cell)
      grid.endRow()
    }
    #expect(grid.isLayout)
    grid.add("c")
    grid.add("d")
    grid.endRow()
    #expect(!grid.isLayout)
  }

  @Test func hugeSpansAreBounded() {
    #expect(
      rows {
        $0.add("a", columns: .max, rows: .max)
        $0.endRow()
        $0.add("b", columns: -1, rows: 0)
        $0.endRow()
      } == ["a", "- b"])
  }
}
