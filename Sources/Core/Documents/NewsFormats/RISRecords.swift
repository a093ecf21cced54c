import Articles
import Text

/// Stories as reference managers exchange them (RIS): lines of a two-letter tag, "  - " and a value.
enum RISRecords {
  /// The stories of an export in well-formed UTF-8; nil for a text that is none.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument? {
    guard let start = bytes.firstIndex(where: { !$0.isSpace }),
      bytes[start...].starts(with: Array("TY  - ".utf8))
    else { return nil }
    var articles: [Article] = []
    var fields: [String: [String]] = [:]
    var last: String?
    for line in TextLines(bytes).lines {
      let words = String(
        decoding: UnsafeBufferPointer(rebasing: bytes[line.range]), as: UTF8.self)
      guard let (tag, value) = field(words) else {
        if let last, let value = fields[last]?.popLast() {
          fields[last, default: []].append(value + "\n" + words)
        }
        continue
      }
      if tag == "ER" || tag == "TY" {
        if let article = item(fields).article() { articles.append(article) }
        (fields, last) = ([:], nil)
      } else {
        fields[tag, default: []].append(value)
        last = tag
      }
    }
    if let article = item(fields).article() { articles.append(article) }
    return articles.isEmpty ? nil : ParsedDocument(.databaseExport, articles: articles)
  }

  private static func field(_ line: String) -> (String, String)? {
    let bytes = Array(line.utf8)
    guard bytes.count >= 5, bytes[0].isUpper, bytes[1].isUpper || bytes[1].isDigit,
      bytes[2] == 0x20, bytes[3] == 0x20, bytes[4] == 0x2D
    else { return nil }
    return (
      String(decoding: bytes[..<2], as: UTF8.self),
      String(decoding: bytes[5...], as: UTF8.self).trimmed()
    )
  }

  private static func item(_ fields: [String: [String]]) -> NewsItem {
    func first(_ tags: String...) -> String? {
      tags.lazy.compactMap { fields[$0]?.first?.nonEmpty }.first
    }
    var item = NewsItem()
    item.headline = first("TI", "T1", "CT")?.collapsed()
    item.byline =
      (fields["AU"] ?? fields["A1"])?.map(LabelledRecord.person)
      .joined(separator: ", ").nonEmpty
    item.source = first("T2", "JO", "JF", "JA", "PB", "DB")
    item.published = first("DA", "Y1", "PY").flatMap { date in
      DateParser.read(String(date.reversed().drop { $0 == "/" }.reversed()))
    }
    item.url = first("UR", "L2", "LK")
    item.language = first("LA").flatMap(LanguageName.tag)
    item.id = first("AN", "ID")
    var text = first("N2", "AB") ?? ""
    item.parts = text.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
    return item
  }
}
