import Articles

extension NoteText {
  /// A web page of notes, which needs nothing but itself.
  static func page(_ notes: [NoteSummary]) -> String {
    """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>Notes</title></head>
    <body>
    \(notes.map(item).joined(separator: "\n"))
    </body></html>

    """
  }

  private static func item(_ note: NoteSummary) -> String {
    let passage = note.note.passage.map { "<blockquote>\(paragraphs($0.words))</blockquote>" }
    let text = note.text.map(paragraphs)
    let row = note.row
    let address = row.url.flatMap { url in
      ["http://", "https://"].contains { url.lowercased().hasPrefix($0) } ? url : nil
    }
    let title = address.map { "<a href=\"\(escaped($0))\">\(escaped(row.title))</a>" }
    let place = [
      title ?? escaped(row.title), row.outlet.map(escaped), QuoteText.day(row.published),
    ]
    let source = [place.compactMap(\.self).joined(separator: ", ")] + state(note).map(escaped)
    let parts = [passage, text, "<footer>— \(source.joined(separator: "; "))</footer>"]
    return "<article>\n\(parts.compactMap(\.self).joined(separator: "\n"))\n</article>"
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for letter in String(decoding: Output.safe(text), as: UTF8.self) {
      switch letter {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(letter)
      }
    }
    return escaped
  }
}
