import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

/// The widths at which every page is drawn in tests: wide, the usual, half of it, and one column.
let widths = [120, 80, 40, 1]

/// Draws a state, and checks what holds on every page at every size: the grid has the size, no wide glyph is cut in two,
/// and nothing that a terminal obeys is in a cell.
func checked(_ state: State, at location: SourceLocation = #_sourceLocation) -> DrawnGrid {
  let grid = draw(state)
  #expect(grid.size == state.shared.size, sourceLocation: location)
  for row in 0..<grid.size.rows {
    for column in 0..<grid.size.columns {
      let cell = grid[row, column]
      let isSafe = cell.base >= 0x20 && !(0x7F..<0xA0).contains(cell.base)
      #expect(
        isSafe || cell.width == 0, "\(cell.base) at \(row) \(column)", sourceLocation: location)
      guard cell.width == 2 else { continue }
      let isWhole = column + 1 < grid.size.columns && grid[row, column + 1].width == 0
      #expect(isWhole, "half a glyph at \(row) \(column)", sourceLocation: location)
    }
  }
  return DrawnGrid(grid)
}

/// A reader in front of an archive whose words are wide.
func reader(
  _ columns: Int, rows: Int = 24, keys: String = "", _ change: (FakeArchive) -> Void = { _ in }
) -> ReaderHarness {
  let archive = FixtureStories.archive()
  change(archive)
  var reader = ReaderHarness(archive, rows: rows, columns: columns)
  reader.press(keys)
  return reader
}
