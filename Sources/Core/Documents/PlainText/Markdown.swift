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
    let isQuote = words.hasPrefix(">")
    let isItem = ListMarker.length(words.utf8) > 0
    let text = Inline.plain(isQuote ? String(words.dropFirst()).trimmed() : words)
    let role: Block.Role = isQuote ? .quote : isItem ? .list : .paragraph
    if let last = parts.indices.last, parts[last].role == role, isItem || isOpen, !text.isEmpty {
      parts[last].text += (isItem || isCode ? "\n" : " ") + text
    } else if isOpen, !isItem, !isQuote, let last = parts.indices.last, parts[last].role == .list {
      parts[last].text += " " + text
    } else if !text.isEmpty {
      let related = role == .paragraph ? ReadMoreLine(text) : nil
      let link = related.flatMap { $0.url ?? Inline.link(words) }
      parts.append(
        related.map { BlockDraft(.related, text, title: $0.title, url: link) }
          ?? BlockDraft(role, text))
    }
    isOpen = true
  }
}

/// Marks within a line of Markdown.
enum Inline {
  /// The words without emphasis, code marks, and the addresses of links and pictures.
  static func plain(_ line: String) -> String {
    guard
      line.utf8.contains(where: {
        $0 == 0x2A || $0 == 0x5F || $0 == 0x60 || $0 == 0x5B || $0 == 0x5C || $0 == 0x26
      })
    else { return line }
    let bytes = Array(line.utf8)
    var text: [UInt8] = []
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x5C where i + 1 < bytes.count:  // an escaped mark
        text.append(bytes[i + 1])
        i += 2
      case 0x2A where i + 1 < bytes.count && (bytes[i + 1] != 0x20 || i > 0): i += 1  // *
      case 0x60: i += 1
      case 0x5F where isEdge(bytes, i): i += 1
      case 0x5D where i + 1 < bytes.count && bytes[i + 1] == 0x28:
        i = (bytes[i...].firstIndex(of: 0x29) ?? bytes.count - 1) + 1
      case 0x5B where bytes[i...].contains(0x5D) && hasTarget(bytes, i): i += 1
      default:
        text.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: text, as: UTF8.self).trimmed()
  }

  /// The address of the first link of a line.
  static func link(_ line: String) -> String? {
    guard let start = line.utf8.firstIndex(of: 0x28), start > line.utf8.startIndex,
      line.utf8[line.utf8.index(before: start)] == 0x5D,
      let end = line.utf8[start...].firstIndex(of: 0x29)
    else { return nil }
    return String(line[line.utf8.index(after: start)..<end].prefix { $0 != " " }).nonEmpty
  }

  private static func hasTarget(_ bytes: [UInt8], _ i: Int) -> Bool {
    guard let end = bytes[i...].prefix(2000).firstIndex(of: 0x5D) else { return false }
    return end + 1 < bytes.count && bytes[end + 1] == 0x28
  }

  /// An underscore inside of a word is a letter of it.
  private static func isEdge(_ bytes: [UInt8], _ i: Int) -> Bool {
    let before = i > 0 && (bytes[i - 1].isLetter || bytes[i - 1].isDigit)
    let after = i + 1 < bytes.count && (bytes[i + 1].isLetter || bytes[i + 1].isDigit)
    return !(before && after)
  }
}
