import Articles
import Text

/// What an `href` leads to.
enum HyperlinkTarget {
  /// The link; nil for a place on the same page, a script and data.
  ///
  /// - Parameter base: what a relative address begins from; without one it stays as it is.
  static func link(_ href: String, against base: String? = nil) -> Hyperlink? {
    let href = href.trimmed()
    guard let first = href.utf8.first, first != 0x23, href.utf8.count <= 65_536 else { return nil }
    for scheme in ["javascript:", "data:", "about:", "blob:", "vbscript:"] as [StaticString]
    where href.utf8.starts(withLower: scheme) {
      return nil
    }
    if href.utf8.starts(withLower: "mailto:") { return Hyperlink(href, kind: .mail) }
    let url = resolve(href, against: base)
    return Hyperlink(url, kind: Hyperlink.Kind(mediaType: nil, url: url))
  }
}

extension Article {
  /// Resolves the links that are still relative.
  mutating func resolveLinks(against base: String?) {
    guard let base else { return }
    for i in links.indices { links[i].url = resolve(links[i].url, against: base) }
  }
}

extension BlockDraft {
  /// Resolves the links that are still relative.
  mutating func resolveLinks(against base: String?) {
    guard let base else { return }
    for i in links.indices { links[i].url = resolve(links[i].url, against: base) }
    url = url.map { resolve($0, against: base) }
  }
}
