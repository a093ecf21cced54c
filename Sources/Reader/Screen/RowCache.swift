/// Rows of the screen as they were drawn before, by all that decides what they look like: one that a list moved is copied
/// instead of being laid out and drawn again.
///
/// Drawing with a cache gives the same grid as drawing without. What the last screen did not show is let go.
package final class RowCache {
  /// What a row looks like.
  struct Key: Hashable {
    /// How wide it is.
    var columns: Int
    /// What it shows.
    var subject: AnyHashable
  }

  private var current: [Key: [Cell]] = [:]
  private var last: [Key: [Cell]] = [:]

  /// A cache without rows.
  package init() {}

  /// Begins a screen: what the one before did not use is let go.
  func begin() {
    last = current
    current = [:]
  }

  /// The cells of a row that was drawn before.
  func cells(of key: Key) -> [Cell]? {
    if let cells = current[key] { return cells }
    let cells = last[key]
    current[key] = cells
    return cells
  }

  /// Keeps the cells of a row.
  func keep(_ cells: [Cell], of key: Key) { current[key] = cells }
}

extension Canvas {
  /// Draws a canvas of one row, or copies what was drawn for an equal subject before.
  ///
  /// - Parameters:
  ///   - subject: All that decides what is drawn, but for the width.
  ///   - draw: Draws on every cell of the row.
  package func drawRow(showing subject: some Hashable & Sendable, _ draw: (Canvas) -> Void) {
    guard let cache = sheet.cache, rows == 1, isWhole else { return draw(self) }
    let key = RowCache.Key(columns: columns, subject: AnyHashable(subject))
    let range = frame.column..<frame.endColumn
    if let cells = cache.cells(of: key) {
      return sheet.withRow(frame.row) { $0.copy(cells, to: range) }
    }
    draw(self)
    cache.keep(sheet.withRow(frame.row) { Array($0.cells[range]) }, of: key)
  }
}
