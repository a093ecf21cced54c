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
  static func article(_ given: JSON) -> Article? {
    guard given.isObject else { return nil }
    let value = given.withPlainNames
    let title = value.text("title", "headline", "hed", "head").map(HTMLFragment.line)
    let body = body(value)
    guard title?.isEmpty == false || !body.isEmpty else { return nil }
    let url = value.text("url", "link", "weburl", "permalink")
    let (name, origin) = PlainText.title(
      title?.nonEmpty, slug: url.flatMap(slugTitle), body: body, url: url)
    var masthead: [BlockDraft] = []
    if origin == .given { masthead.append(BlockDraft(.headline, name)) }
    let standfirst = value.text("summary", "standfirst", "description", "abstract", "dek")
      .map(HTMLFragment.line)?.nonEmpty
    if let standfirst { masthead.append(BlockDraft(.standfirst, standfirst)) }
    var article = Article(title: name, titleOrigin: origin, parts: masthead + body)
    article.id = value.text("id", "guid")
    article.source = Self.name(value, "source", "site", "publisher", "outlet", "publication")
    article.url = url
    article.standfirst = standfirst
    article.byline = Self.name(value, "byline", "author", "authors", "creator")?.collapsed()
    article.dateline = value.text("dateline") ?? body.first.flatMap { Dateline.read($0.text) }
    article.credit = value.text("credit") ?? PlainTextBody.credit(body)
    article.language = value.text("language", "lang") ?? LanguageIdentifier.guess(article.text)
    article.published = date(
      value, "date", "published", "datepublish", "publishedat", "pubdate", "datepublished",
      "publishdate", "publicationdate", "publishedon", "createdat", "timestamp")
    article.updated = date(
      value, "updated", "modified", "updatedat", "datemodified", "lastmodified")
    return article
  }

  /// The moment under the first of some names that has one.
  private static func date(_ value: JSON, _ names: String...) -> Timestamp? {
    names.lazy.compactMap { value[$0]?.text.flatMap(DateParser.read) }.first
  }

  /// The words under the first of some names that has any: a text, an object with a name, or several of them.
  private static func name(_ value: JSON, _ names: String...) -> String? {
    for field in names {
      guard let found = value[field] else { continue }
      let words = ([found] + found.values).compactMap {
        ($0.text ?? $0.text("name", "title", "full_name", "fullName"))?.trimmed().nonEmpty
      }
      if !words.isEmpty { return words.joined(separator: ", ") }
    }
    return nil
  }

  /// The articles of a whole file: in an array, or in an object under the name that services give them.
  static func values(of value: JSON) -> [JSON] {
    if !value.isObject { return value.values }
    if article(value) != nil { return [value] }
    for name in ["articles", "items", "results", "stories", "news", "posts", "documents", "data"] {
      guard let inner = value[name] else { continue }
      if !inner.values.isEmpty { return inner.values }
      if inner.isObject { return values(of: inner) }
    }
    return [value]
  }

  /// The parts of the text under the first of some names that has one: a text, or paragraphs.
  private static func body(_ value: JSON) -> [BlockDraft] {
    for name in [
      "text", "body", "content", "maintext", "fulltext", "articlebody", "bodytext", "paragraphs",
      "contenthtml", "html",
    ] {
      guard let field = value[name] else { continue }
      if let text = field.text {
        if text.nonEmpty != nil { return parts(text) }
      } else {
        let parts = DataBlocks.parts(field, role: .paragraph, depth: 0)
        if !parts.isEmpty { return parts }
      }
    }
    return []
  }

  /// The parts of a text: those of HTML, or the same reading as a pasted story's, below the masthead.
  private static func parts(_ text: String) -> [BlockDraft] {
    var copy = text
    if isHTML(text) { return HTMLFragment.parts(text) }
    return copy.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  /// Whether a text is HTML: it begins with an element, or one of paragraphs or lines stands in it.
  private static func isHTML(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      guard bytes.contains(0x3C) else { return false }
      return (["</p>", "<p>", "<br", "</a>", "</div>", "</h2>", "</li>"] as [StaticString]).contains
      {
        CollapsingTextBuffer.contains(bytes, $0)
      }
    }
  }

  /// One article, or an array of them, as a whole file.
  static func document(_ value: JSON) -> ParsedDocument {
    let articles = values(of: value).compactMap(article)
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
