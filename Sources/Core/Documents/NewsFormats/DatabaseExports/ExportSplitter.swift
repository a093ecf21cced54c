import Text

/// Finds where the articles of an export begin and end.
enum ExportSplitter {
  /// The lines of each article; nil when the text is divided in none of the known ways.
  static func records(_ lines: [ExportLine]) -> [ArraySlice<ExportLine>]? {
    numbered(lines) ?? closed(lines, by: isEnd) ?? closed(lines, by: isAccession) ?? ruled(lines)
  }

  /// Whether a line looks like one that divides articles; cheap, and true for more lines than do.
  static func mayDivide(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.starts(withLower: "end of document") || line.starts(withLower: "an document ") {
      return true
    }
    if let mark = line.first, "-=_*".utf8.contains(mark), line.count >= 5 {
      return line.allSatisfy { $0 == mark }
    }
    guard (8...64).contains(line.count) else { return false }
    let text = String(decoding: line, as: UTF8.self)
    return ExportHeading(text) != nil || isAccession(text)
  }

  // MARK: numbered

  /// The articles below headings that count up: "Document 1 of 20".
  private static func numbered(_ lines: [ExportLine]) -> [ArraySlice<ExportLine>]? {
    var starts: [Int] = []
    var last: ExportHeading?
    for (at, line) in lines.enumerated() {
      guard let heading = ExportHeading(line.text),
        last.map({ heading.follows($0) }) ?? (heading.number <= heading.count)
      else { continue }
      starts.append(at)
      last = heading
    }
    guard let first = starts.first else { return nil }
    let records = zip(starts, starts.dropFirst() + [lines.count]).map { lines[($0 + 1)..<$1] }
    // One heading may be a sentence's; then the fields below it must tell.
    let isSure = starts.count > 1 || LabelledRecord.hasFields(lines[(first + 1)...])
    return isSure ? records : nil
  }

  // MARK: closed

  /// The articles above lines that end one.
  private static func closed(
    _ lines: [ExportLine], by isEnd: (String) -> Bool
  ) -> [ArraySlice<ExportLine>]? {
    var records: [ArraySlice<ExportLine>] = []
    var start = 0
    for (at, line) in lines.enumerated() where isEnd(line.text) {
      records.append(lines[start...at])
      start = at + 1
    }
    records = records.filter { $0.count > 3 }
    let sure = records.count {
      CodedRecord.recognizes($0) || ListedRecord.recognizes($0) || LabelledRecord.hasFields($0)
    }
    return sure > 0 && sure * 2 >= records.count ? records : nil
  }

  // MARK: ruled

  /// The articles between drawn lines, each of which begins with labelled fields.
  private static func ruled(_ lines: [ExportLine]) -> [ArraySlice<ExportLine>]? {
    let records = lines[...].split { ExportLine.isRule($0.text) && $0.text.utf8.count >= 5 }
      .filter { record in record.contains { !$0.isBlank } }
    let isSure = records.allSatisfy { record in
      let first = record.first { !$0.isBlank }
      return first.flatMap { ExportField.read($0.text) }?.field.isHead == true
        && LabelledRecord.hasFields(record)
    }
    return records.count > 1 && isSure ? records : nil
  }

  private static func isEnd(_ line: String) -> Bool {
    line.utf8.count == 15 && line.utf8.starts(withLower: "end of document")
  }

  /// "Document ABCDEF0020250304el3400001": letters of the source, a date and a number.
  static func isAccession(_ line: String) -> Bool { accession(line) != nil }

  /// The number in a line that ends an article.
  static func accession(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 2 || (words.count == 3 && words[0] == "AN"),
      words[words.count - 2] == "Document", let number = words.last,
      (20...32).contains(number.utf8.count),
      number.utf8.allSatisfy({ $0.isLetter || $0.isDigit }),
      number.utf8.prefix(4).allSatisfy({ $0.isUpper || $0.isDigit }),
      number.utf8.count(where: \.isDigit) >= 10
    else { return nil }
    return String(number)
  }
}

/// A heading that counts articles: "Document 3 of 20", "3 of 20 DOCUMENTS", "Record: 3".
struct ExportHeading: Equatable {
  /// The article's number, from 1.
  let number: Int
  /// How many there are.
  let count: Int

  /// Nil when a line is no such heading.
  init?(_ line: String) {
    guard (8...48).contains(line.utf8.count) else { return nil }
    var words = line.lowercased().split { " ()[]:.#".contains($0) }
    words.removeAll { Self.fillers.contains($0) }
    if let first = words.first, Self.nouns.contains(first) {
      words.removeFirst()
    } else if let last = words.last, Self.nouns.contains(last) {
      words.removeLast()
    } else {
      return nil
    }
    if words.count == 1 { words = words[0].split(separator: "/") }
    if words.count == 3, Self.joints.contains(words[1]) { words.remove(at: 1) }
    guard words.count == 2, let number = Int(words[0]), let count = Int(words[1]),
      number >= 1, count >= number, count < 1_000_000
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Whether it is the next heading of the same export.
  func follows(_ other: ExportHeading) -> Bool { count == other.count && number > other.number }

  private static let fillers: Set<Substring> = ["no", "nr"]
  private static let joints: Set<Substring> = ["of", "von", "de", "di", "van", "av", "/"]
  private static let nouns: Set<Substring> = [
    "document", "documents", "article", "articles", "record", "records", "item", "items", "story",
    "stories", "result", "results", "dokument", "dokumente", "dokumenten", "artikel", "documento",
    "documentos", "documenti", "articolo", "artículo",
  ]
}
