import Articles
import Text

/// An article without any fields: a headline, perhaps a line with source and date, and the text.
enum BareRecord {
  /// Lines in which source and date are looked for.
  private static let headLimit = 6

  /// The article, read as a pasted story is; nil when there are no words.
  static func article(_ lines: ArraySlice<ExportLine>) -> Article? {
    var lines = lines.filter { $0.isBlank || !LabelledRecord.isRights($0.text) }
    let (source, date) = takeSource(&lines)
    // The headline stands alone, whatever follows it.
    if let headline = lines.firstIndex(where: { !$0.isBlank }), headline + 1 < lines.count {
      lines.insert(ExportLine(text: ""), at: headline + 1)
    }
    var text = lines.map(\.text).joined(separator: "\n")
    guard var article = text.withUTF8({ PlainText.article($0) }) else { return nil }
    article.source = article.source ?? source
    article.published = article.published ?? date
    return article
  }

  /// Takes the line with source and date, "Harbour Courier, 4 March 2025", or the two lines of them, out of the head.
  private static func takeSource(_ lines: inout [ExportLine]) -> (String?, Timestamp?) {
    let words = lines.indices.filter { !lines[$0].isBlank }
    guard words.count > 2 else { return (nil, nil) }
    for (turn, at) in words.prefix(headLimit).enumerated() where at != words.last {
      if let (source, date) = sourceAndDate(lines[at].text) {
        lines.remove(at: at)
        return (source, date)
      }
      guard let date = LabelledRecord.date(lines[at].text) else { continue }
      lines.remove(at: at)
      guard turn > 0, let source = isSource(turn, words, lines) else { return (nil, date) }
      let name = lines[source].text
      lines.remove(at: source)
      return (name, date)
    }
    return (nil, nil)
  }

  /// The line above the date that names the source; with one line above, the headline must follow the date.
  private static func isSource(_ turn: Int, _ words: [Int], _ lines: [ExportLine]) -> Int? {
    let above = words[turn - 1]
    guard lines[above].text.utf8.count <= 60 else { return nil }
    if turn > 1 { return above }
    let next = lines[above...].dropFirst().first { !$0.isBlank }
    return next.map { ArticleHeader.looksLikeHeadline($0.text) } ?? false ? above : nil
  }

  private static func sourceAndDate(_ line: String) -> (String, Timestamp)? {
    guard line.utf8.count <= 100 else { return nil }
    for (at, mark) in line.enumerated() where ",;|\u{B7}(\u{2013}".contains(mark) {
      let source = String(line.prefix(at)).trimmed()
      let rest = String(line.dropFirst(at + 1)).filter { $0 != ")" }.trimmed()
      if let date = LabelledRecord.date(rest), !source.isEmpty, source.utf8.count <= 60,
        source.contains(where: \.isLetter), DateParser.line(source) == nil
      {
        return (source, date)
      }
    }
    return nil
  }
}
