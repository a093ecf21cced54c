import Articles
import Text

/// Markdown stories, with or without front matter (the subset of CommonMark that stories use).
enum Markdown {
  /// Whether a text is Markdown: it has front matter, or its name or first line says so.
  static func recognises(_ text: UnsafeBufferPointer<UInt8>, name: String?) -> Bool {
    if let name, name.utf8.count > 3,
      name.lowercased().hasSuffix(".md") || name.lowercased().hasSuffix(".markdown")
    {
      return true
    }
    return FrontMatter(text) != nil || (text.starts(with: [0x23, 0x20]) && text.contains(0x0A))
  }

  /// The story; nil when there are no words.
  static func article(_ text: UnsafeBufferPointer<UInt8>) -> Article? {
    let front = FrontMatter(text)
    var parts = body(UnsafeBufferPointer(rebasing: text[(front?.end ?? 0)...]))
    var story = NewsItem()
    story.headline = front?["title", "headline"]
    if story.headline == nil, let first = parts.first, first.role == .headline {
      story.headline = first.text
    }
    parts.removeAll { $0.role == .headline && $0.text == story.headline }
    story.parts = parts.map { $0.role == .headline ? BlockDraft(.subheading, $0.text) : $0 }
    story.standfirst = front?["description", "summary", "standfirst", "subtitle", "excerpt"]
    story.byline = front?["byline", "author", "authors"]
    story.dateline = front?["dateline"]
    story.source = front?["source", "site", "publisher"]
    story.credit = front?["credit"]
    story.id = front?["id", "guid"]
    story.url = front?["url", "link", "canonical", "canonical_url", "permalink"]
    story.language = front?["language", "lang"]
    story.published = front?["date", "published", "pubdate"].flatMap(DateParser.read)
    story.updated = front?["updated", "modified", "lastmod"].flatMap(DateParser.read)
    return story.article()
  }

  private static func body(_ text: UnsafeBufferPointer<UInt8>) -> [BlockDraft] {
    var parts: [BlockDraft] = []
    var isOpen = false
    var isCode = false
    for line in TextLines(text).lines {
      let words = String(decoding: UnsafeBufferPointer(rebasing: text[line.range]), as: UTF8.self)
      if words.hasPrefix("```") || words.hasPrefix("~~~") {
        isCode.toggle()
        isOpen = false
        continue
      }
      if line.afterBlank { isOpen = false }
      add(words, to: &parts, isOpen: &isOpen, isCode: isCode)
    }
    return parts
  }

  private static func add(
    _ words: String, to parts: inout [BlockDraft], isOpen: inout Bool, isCode: Bool
  ) {
    let hashes = words.utf8.prefix { $0 == 0x23 }.count
    if !isCode, let heading = Heading.words(words) {
      parts.append(BlockDraft(hashes == 1 ? .headline : .subheading, Inline.plain(heading)))
      isOpen = false
      return
    }
    if !isCode, words.utf8.count >= 3,
      words.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2A || $0 == 0x5F || $0 == 0x20 })
    {
      return
    }
    if !isCode, addRow(words, to: &parts, isOpen: isOpen) {
      isOpen = true
      return
    }
    let isQuote = !isCode && words.hasPrefix(">")
    let isItem = !isCode && ListMarker.length(words.utf8) > 0
    let source =
      isQuote ? String(words.dropFirst()).trimmed() : isItem ? TaskItem.plain(words) : words
    let (text, links) = isCode ? (words, []) : Inline.read(source)
    let role: Block.Role = isQuote ? .quote : isItem ? .list : .paragraph
    if let last = parts.indices.last, parts[last].role == role, isItem || isOpen, !text.isEmpty {
      parts[last].append(isItem || isCode ? "\n" : " ")
      parts[last].append(text, links: links)
    } else if isOpen, !isItem, !isQuote, let last = parts.indices.last, parts[last].role == .list {
      parts[last].append(" ")
      parts[last].append(text, links: links)
    } else if !text.isEmpty {
      let related = role == .paragraph ? ReadMoreLine(text) : nil
      let link = related.flatMap { $0.url ?? links.first?.url }
      parts.append(
        related.map { BlockDraft(.related, text, title: $0.title, url: link) }
          ?? BlockDraft(role, text, links: links))
    }
    isOpen = true
  }
}

