import Articles
import Text

/// What wire formats tell of a story, and the story made of it.
struct NewsItem {
  var id: String?
  var url: String?
  var headline: String?
  var standfirst: String?
  var byline: String?
  var dateline: String?
  var source: String?
  var credit: String?
  var language: String?
  var published: Timestamp?
  var updated: Timestamp?
  var parts: [BlockDraft] = []

  /// The story; nil when there is neither headline nor text.
  func article() -> Article? {
    guard headline != nil || !parts.isEmpty else { return nil }
    let rest = parts.filter { $0.text != headline }
    let parts = rest.isEmpty ? parts : rest  // a picture's caption may be its headline again
    let (title, origin) = PlainText.title(headline, slug: nil, body: parts, url: nil)
    var all: [BlockDraft] = headline == nil ? [] : [BlockDraft(.headline, title)]
    if let standfirst { all.append(BlockDraft(.standfirst, standfirst)) }
    if let byline { all.append(BlockDraft(.byline, byline)) }
    if let dateline { all.append(BlockDraft(.dateline, dateline)) }
    var article = Article(title: title, titleOrigin: origin, parts: all + parts)
    article.id = id
    article.url = url
    article.standfirst = standfirst
    article.byline = byline
    article.dateline =
      dateline ?? parts.first { $0.role == .paragraph }.flatMap { Dateline.read($0.text) }
    article.source = source
    article.credit = credit ?? PlainTextBody.credit(parts)
    article.published = published
    article.updated = updated
    article.language =
      language?.nonEmpty.map(LanguageTag.normal) ?? LanguageIdentifier.guess(article.body)
    return article
  }
}

extension XMLTree {
  /// Every element of a name below a node, in the document's order.
  func all(_ name: String, below root: Int) -> [Int] {
    var found: [Int] = []
    forEach(below: root) { if self.name($0) == name { found.append($0) } }
    return found
  }

  /// The first element of a name below a node.
  func first(_ name: String, below root: Int) -> Int? {
    guard names.spelling.contains(name) else { return nil }
    return all(name, below: root).first
  }

  /// The words of the first element of a name, on one line; nil when there are none.
  func line(_ name: String, below root: Int) -> String? {
    all(name, below: root).lazy.compactMap { HTMLFragment.line(self.markup(of: $0)).nonEmpty }.first
  }

  /// The source of an element as a string.
  func markup(of node: Int) -> String { String(decoding: source(of: node), as: UTF8.self) }

  /// The moment that the first element of a name holds.
  func moment(_ name: String, below root: Int) -> Timestamp? {
    all(name, below: root).lazy.compactMap { DateParser.read(self.text(of: $0).trimmed()) }.first
  }
}
