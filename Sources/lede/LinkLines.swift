import Articles
import Text

/// The addresses that a story carries, as lines for people.
enum LinkLines {
  /// What stands in for a body when there is none.
  static let headlineOnly = "Only a headline and an address were found."
  /// The same for a story that has no address either.
  static let headlineAlone = "Only a headline was found."

  /// That nothing but a headline is there; nil when there is more.
  static func absence(_ article: Article) -> String? {
    guard article.isHeadlineOnly else { return nil }
    return article.url == nil ? headlineAlone : headlineOnly
  }

  /// A line an address: what it is called in the text or by the publisher, what stands there, where it is.
  static func lines(_ article: Article) -> [String] { links(article).map(\.text) }

  /// The same lines, each with the address that it is about.
  static func links(_ article: Article) -> [(text: String, url: String)] {
    var seen: Set<String> = []
    return article.links.filter { seen.insert($0.url).inserted }.map { link in
      let words = link.range.map { article.text.utf8Slice($0).collapsedLine } ?? link.title
      let name = words == link.url ? nil : words
      let text = [name, link.label, shownURL(link.url)].compactMap(\.self).joined(
        separator: " \u{B7} ")
      return (text, link.url)
    }
  }
}

extension String {
  /// The text on one line.
  fileprivate var collapsedLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
