import Articles
import Text

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// Whether an object is a feed.
  static func recognises(_ value: JSON) -> Bool {
    if let version = value["version"]?.text, version.contains("jsonfeed.org") { return true }
    // What has a text of its own is a story with a list in it.
    guard case .array = value["items"], value["text"] == nil else { return false }
    return value["title"] != nil || value["feed_url"] != nil || value["home_page_url"] != nil
  }

  /// Reads a feed and its items.
  static func document(_ value: JSON, address: String? = nil) -> ParsedDocument {
    var document = ParsedDocument(.jsonFeed)
    var feed = Feed(title: line(value.text("title")), url: value.text("home_page_url"))
    feed.id = value.text("feed_url")
    feed.subtitle = line(value.text("description"))
    feed.author = author(of: value)
    feed.language = value.text("language").map(LanguageTag.normal)
    document.feed = feed
    let base = feed.url.map { resolve($0, against: address) } ?? feed.id ?? address
    document.articles = (value["items"]?.values ?? []).filter(\.isObject).map { item in
      var article = article(item, feed)
      article.url = article.url.map { resolve($0, against: base) }
      article.resolveLinks(against: article.url ?? base)
      return article
    }
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
    article.links += links(of: item, besides: article.url)
    article.byline = author(of: item) ?? feed.author
    article.published = item.text("date_published").flatMap(DateParser.read)
    article.updated = item.text("date_modified").flatMap(DateParser.read)
    article.source = feed.title
    article.language =
      item.text("language").map(LanguageTag.normal) ?? feed.language
      ?? LanguageIdentifier.guess(article.text)
    return article
  }

  /// What a link log points to, recordings and pictures.
  private static func links(of item: JSON, besides url: String?) -> [Hyperlink] {
    var links: [Hyperlink] = []
    if let external = item.text("external_url"), external != url,
      var link = HyperlinkTarget.link(external)
    {
      link.kind = .related
      links.append(link)
    }
    for attachment in (item["attachments"]?.values ?? []).prefix(100) {
      guard var link = attachment.text("url").flatMap({ HyperlinkTarget.link($0) }) else {
        continue
      }
      link.mediaType = attachment.text("mime_type")
      link.kind = Hyperlink.Kind(mediaType: link.mediaType, url: link.url)
      link.title = attachment.text("title")
      link.duration = attachment.text("duration_in_seconds").flatMap(ItemLinks.seconds)
      links.append(link)
    }
    for name in ["image", "banner_image"] {
      guard var link = item.text(name).flatMap({ HyperlinkTarget.link($0) }) else { continue }
      link.kind = .image
      links.append(link)
    }
    return links
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
