/// How large something is, in cells; never negative.
package struct Size: Hashable, Sendable {
  /// Cells from top to bottom.
  package var rows: Int
  /// Cells from left to right.
  package var columns: Int

  /// A size; negative numbers count as none.
  package init(rows: Int, columns: Int) {
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }
}

/// A place on the screen, counted from the top left cell.
package struct Position: Hashable, Sendable {
  /// Rows from the top.
  package var row: Int
  /// Columns from the left.
  package var column: Int

  /// Creates a position.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; never of negative size.
package struct Rect: Hashable, Sendable {
  /// The first row.
  package var row: Int
  /// The first column.
  package var column: Int
  /// How many rows.
  package var rows: Int
  /// How many columns.
  package var columns: Int

  /// A rectangle; negative sizes count as none.
  package init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  /// The row after the last.
  package var endRow: Int { row + rows }
  /// The column after the last.
  package var endColumn: Int { column + columns }
  /// Whether no cell is inside.
  package var isEmpty: Bool { rows == 0 || columns == 0 }
  /// Rows and columns.
  package var size: Size { Size(rows: rows, columns: columns) }

  /// Whether a place is inside.
  package func contains(_ place: Position) -> Bool {
    place.row >= row && place.row < endRow && place.column >= column && place.column < endColumn
  }

  /// What both rectangles cover.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// The rectangle moved.
  package func moved(rows down: Int = 0, columns right: Int = 0) -> Rect {
    Rect(row: row + down, column: column + right, rows: rows, columns: columns)
  }

  /// The rectangle without a margin on each side.
  package func inset(
    top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0
  ) -> Rect {
    Rect(
      row: row + min(top, rows), column: column + min(left, columns),
      rows: rows - top - bottom, columns: columns - left - right)
  }

  /// The rectangle without a border of one cell.
  package var inside: Rect { inset(top: 1, left: 1, bottom: 1, right: 1) }

  /// The uppermost rows and the rest; at most as many as there are.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(count, 0), rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The lowest rows and the rest; at most as many as there are.
  package func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: rows - min(max(count, 0), rows))
    return (rest, bottom)
  }

  /// The leftmost columns and the rest; at most as many as there are.
  package func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(count, 0), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// The rightmost columns and the rest; at most as many as there are.
  package func split(right count: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = split(left: columns - min(max(count, 0), columns))
    return (rest, right)
  }

  /// A rectangle of at most the given size in the middle of this one.
  package func centred(rows height: Int, columns width: Int) -> Rect {
    let height = min(height, rows)
    let width = min(width, columns)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height,
      columns: width)
  }
}
