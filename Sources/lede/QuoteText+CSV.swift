import Articles

extension QuoteText {
  static let csvHead = "speaker,text,kind,title,source,date,url,id,sentence,cue,confidence,archived"

  /// A record of RFC 4180; cells that a spreadsheet would run as a formula are made text.
  static func csv(_ row: QuotationSummary) -> String {
    let cells = [
      row.speaker ?? "", row.words, row.kind.rawValue, row.title, row.outlet ?? "",
      row.published?.rfc3339 ?? "", row.url ?? "", row.storyID, row.sentence?.text ?? "",
      row.cue ?? "", row.speaker == nil ? "" : "\(row.evidence.confidence)",
      row.archived?.rfc3339 ?? "",
    ]
    return cells.map(cell).joined(separator: ",")
  }

  /// A cell of a record, quoted where it must be.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
