/// How notes and highlights are written.
package enum NoteFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, csv, json, html, text

  /// What it is called.
  package var title: String {
    switch self {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .json: "JSON"
    case .html: "HTML"
    case .text: "plain text"
    }
  }

  /// What names of its files end in.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .csv: "csv"
    case .json: "jsonl"
    case .html: "html"
    case .text: "txt"
    }
  }
}
