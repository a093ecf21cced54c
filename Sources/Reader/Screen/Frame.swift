extension Canvas {
  /// Draws a border around a rectangle, with a title in its upper edge and a note in the lower one.
  ///
  /// Terminals without these characters get ASCII ones.
  package func box(
    _ rect: Rect, _ style: Style = Style(.border), title: String = "",
    titleStyle: Style = Style(.title), note: String = ""
  ) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    horizontal(row: rect.row, columns: rect.column..<right, style)
    horizontal(row: bottom, columns: rect.column..<right, style)
    vertical(column: rect.column, rows: rect.row..<bottom, style)
    vertical(column: right, rows: rect.row..<bottom, style)
    put("┌", at: rect.row, rect.column, style)
    put("┐", at: rect.row, right, style)
    put("└", at: bottom, rect.column, style)
    put("┘", at: bottom, right, style)
    caption(title, row: rect.row, in: rect, titleStyle)
    caption(note, row: bottom, in: rect, style)
  }

  /// A line from left to right.
  package func horizontal(row: Int, columns: Range<Int>, _ style: Style = Style(.border)) {
    fill(
      Rect(row: row, column: columns.lowerBound, rows: 1, columns: columns.count), style, with: "─")
  }

  /// A line from top to bottom.
  package func vertical(column: Int, rows: Range<Int>, _ style: Style = Style(.border)) {
    fill(Rect(row: rows.lowerBound, column: column, rows: rows.count, columns: 1), style, with: "│")
  }

  private func caption(_ text: String, row: Int, in rect: Rect, _ style: Style) {
    guard !text.isEmpty, rect.columns >= 6 else { return }
    let words = " \(DisplayWidth.fit(text, columns: rect.columns - 5)) "
    put(words, at: row, rect.column + 1, style)
  }

  /// Draws text that ends at a column (exclusive) and returns the columns it took.
  @discardableResult
  package func put(
    _ text: String, at row: Int, endingAt column: Int, _ style: Style = .plain
  ) -> Int {
    let width = DisplayWidth.columns(of: text)
    let start = max(column - width, 0)
    return put(text, at: row, start, style, limit: column - start, ellipsis: true)
  }

  /// Draws text in the middle of a row.
  package func put(_ text: String, centredAt row: Int, _ style: Style = .plain) {
    let width = min(DisplayWidth.columns(of: text), columns)
    put(text, at: row, (columns - width) / 2, style, ellipsis: true)
  }
}
