import ReaderState
import Screen

/// A screen in words alone: line after line, for readers who hear it, feel it, or have a slow line.
package struct PlainPage: Hashable, Sendable {
  /// A line, however long.
  package struct Line: Hashable, Sendable {
    /// The words of the line, without what numbers its choice.
    package var text: String
    /// What `Action.select` takes to choose it; nil for what cannot be chosen.
    package var choice: Int?

    /// Creates a line, which may open a row of the page.
    package init(_ text: String, choice: Int? = nil) {
      self.text = text
      self.choice = choice
    }
  }

  /// What is to be read, in order.
  package var lines: [Line]
  /// Which rows of a longer list these are; nil for what is shown whole.
  package var window: Range<Int>?
  /// How many rows the list has.
  package var total = 0

  /// A screen that is shown whole.
  package init(_ lines: [Line]) { self.lines = lines }

  /// The rows of a list that are in sight, each as the lines that `words` makes of it; the first can be chosen.
  init<Row: Hashable & Sendable>(
    _ rows: LazyRows<Row>, empty: String, words: (Row) -> [String]
  ) {
    lines = rows.visible.flatMap { index in
      (rows[index].map(words) ?? ["…"]).enumerated().map { at, text in
        at == 0 ? Line(text, choice: index) : Line("  " + text)
      }
    }
    if rows.isEmpty { lines = [Line(empty)] }
    window = rows.visible
    total = rows.total ?? 0
  }
}

/// Returns the screen that is shown, in words alone.
package func plainPage(_ state: State) -> PlainPage {
  views.lazy.compactMap { $0.plainIfOwn(state.page, state.shared) }.first ?? PlainPage([])
}

extension View {
  /// The rows of the screen as they are drawn, for views that say nothing better.
  package static func plain(_ page: Subject, _ shared: SharedState) -> PlainPage {
    let grid = Grid(shared.size) { canvas in draw(page, shared, on: canvas) }
    return PlainPage(
      (0..<grid.size.rows).map(grid.line).filter { !$0.isEmpty }.map { PlainPage.Line($0) })
  }

  fileprivate static func plainIfOwn(_ page: any ReaderPage, _ shared: SharedState) -> PlainPage? {
    (page as? Subject).map { plain($0, shared) }
  }
}
