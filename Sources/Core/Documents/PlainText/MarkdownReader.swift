import Articles
import Text

/// Reads the text of a Markdown story line by line.
struct MarkdownReader {
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: [TextLines.Line]
  /// Where links lead whose address stands elsewhere in the text, by their label in lower case.
  private let references: [String: String]
  private var parts: [BlockDraft] = []
  /// Whether a line can go on in the next.
  private var isOpen = false
  /// The marks that close the block of code that is open, and how far it is set in.
  private var fence: (mark: String, indent: Int)?
  private var isIndentedCode = false
  private var lists = MarkdownLists()
  /// How deep the quotation is that is open.
  private var depth = 0

  /// A text without front matter.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var references: [String: String] = [:]
    var lines: [TextLines.Line] = []
    for line in TextLines(text).lines {
      if let (label, url) = Self.definition(text, line.range) {
        references[label] = references[label] ?? url
      } else {
        lines.append(line)
      }
    }
    self.references = references
    self.lines = lines
  }

  /// The parts of the text, in order.
  mutating func read() -> [BlockDraft] {
    for line in lines {
      let words = String(decoding: UnsafeBufferPointer(rebasing: text[line.range]), as: UTF8.self)
      if takeFence(words, line) { continue }
      if let fence {
        code(line, from: fence.indent)
      } else if isCode(line) {
        if !isIndentedCode { isOpen = false }
        code(line, from: 4)
        isIndentedCode = true
      } else {
        if line.afterBlank || isIndentedCode { isOpen = false }
        isIndentedCode = false
        add(words, line)
      }
    }
    return parts
  }

  /// Opens or closes a block of code; false for a line that does neither.
  private mutating func takeFence(_ words: String, _ line: TextLines.Line) -> Bool {
    if let fence {
      guard words.hasPrefix(fence.mark) else { return false }
      self.fence = nil
    } else {
      guard let mark = ["```", "~~~"].first(where: words.hasPrefix) else { return false }
      fence = (mark, columns(line))
    }
    isOpen = false
    return true
  }

  /// Whether a line is code by how far it is set in: below a blank line, and not within a list.
  private func isCode(_ line: TextLines.Line) -> Bool {
    guard columns(line) >= 4, parts.last?.role != .list else { return false }
    return isIndentedCode || line.afterBlank
  }

  /// How far a line is set in; a tab counts four columns.
  private func columns(_ line: TextLines.Line) -> Int {
    text[(line.range.lowerBound - line.indent)..<line.range.lowerBound].reduce(0) {
      $1 == 0x09 ? ($0 / 4 + 1) * 4 : $0 + 1
    }
  }

  /// "[label]: https://… "title"": where links of that label lead; footnotes are text.
  private static func definition(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (label: String, url: String)? {
    guard text[range.lowerBound] == 0x5B, range.count <= 4096,
      let end = text[range].firstIndex(of: 0x5D), end + 2 < range.upperBound,
      text[end + 1] == 0x3A, text[range.lowerBound + 1] != 0x5E
    else { return nil }
    let label = String(decoding: text[(range.lowerBound + 1)..<end], as: UTF8.self)
    let rest = String(decoding: text[(end + 2)..<range.upperBound], as: UTF8.self).trimmed()
    let url = rest.prefix { !$0.isWhitespace }.filter { $0 != "<" && $0 != ">" }
    let title = rest.dropFirst(rest.prefix { !$0.isWhitespace }.count).drop(while: \.isWhitespace)
    guard !url.isEmpty, title.isEmpty || "\"'(".contains(title.first ?? " "),
      url.contains("/") || url.contains(":") || url.contains(".") || url.contains("#")
    else { return nil }
    return (label.trimmed().lowercased(), url)
  }

  /// Adds a line of code as it stands, set in as far as its block is not.
  private mutating func code(_ line: TextLines.Line, from indent: Int) {
    let lead = String(repeating: " ", count: max(0, columns(line) - indent))
    let words =
      lead + String(decoding: UnsafeBufferPointer(rebasing: text[line.range]), as: UTF8.self)
    if isOpen, let last = parts.indices.last, parts[last].role == .paragraph {
      parts[last].append(line.afterBlank ? "\n\n" : "\n")
      parts[last].append(words)
    } else {
      parts.append(BlockDraft(.paragraph, words))
    }
    isOpen = true
  }

  // MARK: lines

  private mutating func add(_ words: String, _ line: TextLines.Line) {
    if let heading = Heading.words(words) {
      let isFirst = words.utf8.prefix { $0 == 0x23 }.count == 1
      parts.append(BlockDraft(isFirst ? .headline : .subheading, inline(heading).text))
      isOpen = false
      return
    }
    if underline(words) { return }
    if words.utf8.count >= 3,
      words.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2A || $0 == 0x5F || $0 == 0x20 })
    {
      return
    }
    if row(words) {
      isOpen = true
      return
    }
    if words.hasPrefix(">") {
      quote(words)
    } else if ListMarker.length(words.utf8) > 0 {
      item(words, depth: lists.depth(of: columns(line)))
    } else {
      paragraph(words, line)
    }
    if parts.last?.role != .list { lists.end() }
    isOpen = true
  }

  /// A line of "=" or "-" under a line makes it a heading.
  private mutating func underline(_ words: String) -> Bool {
    guard isOpen, words.utf8.count >= 2, let mark = words.utf8.first, mark == 0x3D || mark == 0x2D,
      words.utf8.allSatisfy({ $0 == mark }), let last = parts.indices.last,
      parts[last].role == .paragraph, parts[last].text.utf8.count <= 200
    else { return false }
    parts[last] = BlockDraft(mark == 0x3D ? .headline : .subheading, parts[last].text)
    isOpen = false
    return true
  }

  private mutating func quote(_ words: String) {
    let inner = words.drop { $0 == ">" || $0 == " " }
    let depth = min(words.prefix(words.count - inner.count).count { $0 == ">" }, 9)
    let (text, links) = inline(String(inner))
    guard !text.isEmpty else { return }
    let isSame = isOpen && depth == self.depth && parts.last?.role == .quote
    self.depth = depth
    if isSame { return goOn(text, links, after: " ") }
    var part = BlockDraft(.quote, String(repeating: "> ", count: depth - 1))
    part.append(text, links: links)
    parts.append(part)
  }

  private mutating func item(_ words: String, depth: Int) {
    let (text, links) = inline(TaskItem.plain(words))
    guard !text.isEmpty else { return }
    let indent = String(repeating: "  ", count: min(depth, 8))
    if parts.last?.role == .list { return goOn(text, links, after: "\n" + indent) }
    parts.append(BlockDraft(.list, text, links: links))
  }

  private mutating func paragraph(_ words: String, _ line: TextLines.Line) {
    let (text, links) = inline(words)
    guard !text.isEmpty else {
      if !links.isEmpty { parts.append(BlockDraft(.caption, "", links: links)) }
      return
    }
    if isOpen, let role = parts.last?.role, role == .paragraph || role == .list {
      return goOn(text, links, after: gap(before: line))
    }
    // A further paragraph of an item is set in as the item's words are.
    if parts.last?.role == .list, columns(line) >= 2 { return goOn(text, links, after: "\n  ") }
    let related = ReadMoreLine(text)
    let link = related.flatMap { $0.url ?? links.first?.url }
    parts.append(
      related.map { BlockDraft(.related, text, title: $0.title, url: link) }
        ?? BlockDraft(.paragraph, text, links: links))
  }

  /// What stands between the words so far and a line that goes on from them; a hyphen that only cut a word is taken
  /// away.
  private mutating func gap(before line: TextLines.Line) -> String {
    guard let last = parts.indices.last else { return " " }
    let words = Array(parts[last].text.utf8.suffix(200))
    switch LineEndHyphen.joint(words, self.text, line.range) {
    case .none: return " "
    case .keptHyphen: return ""
    case .droppedHyphen(let length):
      let rest = parts[last].text.utf8.count - length
      parts[last].text = parts[last].text.utf8Slice(0..<rest)
      parts[last].links = parts[last].links.compactMap { $0.within(0..<rest) }
      return ""
    }
  }

  private mutating func goOn(_ text: String, _ links: [Hyperlink], after gap: String) {
    guard let last = parts.indices.last else { return }
    parts[last].append(gap)
    parts[last].append(text, links: links)
  }

  /// Adds a row of a table, "| a | b |"; false for what is none.
  private mutating func row(_ words: String) -> Bool {
    guard words.hasPrefix("|"), words.hasSuffix("|"), words.utf8.count > 2 else { return false }
    let cells = Self.cells(words)
    let isRule = cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A } }
    if isRule { return isOpen }
    var row = BlockDraft(.table, "")
    for (at, cell) in cells.enumerated() {
      let (text, links) = inline(cell)
      if at > 0 { row.append(" | ") }
      row.append(text, links: links)
    }
    if isOpen, let last = parts.indices.last, parts[last].role == .table {
      parts[last].append("\n")
      parts[last].append(row.text, links: row.links)
    } else {
      parts.append(row)
    }
    return true
  }

  /// The cells of a row; a mark behind a backslash is the cell's own.
  private static func cells(_ words: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in words.dropFirst().dropLast() {
      if character == "|" {
        if isEscaped {
          cells[cells.count - 1].removeLast()
          cells[cells.count - 1].append(character)
        } else {
          cells.append("")
        }
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.map { $0.trimmed() }
  }

  private func inline(_ words: String) -> (text: String, links: [Hyperlink]) {
    MarkdownInline.read(words, references: references)
  }
}

/// "- [ ] call the board": an item that is to be done, and "[x]" for what is done.
enum TaskItem {
  /// The item with a box in place of the brackets.
  static func plain(_ item: String) -> String {
    let length = ListMarker.length(item.utf8)
    let rest = String(decoding: item.utf8.dropFirst(length), as: UTF8.self)
    let mark = String(decoding: item.utf8.prefix(length), as: UTF8.self)
    if rest.hasPrefix("[ ] ") { return mark + "\u{2610} " + rest.dropFirst(4) }
    guard rest.hasPrefix("[x] ") || rest.hasPrefix("[X] ") else { return item }
    return mark + "\u{2611} " + rest.dropFirst(4)
  }
}
