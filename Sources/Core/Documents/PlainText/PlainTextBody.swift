import Articles
import Text

/// The roles of a story's paragraphs below the masthead.
enum PlainTextBody {
  /// The paragraphs with their roles, in order and complete.
  static func parts(_ paragraphs: ArraySlice<Paragraphs.Paragraph>) -> [BlockDraft] {
    var parts: [BlockDraft] = []
    parts.reserveCapacity(paragraphs.count)
    var i = paragraphs.startIndex
    while i < paragraphs.endIndex {
      if let (related, next) = related(paragraphs, at: i) {
        parts += related
        i = next
      } else {
        let part = part(paragraphs, at: i, isFirst: parts.isEmpty)
        if part.role == .list, let last = parts.indices.last, parts[last].role == .list {
          parts[last].text += "\n" + part.text  // the items of one list are the lines of one part
        } else {
          parts.append(part)
        }
        i += 1
      }
    }
    return parts
  }

  /// Who is credited at the end.
  static func credit(_ parts: [BlockDraft]) -> String? {
    parts.last { $0.role == .credit }.flatMap { CreditLine($0.text)?.name }
  }

  private static func part(
    _ paragraphs: ArraySlice<Paragraphs.Paragraph>, at i: Int, isFirst: Bool
  ) -> BlockDraft {
    let text = paragraphs[i].text
    if let quotation = QuoteMarks.quotation(text) { return BlockDraft(.quote, quotation) }
    let isNearEnd = i + 2 >= paragraphs.endIndex
    if isNearEnd, CreditLine(text) != nil { return BlockDraft(.credit, text) }
    if ListMarker.length(text.utf8) > 0 || ListMarker.letterLength(text.utf8) > 0 {
      return BlockDraft(.list, text)
    }
    if text.hasPrefix("#"), let heading = Heading.words(text) {
      return BlockDraft(.subheading, heading)
    }
    if i + 1 == paragraphs.endIndex, text.utf8.starts(withLower: "by "), Byline.read(text) != nil {
      return BlockDraft(.byline, text)
    }
    if !isFirst, i + 1 < paragraphs.endIndex, isSubheading(text, before: paragraphs[i + 1].text) {
      return BlockDraft(.subheading, text)
    }
    return BlockDraft(.paragraph, text)
  }

  /// A few words without a full stop, over a longer paragraph.
  static func isSubheading(_ text: String, before next: String) -> Bool {
    guard text.utf8.count <= 90, let first = text.utf8.first, next.utf8.count >= 60,
      next.utf8.count > text.utf8.count, (1...12).contains(PlainTextHeuristics.count(text)),
      first.isUpper || first.isDigit || first >= 0xC3 || first == 0x27,
      let last = PlainTextHeuristics.ending(text)
    else { return false }
    if last == 0x2E || last == 0x2C || last == 0x3B || last == 0x3A || last == 0x2D { return false }
    if last == 0x3F { return PlainTextHeuristics.count(text) <= 10 && !text.hasPrefix("“") }
    return !text.hasPrefix("“") && !text.hasPrefix("\"") && ReadMoreLine(next) == nil
  }

  /// A READ MORE line; where the label stands alone, with the headline or the list of headlines below it.
  private static func related(
    _ paragraphs: ArraySlice<Paragraphs.Paragraph>, at i: Int
  ) -> ([BlockDraft], Int)? {
    let text = paragraphs[i].text
    guard let line = ReadMoreLine(text) else { return nil }
    if !line.title.isEmpty || line.url != nil {
      return ([BlockDraft(.related, text, title: line.title, url: line.url)], i + 1)
    }
    var parts: [BlockDraft] = []
    var next = i + 1
    while next < paragraphs.endIndex {
      let item = paragraphs[next].text
      let mark = ListMarker.length(item.utf8)
      guard mark > 0 || (parts.isEmpty && ArticleHeader.looksLikeHeadline(item)) else { break }
      let title = String(decoding: item.utf8.dropFirst(mark), as: UTF8.self)
      let words = parts.isEmpty ? text + " " + item : item
      parts.append(BlockDraft(.related, words, title: title))
      next += 1
      if mark == 0 { break }
    }
    return parts.isEmpty ? nil : (parts, next)
  }
}

/// Recognizes Markdown's headings.
enum Heading {
  /// The words of "## A heading"; nil when the hashes are something else.
  static func words(_ line: String) -> String? {
    let hashes = line.utf8.prefix { $0 == 0x23 }.count
    guard (1...6).contains(hashes), line.utf8.dropFirst(hashes).first == 0x20 else { return nil }
    let words = String(decoding: line.utf8.dropFirst(hashes), as: UTF8.self).trimmed()
    // Hashes behind a space close the heading; others belong to its last word ("C#").
    let closing = words.utf8.reversed().prefix { $0 == 0x23 }.count
    let rest = words.dropLast(closing)
    return (closing > 0 && rest.last ?? " " == " " ? String(rest) : words).nonEmpty
  }
}
