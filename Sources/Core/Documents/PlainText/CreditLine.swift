import Text

/// The line that says where a story came from: "Source: News Agencies".
struct CreditLine {
  /// Who is credited.
  var name: String

  /// Reads a paragraph; nil when it is no such line.
  init?(_ paragraph: String) {
    guard paragraph.utf8.count < 240 else { return nil }
    var text = paragraph
    if let first = text.utf8.first, let last = text.utf8.last,
      (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D)
    {
      text = String(text.dropFirst().dropLast())
    }
    for label in Self.labels where text.utf8.starts(withLower: label) {
      let rest = String(decoding: text.utf8.dropFirst(label.utf8CodeUnitCount), as: UTF8.self)
        .trimmed()
      guard !rest.isEmpty, Self.isName(rest) || label.description.hasPrefix("(") else { continue }
      name = rest
      return
    }
    return nil
  }

  /// A name has no sentence in it.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 160 && text.split(separator: " ").count <= 16 && !text.contains(". ")
  }

  private static let labels: [StaticString] = [
    "source:", "sources:", "source :", "sources :", "with inputs from", "with input from",
    "credit:",
    "credits:", "source -", "fuente:", "fuentes:", "fonte:", "quelle:", "quellen:", "bron:",
    "kilde:",
    "k\u{e4}lla:", "reporting by", "writing by", "compiled by", "kaynak:", "sumber:",
  ]
}
