import Articles
import Documents
import Text

/// Parsed documents as JSON, in the form of the contract.
enum DocumentJSON {
  /// One document as one line, handed over in pieces: a feed of a hundred thousand stories is never held whole.
  static func write(
    _ document: ParsedDocument, file: String, error: String?, to output: ([UInt8]) -> Void
  ) {
    var json = JSONText()
    json.object {
      $0.member("file", file)
      $0.member("format", document.format?.rawValue)
      $0.member("error", error)
      if let feed = document.feed { write(feed, to: &$0) }
      if document.format == .opml { $0.array("outlines", document.outlines, outline) }
      if document.format == .warc { $0.array("records", document.records, record) }
      $0.array("articles", of: pieces(document)) { $0.drain(output) }
    }
    json.endLine()
    output(json.bytes)
  }

  /// So many stories are written as one piece, and so many pieces at once, on every core.
  private static let together = 256
  private static let atOnce = 8

  /// The stories of a document as JSON objects, a comma between, in pieces.
  private static func pieces(_ document: ParsedDocument) -> some Sequence<[UInt8]> {
    let keepsDay = document.format == .html
    let articles = document.articles
    let group = together * atOnce
    return stride(from: 0, to: articles.count, by: group).lazy.flatMap { start in
      let end = min(articles.count, start + group)
      return concurrentMap((end - start + together - 1) / together) { piece in
        let first = start + piece * together
        var json = JSONText()
        for at in first..<min(first + together, end) {
          json.object { article(&$0, articles[at], keepsDay: keepsDay) }
        }
        return json.bytes
      }
    }
  }

  private static func write(_ feed: Feed, to json: inout JSONText) {
    json.object("feed") {
      $0.member("title", feed.title)
      $0.member("url", feed.url)
      $0.member("id", feed.id)
      $0.member("subtitle", feed.subtitle)
      $0.member("author", feed.author)
      $0.member("updated", feed.updated)
      $0.member("language", feed.language)
    }
  }

  private static func outline(_ json: inout JSONText, _ outline: Outline) {
    json.member("url", outline.url)
    json.member("title", outline.title)
    json.member("folders", outline.folders)
  }

  private static func record(_ json: inout JSONText, _ record: WARCRecord) {
    json.member("type", record.type)
    json.member("url", record.url)
    json.member("date", record.date)
    json.member("length", record.length)
  }

  /// The members of an article; a page's dates keep the day that is printed on it.
  static func article(_ json: inout JSONText, _ article: Article, keepsDay: Bool = false) {
    json.member("id", article.id)
    json.member("url", article.url)
    json.member("title", article.title)
    json.member("title_from", article.titleOrigin.rawValue)
    json.member("summary", article.standfirst)
    json.member("byline", article.byline)
    json.member("dateline", article.dateline)
    json.member("site", article.source)
    json.member("language", article.language)
    json.member("published", keepsDay ? article.published?.keepingDay : article.published?.rfc3339)
    json.member("updated", article.updated)
    json.member("credit", article.credit)
    var text = article.text
    text.withUTF8 { text in
      func words(_ block: Block) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[block.range.clamped(to: text.indices)])
      }
      json.member("text", paragraphs: article.blocks.filter(\.role.isBody).map(words))
      json.array("blocks", article.blocks) { json, block in
        json.member("role", block.role.rawValue)
        json.member("text", paragraphs: [words(block)])
        if block.role == .related || block.title != nil { json.member("title", block.title) }
        if block.role == .related || block.url != nil { json.member("url", block.url) }
      }
    }
    LinksJSON.write(&json, article)
  }
}
