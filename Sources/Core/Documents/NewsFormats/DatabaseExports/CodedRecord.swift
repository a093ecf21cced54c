import Articles
import Text

/// An article whose fields begin with two-letter codes: HD headline, BY byline, PD date, SN source, LP and TD text.
enum CodedRecord {
  /// Whether an article is of this kind.
  static func recognizes(_ lines: ArraySlice<ExportLine>) -> Bool {
    let codes = Set(lines.compactMap { code($0.text)?.code })
    return codes.contains("HD") && (codes.contains("LP") || codes.contains("TD"))
      && (codes.contains("PD") || codes.contains("SN"))
  }

  /// The article; nil when it is of another kind.
  static func item(_ lines: ArraySlice<ExportLine>) -> NewsItem? {
    guard recognizes(lines) else { return nil }
    var fields: [String: [ExportLine]] = [:]
    var open: String?
    for line in lines {
      if let (code, value) = code(line.text) {
        open = code
        fields[code, default: []].append(ExportLine(text: value))
      } else if let open {
        fields[open, default: []].append(line)
      }
    }
    return item(fields)
  }

  private static func item(_ fields: [String: [ExportLine]]) -> NewsItem {
    func line(_ code: String) -> String? {
      fields[code]?.map(\.text).filter { !$0.isEmpty }.joined(separator: " ").nonEmpty
    }
    var item = NewsItem()
    item.headline = line("HD")
    item.byline = line("BY").map { $0.utf8.starts(withLower: "by ") ? String($0.dropFirst(3)) : $0 }
    item.source = line("SN")
    item.published =
      [line("PD"), line("ET")].compactMap(\.self).joined(separator: " ").nonEmpty
      .flatMap(DateParser.read) ?? line("PD").flatMap(DateParser.read)
    item.language = line("LA").flatMap(LanguageName.tag)
    item.id = line("AN").map { $0.hasPrefix("Document ") ? String($0.dropFirst(9)) : $0 }
    let text = (fields["LP"] ?? []) + [ExportLine(text: "")] + (fields["TD"] ?? [])
    item.parts = ExportText.parts(ExportLine.blocks(text))
    return item
  }

  /// The code a line begins with, and what follows it.
  private static func code(_ line: String) -> (code: String, value: String)? {
    let word = line.prefix { $0 != " " && $0 != "\t" }
    guard codes.contains(word) else { return nil }
    return (String(word), String(line.dropFirst(word.count)).trimmed())
  }

  private static let codes: Set<Substring> = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP",
    "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN", "CLM", "ART",
  ]
}
