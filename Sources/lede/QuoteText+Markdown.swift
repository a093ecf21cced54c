import Articles

extension QuoteText {
  /// A quotation with its source, line by line, and the empty line that ends it: words that stood between marks as a
  /// block between marks, everything else as a paragraph.
  static func markdown(_ row: QuotationSummary) -> [String] {
    guard row.kind == .direct, row.stoodBetweenMarks else {
      return ["\(escape(quotation(row)))", "", "— \(source(row))", ""]
    }
    let paragraphs = "“\(row.words)”".split(whereSeparator: \.isNewline)
    let words = paragraphs.flatMap { ["> " + escape(String($0)), ">"] }
    let block = words + ["> — \(source(row))", ""]
    return block + (context(row).map { ["In the story: \(escape($0))", ""] } ?? [])
  }

  private static func source(_ row: QuotationSummary) -> String {
    let title =
      row.url.map {
        "[\(escape(row.title))](<\($0.filter { $0 != ">" && $0 != "<" && $0 != "\n" })>)"
      }
      ?? escape(row.title)
    let place = [
      title + madeTitle(row), row.outlet.map(escape), day(row.published) ?? "undated",
    ].compactMap(\.self)
    let doubt = row.isUnsure ? " (\(doubt(row.evidence)))" : ""
    let rest = [
      row.cue.map { "cue: \(escape($0.inOneLine))" }, copy(row), also(row).map(escape),
    ].compactMap(\.self)
    return
      (["**\(escape(row.speaker ?? "unattributed"))**\(doubt), \(place.joined(separator: ", "))"]
      + rest).joined(separator: "; ")
  }

  /// An address as Markdown takes it between angle brackets.
  static func linkable(_ url: String) -> String {
    url.filter { $0 != ">" && $0 != "<" && $0 != "\n" }
  }

  /// Text in which nothing is taken for markup.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for letter in text {
      if "\\`*_{}[]<>#|".contains(letter) { escaped += "\\" }
      escaped.append(letter)
    }
    return escaped
  }
}
