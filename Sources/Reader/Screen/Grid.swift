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

  /// All of it in two words, equal for equal cells alone.
  @inline(__always)
  var bits: SIMD2<UInt64> {
    SIMD2(
      UInt64(base) | UInt64(firstMark) << 32,
      UInt64(secondMark) | UInt64(width) << 32 | UInt64(style.number) << 40)
  }

  /// Whether nothing but its background can be seen.
  package var isBlank: Bool { base == 0x20 && firstMark == 0 && width == 1 }

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

  /// A grid with what is drawn on its canvas; rows that a cache holds are copied.
  package init(_ size: Size, cache: RowCache? = nil, drawing draw: (Canvas) -> Void) {
    cache?.begin()
    let sheet = GridBuffer(Grid(size), cache: cache)
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

  /// The columns of a row, from the first to the last that differs from another grid of the same size; nil when none does.
  package func changedColumns(ofRow row: Int, since last: Grid) -> Range<Int>? {
    let (start, columns) = (row * size.columns, size.columns)
    return cells.withUnsafeBufferPointer { new in
      last.cells.withUnsafeBufferPointer { old in
        var first = start
        var end = start + columns
        while first < end, new[first].bits == old[first].bits { first += 1 }
        while end > first, new[end - 1].bits == old[end - 1].bits { end -= 1 }
        return first < end ? first - start..<end - start : nil
      }
    }
  }
}

/// The grid while it is drawn on; canvases that are parts of each other share it.
final class GridBuffer {
  private(set) var grid: Grid
  /// Rows that were drawn before.
  let cache: RowCache?

  init(_ grid: Grid, cache: RowCache?) {
    self.grid = grid
    self.cache = cache
  }

  /// Draws on a row, which must be on the grid, with a single access for all of its cells.
  func withRow<Result>(_ row: Int, _ body: (CellRow) -> Result) -> Result {
    let columns = grid.size.columns
    return grid.cells.withUnsafeMutableBufferPointer { cells in
      body(CellRow(cells: .init(rebasing: cells[row * columns..<(row + 1) * columns])))
    }
  }

  /// Shows the cursor at a place.
  func showCursor(at place: Position) { grid.cursor = place }
}

/// The cells of one row while they are drawn on.
struct CellRow {
  /// From left to right.
  let cells: UnsafeMutableBufferPointer<Cell>

  /// Puts a glyph, all of which must be on the row, into a cell and repairs what it cuts in half.
  @inline(__always)
  func put(_ glyph: Glyph, at column: Int, style: Style) {
    repair(column)
    if glyph.width == 2 { repair(column + 1) }
    var cell = Cell(style: style)
    cell.base = glyph.base
    cell.firstMark = glyph.firstMark
    cell.secondMark = glyph.secondMark
    cell.width = UInt8(glyph.width)
    cells[column] = cell
    if glyph.width == 2 {
      cell = Cell(style: style)
      cell.width = 0
      cells[column + 1] = cell
    }
  }

  /// Puts one cell of a single column into all of some columns.
  func fill(_ columns: Range<Int>, with cell: Cell) {
    guard !columns.isEmpty else { return }
    repair(columns.lowerBound)
    repair(columns.upperBound - 1)
    for column in columns { cells[column] = cell }
  }

  /// Puts cells that were drawn before into as many columns.
  func copy(_ drawn: [Cell], to columns: Range<Int>) {
    guard !columns.isEmpty, drawn.count == columns.count else { return }
    repair(columns.lowerBound)
    repair(columns.upperBound - 1)
    for (column, cell) in zip(columns, drawn) { cells[column] = cell }
  }

  /// A wide glyph loses both halves when one of them is drawn over.
  @inline(__always)
  private func repair(_ column: Int) {
    let width = cells[column].width
    if width == 1 { return }
    if width == 0, column > 0 {
      cells[column - 1].base = 0x20
      cells[column - 1].width = 1
    } else if width == 2, column + 1 < cells.count {
      cells[column + 1].width = 1
    }
  }
}
