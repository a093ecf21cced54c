import Articles
import Text

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// Whether an object is a feed.
  static func recognises(_ value: JSON) -> Bool {
    if let version = value["version"]?.text, version.contains("jsonfeed.org") { return true }
    guard case .array = value["items"] else { return false }
    return value["title"] != nil || value["feed_url"] != nil || value["home_page_url"] != nil
  }

  /// The feed.
  static func document(_ value: JSON) -> ParsedDocument {
    var document = ParsedDocument(.jsonFeed)
    var feed = Feed(title: line(value.text("title")), url: value.text("home_page_url"))
    feed.id = value.text("feed_url")
    feed.subtitle = line(value.text("description"))
    feed.author = author(of: value)
    feed.language = value.text("language").map(LanguageTag.normal)
    document.feed = feed
    document.articles = (value["items"]?.values ?? []).filter(\.isObject).map { article($0, feed) }
    return document
  }

  private static func article(_ item: JSON, _ feed: Feed) -> Article {
    let content =
      item.text("content_html").map(HTMLFragment.parts) ?? item.text("content_text").map(plain)
      ?? []
    var article = FeedItemArticle.article(
      title: line(item.text("title")), summary: item.text("summary").map(plain) ?? [],
      content: content,
      url: item.text("url", "external_url"))
    article.id = item.text("id")
    article.byline = author(of: item) ?? feed.author
    article.published = item.text("date_published").flatMap(DateParser.read)
    article.updated = item.text("date_modified").flatMap(DateParser.read)
    article.source = feed.title
    article.language =
      item.text("language").map(LanguageTag.normal) ?? feed.language
      ?? LanguageIdentifier.guess(article.text)
    return article
  }

  private static func plain(_ text: String) -> [BlockDraft] {
    var copy = text
    return copy.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  private static func line(_ text: String?) -> String? { text.flatMap { $0.collapsed().nonEmpty } }

  /// Version 1.1 has `authors`, 1.0 `author`.
  private static func author(of value: JSON) -> String? {
    let names = (value["authors"]?.values ?? []).compactMap { line($0.text("name", "url")) }
    return names.isEmpty
      ? line(value["author"]?.text("name", "url")) : names.joined(separator: ", ")
  }
}
