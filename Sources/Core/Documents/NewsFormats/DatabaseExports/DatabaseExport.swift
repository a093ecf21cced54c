import Articles
import Text

/// Exports of news databases: many articles in one text, each with its fields on labelled lines.
///
/// Four shapes are read: numbered ("Document 2 of 20", "2 of 20 DOCUMENTS"), closed ("End of Document"), those whose
/// articles end in a line with the database's own number ("Document ABCDEF0020250304el3400001"), with or without
/// two-letter codes before their fields, and labelled articles between drawn lines.
enum DatabaseExport {
  /// The articles of an export, in order; nil when a text is none.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument? {
    guard mayBeExport(bytes) else { return nil }
    let lines = ExportLine.lines(bytes)
    guard let records = ExportSplitter.records(lines) else { return nil }
    let articles = records.compactMap { record in
      if LabelledRecord.isBare(record) { return BareRecord.article(record) }
      return (CodedRecord.item(record) ?? ListedRecord.item(record) ?? LabelledRecord.item(record))?
        .article()
    }
    guard !articles.isEmpty else { return nil }
    return ParsedDocument(.databaseExport, articles: articles)
  }

  /// Whether a text holds one of the words without which it is no export: most texts are told by this alone.
  private static func mayBeExport(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = TextLines.trim(bytes, start..<end)
      if (5...128).contains(line.count),
        ExportSplitter.mayDivide(UnsafeBufferPointer(rebasing: bytes[line]))
      {
        return true
      }
      start = end + 1
    }
    return false
  }
}

/// A line of an export, blank ones included.
struct ExportLine {
  /// Its words, without white space at the ends.
  var text: String
  /// Whether it has no words.
  var isBlank: Bool { text.isEmpty }

  /// The lines of a text.
  static func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> [ExportLine] {
    var lines: [ExportLine] = []
    for line in TextLines(bytes).lines {
      if line.afterBlank, !lines.isEmpty { lines.append(ExportLine(text: "")) }
      lines.append(
        ExportLine(
          text: String(
            decoding: UnsafeBufferPointer(rebasing: bytes[line.range]), as: UTF8.self)))
    }
    return lines
  }

  /// The blocks of lines that blank lines part.
  static func blocks(_ lines: some Sequence<ExportLine>) -> [[String]] {
    var blocks: [[String]] = []
    var block: [String] = []
    for line in lines {
      if line.isBlank || isRule(line.text) {
        if !block.isEmpty { blocks.append(block) }
        block = []
      } else {
        block.append(line.text)
      }
    }
    return block.isEmpty ? blocks : blocks + [block]
  }

  /// Whether a line is drawn and not written: "________".
  static func isRule(_ text: String) -> Bool {
    text.utf8.count >= 4 && text.utf8.allSatisfy { "_-=*".utf8.contains($0) }
  }
}
