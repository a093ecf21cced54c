/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// The scalar drawn here; a space when empty.
  package var base: UInt32 = 0x20
  /// Marks over it, 0 for none.
  package var firstMark: UInt32 = 0
  /// A second mark, 0 for none.
  package var secondMark: UInt32 = 0
  /// Columns it takes; 0 for the right half of a wide one.
  package var width: UInt8 = 1
  /// How it looks.
  package var style: Style

  /// An empty cell.
  package init(style: Style = .plain) { self.style = style }

  /// What it shows, as text.
  package var text: String {
    var text = String.UnicodeScalarView()
    for scalar in [base, firstMark, secondMark] where scalar != 0 {
      if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
    }
    return String(text)
  }
}

/// A screenful of cells, and where the cursor is shown.
package struct Grid: Hashable, Sendable {
  /// Rows and columns.
  package let size: Size
  /// Row after row.
  package internal(set) var cells: [Cell]
  /// Where the cursor is shown; nil hides it.
  package internal(set) var cursor: Position?

  /// An empty grid.
  package init(_ size: Size) {
    self.size = size
    cells = [Cell](repeating: Cell(), count: size.rows * size.columns)
  }

  /// A grid with what is drawn on its canvas.
  package init(_ size: Size, drawing draw: (Canvas) -> Void) {
    let sheet = GridBuffer(Grid(size))
    draw(Canvas(sheet))
    self = sheet.grid
  }

  /// The cell at a place, which must be on the grid.
  package subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// A row as text, without the spaces at its end; the row must be on the grid.
  package func line(_ row: Int) -> String {
    var text = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
      text += cell.text
    }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }

  /// All rows as text, a line feed after each.
  package var text: String {
    (0..<size.rows).map { line($0) + "\n" }.joined()
  }

  /// Puts a glyph into a cell and repairs what it cuts in half.
  mutating func set(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let at = row * size.columns + column
    clearHalf(at, row: row)
    if glyph.width == 2 { clearHalf(at + 1, row: row) }
    var cell = Cell(style: style)
    cell.base = glyph.base
    cell.firstMark = glyph.firstMark
    cell.secondMark = glyph.secondMark
    cell.width = UInt8(glyph.width)
    cells[at] = cell
    if glyph.width == 2 {
      cell = Cell(style: style)
      cell.width = 0
      cells[at + 1] = cell
    }
  }

  /// A wide glyph loses both halves when one of them is drawn over.
  private mutating func clearHalf(_ at: Int, row: Int) {
    if cells[at].width == 0, at > row * size.columns {
      cells[at - 1].base = 0x20
      cells[at - 1].width = 1
    } else if cells[at].width == 2, at + 1 < (row + 1) * size.columns {
      cells[at + 1].width = 1
    }
  }
}

/// The grid while it is drawn on; canvases that are parts of each other share it.
final class GridBuffer {
  var grid: Grid
  init(_ grid: Grid) { self.grid = grid }
}
