/// A rectangle to draw in. What falls outside is cut off; places are counted from its own top left cell.
///
/// A canvas and its parts draw on the same grid, so handing out parts costs nothing.
package struct Canvas {
  /// The grid that is drawn on.
  let sheet: GridBuffer
  /// Where it lies on the grid.
  package let frame: Rect
  /// What of it may be drawn on.
  private let clip: Rect

  init(_ sheet: GridBuffer) {
    self.sheet = sheet
    frame = Rect(rows: sheet.grid.size.rows, columns: sheet.grid.size.columns)
    clip = frame
  }

  private init(_ sheet: GridBuffer, frame: Rect, clip: Rect) {
    self.sheet = sheet
    self.frame = frame
    self.clip = clip
  }

  /// Whether nothing of it is cut off.
  var isWhole: Bool { clip == frame }
  /// How many rows it has.
  package var rows: Int { frame.rows }
  /// How many columns it has.
  package var columns: Int { frame.columns }
  /// All of it, in its own places: the rectangle to split into parts.
  package var bounds: Rect { Rect(rows: rows, columns: columns) }

  /// A part of it, given in its places.
  package func part(_ rect: Rect) -> Canvas {
    let placed = rect.moved(rows: frame.row, columns: frame.column)
    return Canvas(sheet, frame: placed, clip: placed.intersection(clip))
  }

  /// Draws text on one row and returns the columns it took.
  ///
  /// Control characters are drawn as marks, line feeds and tabs as spaces. Text that does not fit into `limit` or
  /// the canvas is cut; with `ellipsis`, "…" takes the last column then.
  @discardableResult
  package func put(
    _ text: String, at row: Int, _ column: Int, _ style: Style = .plain, limit: Int = .max,
    ellipsis: Bool = false
  ) -> Int {
    let room = min(limit, columns - column)
    guard room > 0 else { return 0 }
    let shown = ellipsis ? DisplayWidth.fit(text, columns: room) : text
    return put(shown, in: 0..<Int.max, at: row, column, style, spans: [], limit: room)
  }

  /// Draws a range of UTF-8 bytes of a text on one row and returns the columns it took.
  ///
  /// Spans are given in bytes of the whole text, in ascending order of where they begin; where several cover
  /// a glyph, the last one that begins wins.
  @discardableResult
  package func put(
    _ text: String, in range: Range<Int>, at row: Int, _ column: Int, _ style: Style = .plain,
    spans: some RandomAccessCollection<Span>, limit: Int = .max
  ) -> Int {
    let room = min(limit, columns - column)
    guard room > 0, row >= 0, row < rows else { return 0 }
    var copy = text
    return copy.withUTF8 { bytes in
      var pen = SpanStyler(spans: spans, base: style)
      var glyphs = Glyphs(bytes, in: range)
      guard row + frame.row >= clip.row, row + frame.row < clip.endRow else {
        return Canvas.draw(&glyphs, &pen, from: 0, columns: 0..<0, limit: room, on: nil).used
      }
      return sheet.withRow(row + frame.row) { cells in
        let (start, columns) = (column + frame.column, clip.column..<clip.endColumn)
        let drawn = Canvas.draw(
          &glyphs, &pen, from: start, columns: columns, limit: room, on: cells)
        if drawn.isMixed, let order = DisplayOrder(bytes, in: range, limit: room) {
          pen = SpanStyler(spans: spans, base: style)
          Canvas.draw(order, &pen, from: start, columns: columns, on: cells)
        }
        return drawn.used
      }
    }
  }

  /// Draws glyphs from a column of the grid on, as far as they fall into `columns`, and returns the columns they took and
  /// whether some of them run from right to left.
  private static func draw(
    _ glyphs: inout Glyphs, _ pen: inout SpanStyler<some RandomAccessCollection<Span>>,
    from column: Int, columns: Range<Int>, limit: Int, on cells: CellRow?
  ) -> (used: Int, isMixed: Bool) {
    var used = 0
    var isMixed = false
    var start = glyphs.offset
    while let glyph = glyphs.next() {
      if used + glyph.width > limit { break }
      isMixed = isMixed || DisplayOrder.runsLeft(glyph.base)
      if glyph.width > 0, let cells {
        let style = pen.style(at: start)
        let at = column + used
        if at >= columns.lowerBound, at + glyph.width <= columns.upperBound {
          cells.put(glyph, at: at, style: style)
        }
      }
      used += glyph.width
      start = glyph.end
    }
    return (used, isMixed)
  }

  /// Draws glyphs in the order in which they are shown.
  private static func draw(
    _ order: DisplayOrder, _ pen: inout SpanStyler<some RandomAccessCollection<Span>>,
    from column: Int, columns: Range<Int>, on cells: CellRow
  ) {
    let styles = order.glyphs.map { pen.style(at: $0.start) }
    var at = column
    for index in order.shown {
      let glyph = order.glyphs[index].glyph
      if glyph.width > 0, at >= columns.lowerBound, at + glyph.width <= columns.upperBound {
        cells.put(glyph, at: at, style: styles[index])
      }
      at += glyph.width
    }
  }

  /// Fills a rectangle with one character of one column.
  package func fill(_ rect: Rect, _ style: Style, with character: Unicode.Scalar = " ") {
    let area = rect.moved(rows: frame.row, columns: frame.column).intersection(clip)
    guard !area.isEmpty else { return }
    var cell = Cell(style: style)
    cell.base = character.value
    for row in area.row..<area.endRow {
      sheet.withRow(row) { $0.fill(area.column..<area.endColumn, with: cell) }
    }
  }

  /// Fills all of it.
  package func fill(_ style: Style) { fill(bounds, style) }

  /// Lays a rectangle on another ground, or adds emphasis, and keeps what is drawn there.
  package func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.moved(rows: frame.row, columns: frame.column).intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      sheet.withRow(row) { row in
        for column in area.column..<area.endColumn {
          row.cells[column].style = change(row.cells[column].style)
        }
      }
    }
  }

  /// Shows the cursor, if the place can be seen.
  package func showCursor(at row: Int, _ column: Int) {
    let place = Position(row: row + frame.row, column: column + frame.column)
    if clip.contains(place) { sheet.showCursor(at: place) }
  }
}

/// Knows which style is in force while a text is drawn from left to right.
private struct SpanStyler<Spans: RandomAccessCollection<Span>> {
  private let spans: Spans
  private var next: Spans.Index
  private var open: [Span] = []
  private let base: Style

  init(spans: Spans, base: Style) {
    self.spans = spans
    self.base = base
    next = spans.startIndex
  }

  mutating func style(at offset: Int) -> Style {
    if open.isEmpty, next == spans.endIndex { return base }
    while next < spans.endIndex, spans[next].range.lowerBound <= offset {
      if spans[next].range.upperBound > offset { open.append(spans[next]) }
      spans.formIndex(after: &next)
    }
    while let last = open.last, last.range.upperBound <= offset { open.removeLast() }
    return open.last(where: { $0.range.upperBound > offset })?.style ?? base
  }
}
