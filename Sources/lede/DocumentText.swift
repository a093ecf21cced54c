import Articles
import Documents
import Text

/// Parsed documents for people.
enum DocumentText {
  /// The document: its name and format, then each story with its masthead and body.
  static func page(_ document: ParsedDocument, file: String) -> String {
    var page = "\(file): \(document.format?.rawValue ?? "not read"), \(amount(document))\n"
    if let error = document.error { page += "  \(error.description)\n" }
    if let feed = document.feed { page += lines(feed) }
    for outline in document.outlines {
      page +=
        "  \((outline.folders + [outline.title ?? ""]).joined(separator: " / "))  \(outline.url)\n"
    }
    for article in document.articles { page += "\n" + story(article) }
    return page + "\n"
  }

  private static func amount(_ document: ParsedDocument) -> String {
    if document.format == .opml { return count(document.outlines.count, "feed", "feeds") }
    let stories = count(document.articles.count, "story", "stories")
    return document.records.isEmpty
      ? stories : count(document.records.count, "record", "records") + ", " + stories
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private static func lines(_ feed: Feed) -> String {
    [feed.title, feed.subtitle, feed.url.map(shownURL)].compactMap { $0 }.map { "  \($0)\n" }
      .joined()
  }

  private static func story(_ article: Article) -> String {
    var text =
      article.title + (article.titleOrigin == .given ? "" : "  (from the \(origin(article)))")
      + "\n"
    let facts = [
      article.source, article.byline, article.dateline, article.published?.rfc3339,
      article.language, article.url.map(shownURL),
    ].compactMap { $0 }
    if !facts.isEmpty { text += facts.joined(separator: " · ") + "\n" }
    for block in article.blocks where block.role != .headline {
      text += "\n" + label(block.role) + article.words(of: block) + "\n"
    }
    if let absence = LinkLines.absence(article) { text += "\n" + absence + "\n" }
    let links = LinkLines.lines(article)
    if !links.isEmpty { text += "\nLinks:\n" + links.map { "  \($0)\n" }.joined() }
    return text
  }

  private static func origin(_ article: Article) -> String {
    article.titleOrigin == .slug ? "address" : "first words"
  }

  private static func label(_ role: Block.Role) -> String {
    role == .paragraph ? "" : "[\(role.rawValue)] "
  }
}
