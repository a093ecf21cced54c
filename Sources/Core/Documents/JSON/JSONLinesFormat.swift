import Articles
import Text

/// Articles as JSON, one a line: `{"id","title","text","date","source","url"}`.
///
/// A headline with empty text is an article, too. Also read: `published`, `byline`, `summary`, `language`, and
/// what `lede` itself prints; one article or an array of articles as a whole file.
enum JSONLinesFormat {
  /// The article of one line; nil when the line holds none.
  static func article(_ line: UnsafeBufferPointer<UInt8>) -> Article? {
    var reader = JSONParser(line)
    guard let value = reader.next(), !reader.isDamaged else { return nil }
    return article(value)
  }

  /// The article of a JSON object; nil when it has neither a title nor a text.
  static func article(_ value: JSON) -> Article? {
    let title = value.text("title", "headline")?.collapsed()
    let text = value.text("text", "body", "content", "maintext")
    guard value.isObject, title?.isEmpty == false || text?.nonEmpty != nil else { return nil }
    let url = value.text("url", "link")
    let body = text.map(parts) ?? []
    let (name, origin) = PlainText.title(
      title?.nonEmpty, slug: url.flatMap(slugTitle), body: body, url: url)
    var masthead: [BlockDraft] = []
    if origin == .given { masthead.append(BlockDraft(.headline, name)) }
    let standfirst = value.text("summary", "standfirst", "description")?.collapsed()
    if let standfirst { masthead.append(BlockDraft(.standfirst, standfirst)) }
    var article = Article(title: name, titleOrigin: origin, parts: masthead + body)
    article.id = value.text("id", "guid")
    article.source = value.text("source", "site", "publisher")
    article.url = url
    article.standfirst = standfirst
    article.byline = value.text("byline", "author")?.collapsed()
    article.dateline = value.text("dateline") ?? body.first.flatMap { Dateline.read($0.text) }
    article.credit = value.text("credit") ?? PlainTextBody.credit(body)
    article.language = value.text("language", "lang") ?? LanguageIdentifier.guess(article.text)
    article.published = value.text("date", "published", "date_publish").flatMap(DateParser.read)
    article.updated = value.text("updated", "modified").flatMap(DateParser.read)
    return article
  }

  /// The parts of a text: the same reading as a pasted story's, below the masthead.
  private static func parts(_ text: String) -> [BlockDraft] {
    var copy = text
    return copy.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  /// One article, or an array of them, as a whole file.
  static func document(_ value: JSON) -> ParsedDocument {
    let values = value.isObject ? [value] : value.values
    let articles = values.compactMap(article)
    return ParsedDocument(
      .jsonl, articles: articles, error: articles.isEmpty ? .noStory(.jsonl) : nil)
  }

  /// All articles of a text, and the lines that hold none.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) -> ParsedDocument {
    var document = ParsedDocument(.jsonl)
    var bad: [Int] = []
    var number = firstLine
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = TextLines.trim(bytes, start..<end)
      if !line.isEmpty {
        if let article = article(UnsafeBufferPointer(rebasing: bytes[line])) {
          document.articles.append(article)
        } else {
          bad.append(number)
        }
      }
      number += 1
      start = end + 1
    }
    if let first = bad.first { document.error = .badLines(first: first, count: bad.count) }
    return document
  }
}