extension Markdown {
  /// Adds a row of a table, "| a | b |"; false for what is none.
  private static func addRow(_ words: String, to parts: inout [BlockDraft], isOpen: Bool) -> Bool {
    guard words.hasPrefix("|"), words.hasSuffix("|"), words.utf8.count > 2 else { return false }
    let cells = words.dropFirst().dropLast().split(separator: "|").map { String($0).trimmed() }
    let isRule = cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A } }
    if isRule { return isOpen }
    var row = BlockDraft(.table, "")
    for (at, cell) in cells.enumerated() {
      let (text, links) = Inline.read(cell)
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

/// Marks within a line of Markdown.
enum Inline {
  /// The words without emphasis, code marks, and the addresses of links and pictures.
  static func plain(_ line: String) -> String { read(line).text }

  /// The words, and the links in them, their ranges counted from the words' beginning.
  static func read(_ line: String) -> (text: String, links: [Hyperlink]) {
    guard
      line.utf8.contains(where: {
        $0 == 0x2A || $0 == 0x5F || $0 == 0x60 || $0 == 0x5B || $0 == 0x5C || $0 == 0x26
          || $0 == 0x3C
      })
    else { return (line, []) }
    var reader = InlineReader(Array(line.utf8))
    return reader.read()
  }

  /// The address of the first link of a line.
  static func link(_ line: String) -> String? { read(line).links.first?.url }
}

/// One pass over a line of Markdown.
private struct InlineReader {
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var links: [Hyperlink] = []
  /// Where the words of a link begin that is open, and whether it is a picture.
  private var open: (start: Int, isImage: Bool)?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> (text: String, links: [Hyperlink]) {
    var i = 0
    while i < bytes.count { i = step(i) }
    let lead = text.prefix { $0.isSpace }.count
    let words = String(decoding: text, as: UTF8.self).trimmed()
    return (words, links.compactMap { $0.within(lead..<lead + words.utf8.count) })
  }

  private mutating func step(_ i: Int) -> Int {
    switch bytes[i] {
    case 0x5C where i + 1 < bytes.count:  // an escaped mark
      text.append(bytes[i + 1])
      return i + 2
    case 0x2A where i + 1 < bytes.count && (bytes[i + 1] != 0x20 || i > 0): return i + 1  // *
    case 0x60: return i + 1
    case 0x5F where isEdge(i): return i + 1
    case 0x21 where i + 1 < bytes.count && bytes[i + 1] == 0x5B && hasTarget(i + 1):
      open = (text.count, true)
      return i + 2
    case 0x5B where i + 1 < bytes.count && bytes[i + 1] == 0x5E: return footnote(i)
    case 0x5B where hasTarget(i):
      open = (text.count, false)
      return i + 1
    case 0x5D where i + 1 < bytes.count && bytes[i + 1] == 0x28: return close(i)
    case 0x3C where isAddress(i): return i + 1
    case 0x3E where open == nil && text.count > 8 && isBehindAddress(i): return i + 1
    default:
      text.append(bytes[i])
      return i + 1
    }
  }

  /// The end of a link: its address, and perhaps a title, stand between brackets.
  private mutating func close(_ i: Int) -> Int {
    let end = bytes[i...].firstIndex(of: 0x29) ?? bytes.count - 1
    let inside = bytes[min(i + 2, end)..<end].drop { $0 == 0x20 || $0 == 0x3C }
    let url = String(decoding: inside.prefix { $0 != 0x20 && $0 != 0x3E }, as: UTF8.self)
    if let open, open.start < text.count, var link = HyperlinkTarget.link(url) {
      link.range = open.start..<text.count
      if open.isImage { link.kind = .image }
      links.append(link)
    }
    open = nil
    return end + 1
  }

  /// "[^1]" refers to a note: "[1]".
  private mutating func footnote(_ i: Int) -> Int {
    text.append(0x5B)
    return i + 2
  }

  private func hasTarget(_ i: Int) -> Bool {
    guard let end = bytes[i...].prefix(2000).firstIndex(of: 0x5D) else { return false }
    return end + 1 < bytes.count && bytes[end + 1] == 0x28
  }

  /// "<https://...>": the angle brackets are no part of the text.
  private func isAddress(_ i: Int) -> Bool {
    let rest = bytes[(i + 1)...]
    guard rest.starts(withLower: "http://") || rest.starts(withLower: "https://") else {
      return false
    }
    return rest.firstIndex { $0 == 0x3E || $0 == 0x20 }.map { bytes[$0] == 0x3E } ?? false
  }

  private func isBehindAddress(_ i: Int) -> Bool {
    guard let start = bytes[..<i].lastIndex(where: { $0 == 0x3C || $0 == 0x20 }) else {
      return false
    }
    return bytes[start] == 0x3C && isAddress(start)
  }

  /// An underscore inside of a word is a letter of it.
  private func isEdge(_ i: Int) -> Bool {
    let before = i > 0 && (bytes[i - 1].isLetter || bytes[i - 1].isDigit)
    let after = i + 1 < bytes.count && (bytes[i + 1].isLetter || bytes[i + 1].isDigit)
    return !(before && after)
  }
}
