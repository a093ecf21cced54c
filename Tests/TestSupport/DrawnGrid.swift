import Screen

/// A grid as text with its styles, for comparing with what is written down.
///
/// `text` is what is drawn. `styled` has a second line under each row that is not all plain: one letter a column, and
/// a legend of the letters at the end, so that a change of style shows in a diff as well as a change of words.
package struct DrawnGrid: CustomStringConvertible {
  /// The grid.
  package let grid: Grid

  /// A grid to be written down.
  package init(_ grid: Grid) { self.grid = grid }

  /// Draws on a grid of the given size.
  package init(rows: Int, columns: Int, _ draw: (Canvas) -> Void) {
    grid = Grid(Size(rows: rows, columns: columns), drawing: draw)
  }

  /// The words alone.
  package var text: String { grid.text }

  /// The words with the rows of style letters and their legend.
  package var styled: String {
    var legend: [Style] = []
    var text = ""
    for row in 0..<grid.size.rows {
      text += "|" + grid.line(row) + "\n"
      let letters = letters(row, &legend)
      if !letters.isEmpty { text += ":" + letters + "\n" }
    }
    if let cursor = grid.cursor { text += "cursor \(cursor.row) \(cursor.column)\n" }
    for (index, style) in legend.enumerated() {
      text += "\(letter(index)) \(DrawnGrid.name(style))\n"
    }
    return text
  }

  /// The same as `styled`.
  package var description: String { styled }

  /// The styles of the words in a row, runs of one style together: what a single assertion looks at.
  package func runs(_ row: Int) -> [(text: String, style: Style)] {
    var runs: [(text: String, style: Style)] = []
    for column in 0..<grid.size.columns where grid[row, column].width > 0 {
      let cell = grid[row, column]
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].text += cell.text
      } else {
        runs.append((cell.text, cell.style))
      }
    }
    return runs
  }

  /// The style in which a piece of text is drawn, at its first place; nil when it is not on the grid.
  package func style(of words: String) -> Style? {
    for row in 0..<grid.size.rows {
      let cells = (0..<grid.size.columns).filter { grid[row, $0].width > 0 }
      let texts = cells.map { grid[row, $0].text }
      for start in texts.indices where texts[start...].joined().hasPrefix(words) {
        return grid[row, cells[start]].style
      }
    }
    return nil
  }

  private func letters(_ row: Int, _ legend: inout [Style]) -> String {
    var letters = ""
    for column in 0..<grid.size.columns {
      let style = grid[row, column].style
      guard style != .plain else {
        letters += " "
        continue
      }
      if !legend.contains(style) { legend.append(style) }
      letters += letter(legend.firstIndex(of: style) ?? 0)
    }
    while letters.last == " " { letters.removeLast() }
    return letters
  }

  private func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return index < letters.count ? String(letters[index]) : "?"
  }

  private static func name(_ style: Style) -> String {
    var name = "\(style.face)"
    if style.ground != .page { name += " on \(style.ground)" }
    let words: [(Modifiers, String)] = [
      (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
      (.dim, "dim"),
    ]
    for (modifier, word) in words where style.modifiers.contains(modifier) { name += " " + word }
    return name
  }
}
