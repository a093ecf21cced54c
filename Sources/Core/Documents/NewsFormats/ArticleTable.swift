import Articles
import Text

/// Stories in a table (CSV), a row each, as databases and spreadsheets export them; the first row names the columns.
enum ArticleTable {
  /// The stories of a table in well-formed UTF-8; nil for a text that is none.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument? {
    guard isTable(bytes) else { return nil }
    let rows = CSVRows.rows(bytes)
    guard let head = rows.first.map({ $0.map(column) }), rows.count > 1 else { return nil }
    let articles = rows.dropFirst().compactMap { row in
      JSONLinesFormat.article(
        .object(zip(head, row).compactMap { $1.isEmpty ? nil : ($0, .string($1)) }))
    }
    guard !articles.isEmpty else { return nil }
    return ParsedDocument(.databaseExport, articles: articles)
  }

  /// Whether the first line names a column of headlines and two others that tables of stories have, and nothing long.
  private static func isTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let line = UnsafeBufferPointer(rebasing: bytes.prefix { $0 != 0x0A }.prefix(2000))
    guard line.count >= 12, line.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x09 }),
      let head = CSVRows.rows(line).first.map({ $0.map(column) })
    else { return false }
    return head.contains("title") && head.count { columns.contains($0) } >= 3
      && head.allSatisfy { $0.utf8.count <= 40 }
  }

  /// The name that stories know a column by.
  private static func column(_ name: String) -> String {
    let name = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    return others[name] ?? name
  }

  private static let columns: Set<String> = [
    "id", "title", "text", "body", "content", "summary", "description", "date", "published", "url",
    "link", "source", "publisher", "author", "byline", "language", "lang",
  ]
  private static let others = [
    "headline": "title", "article_title": "title", "full_text": "text", "article": "text",
    "abstract": "summary", "publication_date": "date", "published_at": "date", "pubdate": "date",
    "published_date": "date", "pub_date": "date", "publication": "source",
    "publication_title": "source", "newspaper": "source", "outlet": "source", "authors": "author",
    "web_url": "url", "document_url": "url", "article_url": "url",
  ]
}
