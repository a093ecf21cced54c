import Articles
import Text

extension HTMLFragmentParser {
  /// Ends the part that is being read.
  mutating func end() {
    closeLink()
    defer {
      words.removeAll(keepingCapacity: true)
      needsSpace = false
      breaks = 0
      link = nil
      links = []
    }
    guard !words.isEmpty, isMarked || !isStrict else { return }
    let text = String(decoding: words, as: UTF8.self).trimmed()
    guard !text.isEmpty else { return }
    let links = placedLinks(in: text)
    let role = role == .paragraph && quotes > 0 ? .quote : role
    if role == .paragraph || role == .list, let line = ReadMoreLine(text),
      !line.title.isEmpty || link != nil
    {
      let more = links.count > 1 ? links : []
      parts.append(
        BlockDraft(.related, text, title: line.title, url: line.url ?? link, links: more))
    } else if role == .list {
      var part = BlockDraft(.list, marker)
      part.append(text, links: links)
      item(part)
    } else if role == .caption, figures > 0 {
      hasCaption = true
      parts.append(BlockDraft(role, text, links: links + pictures.flatMap(\.links).map(\.loose)))
      pictures = []
    } else if role == .quote, quotes > 1 {
      var quote = BlockDraft(.quote, String(repeating: "> ", count: min(quotes - 1, 8)))
      quote.append(text, links: links)
      parts.append(quote)
    } else {
      parts.append(BlockDraft(role, text, links: links))
    }
  }

  /// The links of the words that were read, their ranges counted from where the trimmed words begin.
  private func placedLinks(in text: String) -> [Hyperlink] {
    guard !links.isEmpty else { return [] }
    let start = words.prefix { $0.isSpace }.count
    return links.compactMap { $0.within(start..<start + text.utf8.count) }
  }

  /// Keeps the words of the open link that were read so far; the link stays open.
  mutating func closeLink() {
    defer { linkStart = nil }
    guard var link = openLink, let start = linkStart, start < words.count else { return }
    link.range = start..<words.count
    links.append(link)
  }

  /// The items of one list are the lines of one part.
  private mutating func item(_ part: BlockDraft) {
    if let last = parts.indices.last, parts[last].role == .list {
      parts[last].append("\n")
      parts[last].append(part.text, links: part.links)
    } else {
      parts.append(part)
    }
  }

  // MARK: tables

  /// Ends a cell of a table.
  mutating func endCell() {
    closeLink()
    let text = String(decoding: words, as: UTF8.self).collapsed()
    if !text.isEmpty || cell != nil {
      let links = text.utf8.count == words.count ? placedLinks(in: text) : []
      grid.add(
        text.isEmpty ? nil : BlockDraft(.table, text, links: links), columns: cell?.columns ?? 1,
        rows: cell?.rows ?? 1)
    }
    cell = nil
    words.removeAll(keepingCapacity: true)
    needsSpace = false
    links = []
  }

  /// Ends a row of a table.
  mutating func endRow() {
    endCell()
    grid.endRow()
  }

  /// Ends a table. One of a single column serves layout: its rows are paragraphs.
  mutating func endTable() {
    guard tables > 0 else { return }
    endRow()
    tables = 0
    if grid.isLayout {
      parts += grid.rows.joined().map {
        BlockDraft(.paragraph, $0.cell.text, links: $0.cell.links)
      }
    } else {
      parts.append(.table(grid.rows))
    }
    grid = TableGrid()
  }
}

extension BlockDraft {
  /// The rows of a table, a line each, a mark before every column but the first.
  fileprivate static func table(_ rows: [[TableGrid<BlockDraft>.Placed]]) -> BlockDraft {
    var whole = BlockDraft(.table, "")
    for (at, row) in rows.enumerated() {
      if at > 0 { whole.append("\n") }
      var last = 0
      for (column, cell) in row {
        whole.append(String(repeating: " | ", count: column - last))
        whole.append(cell.text, links: cell.links)
        last = column
      }
    }
    return whole
  }
}

extension Hyperlink {
  /// The same address as the whole part's.
  var loose: Hyperlink {
    var link = self
    link.range = nil
    return link
  }
}
