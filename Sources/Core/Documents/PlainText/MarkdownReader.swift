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
  private var isCode = false
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
      if words.hasPrefix("```") || words.hasPrefix("~~~") {
        isCode.toggle()
        isOpen = false
        continue
      }
      if line.afterBlank { isOpen = false }
      if isCode { code(words) } else { add(words) }
    }
    return parts
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

  private mutating func code(_ words: String) {
    if isOpen, let last = parts.indices.last, parts[last].role == .paragraph {
      parts[last].append("\n")
      parts[last].append(words)
    } else {
      parts.append(BlockDraft(.paragraph, words))
    }
    isOpen = true
  }

  // MARK: lines

  private mutating func add(_ words: String) {
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
      item(words)
    } else {
      paragraph(words)
    }
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

  private mutating func item(_ words: String) {
    let (text, links) = inline(TaskItem.plain(words))
    guard !text.isEmpty else { return }
    if parts.last?.role == .list { return goOn(text, links, after: "\n") }
    parts.append(BlockDraft(.list, text, links: links))
  }

  private mutating func paragraph(_ words: String) {
    let (text, links) = inline(words)
    guard !text.isEmpty else { return }
    if isOpen, let role = parts.last?.role, role == .paragraph || role == .list {
      return goOn(text, links, after: " ")
    }
    let related = ReadMoreLine(text)
    let link = related.flatMap { $0.url ?? links.first?.url }
    parts.append(
      related.map { BlockDraft(.related, text, title: $0.title, url: link) }
        ?? BlockDraft(.paragraph, text, links: links))
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
