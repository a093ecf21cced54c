import Articles
import Text

extension HTMLFragmentParser {
  /// Ends the part that is being read.
  mutating func end() {
    defer {
      words.removeAll(keepingCapacity: true)
      needsSpace = false
      breaks = 0
      link = nil
    }
    guard !words.isEmpty, isMarked || !isStrict else { return }
    let text = String(decoding: words, as: UTF8.self).trimmed()
    guard !text.isEmpty else { return }
    let role = role == .paragraph && quotes > 0 ? .quote : role
    if role == .paragraph || role == .list, let line = ReadMoreLine(text),
      !line.title.isEmpty || link != nil
    {
      parts.append(BlockDraft(.related, text, title: line.title, url: line.url ?? link))
    } else if role == .list {
      item("\u{2022} " + text)
    } else {
      parts.append(BlockDraft(role, text))
    }
  }

  /// The items of one list are the lines of one part.
  private mutating func item(_ text: String) {
    if let last = parts.indices.last, parts[last].role == .list {
      parts[last].text += "\n" + text
    } else {
      parts.append(BlockDraft(.list, text))
    }
  }

  /// Ends a cell of a table.
  mutating func endCell() {
    let text = String(decoding: words, as: UTF8.self).collapsed()
    if !text.isEmpty { cells.append(text) }
    words.removeAll(keepingCapacity: true)
    needsSpace = false
  }

  /// Ends a row of a table.
  mutating func endRow() {
    endCell()
    if !cells.isEmpty { rows.append(cells.joined(separator: " | ")) }
    cells = []
  }

  /// Ends a table. One of a single column serves layout: its rows are paragraphs.
  mutating func endTable() {
    guard tables > 0 else { return }
    endRow()
    tables = 0
    let isLayout = !rows.contains { $0.contains(" | ") }
    if isLayout {
      parts += rows.map { BlockDraft(.paragraph, $0) }
    } else {
      parts.append(BlockDraft(.table, rows.joined(separator: "\n")))
    }
    rows = []
  }
}
