import Articles
import Text

/// An article whose fields stand one a line without labels, above its text: section, headline, byline, "512 words",
/// date, source, code, language, rights; its number stands below.
enum ListedRecord {
  /// Whether an article is of this kind.
  static func recognizes(_ lines: ArraySlice<ExportLine>) -> Bool { countLine(lines) != nil }

  /// The article; nil when it is of another kind.
  static func item(_ lines: ArraySlice<ExportLine>) -> NewsItem? {
    guard let count = countLine(lines), let last = lines.last(where: { !$0.isBlank }) else {
      return nil
    }
    var item = NewsItem()
    item.id = ExportSplitter.accession(last.text)
    title(lines[..<count].map(\.text).filter { !$0.isEmpty }, into: &item)
    var rest = lines[(count + 1)...]
    facts(&rest, into: &item)
    let text = rest.filter { !ExportSplitter.isAccession($0.text) }
    item.parts = ExportText.parts(ExportLine.blocks(text))
    return item
  }

  /// The line with the number of words, near the beginning.
  private static func countLine(_ lines: ArraySlice<ExportLine>) -> Int? {
    lines.prefix(16).firstIndex { line in
      let words = line.text.split(separator: " ")
      return words.count == 2 && ["words", "word", "characters"].contains(words[1].lowercased())
        && words[0].utf8.allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x2E }
    }
  }

  /// Section, headline and byline, of which only the headline must be there.
  private static func title(_ lines: [String], into item: inout NewsItem) {
    var lines = lines
    if lines.count > 1, let last = lines.last, isNames(last) {
      item.byline = last.utf8.starts(withLower: "by ") ? String(last.dropFirst(3)) : last
      lines.removeLast()
    }
    item.headline = lines.count > 1 ? lines[1...].joined(separator: " ") : lines.first
  }

  /// Two to twelve words, nearly all with a capital and none with a figure.
  private static func isNames(_ line: String) -> Bool {
    if line.utf8.starts(withLower: "by ") { return true }
    let words = line.split(separator: " ")
    guard (2...12).contains(words.count), !line.utf8.contains(where: \.isDigit) else {
      return false
    }
    let small = words.count { $0.first?.isLowercase ?? false }
    return small == 0 || (small == 1 && (line.contains(" and ") || line.contains(" von ")))
  }

  /// Date, perhaps a time, source, code, edition, page, language and rights, down to the first blank line or the rights.
  private static func facts(_ lines: inout ArraySlice<ExportLine>, into item: inout NewsItem) {
    while let line = lines.first, line.isBlank { lines.removeFirst() }
    while let line = lines.first, !line.isBlank {
      lines.removeFirst()
      if item.published == nil, let date = DateParser.line(line.text) {
        item.published = date
      } else if item.source == nil, item.published != nil, !isTime(line.text) {
        item.source = line.text
      } else if let language = LanguageName.tag(line.text), line.text.utf8.count > 3 {
        item.language = language
      } else if line.text.contains("©") || line.text.utf8.starts(withLower: "(c) ")
        || line.text.utf8.starts(withLower: "copyright ")
      {
        return
      }
    }
  }

  private static func isTime(_ line: String) -> Bool {
    line.utf8.first?.isDigit == true && line.contains(":") && line.utf8.count <= 12
  }
}
