import Articles
import Text

/// What an `href` leads to.
enum HyperlinkTarget {
  /// The link; nil for a place on the same page, a script and data.
  ///
  /// - Parameter base: what a relative address begins from; without one it stays as it is.
  static func link(_ href: String, against base: String? = nil) -> Hyperlink? {
    var href = href.trimmed()
    // Line breaks and tabs within an address are none (URL Standard, 4.4).
    if href.utf8.contains(where: { $0 < 0x20 }) {
      href = href.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.joined()
      href.removeAll { $0 == "\t" }
    }
    guard let first = href.utf8.first, first != 0x23, href.utf8.count <= 65_536 else { return nil }
    guard !isCode(href) else { return nil }
    if href.utf8.starts(withLower: "mailto:") { return Hyperlink(href, kind: .mail) }
    let url = resolve(href, against: base)
    return Hyperlink(url, kind: Hyperlink.Kind(mediaType: nil, url: url))
  }

  /// Whether an address holds a script or data and leads nowhere.
  static func isCode(_ address: String) -> Bool {
    (["javascript:", "data:", "about:", "blob:", "vbscript:"] as [StaticString]).contains {
      address.utf8.starts(withLower: $0)
    }
  }

  /// The address of a story or a feed's page as it can be opened: a host without a scheme gets one, a space becomes %20.
  ///
  /// - Parameters:
  ///   - text: What stands in the element; nil comes of what is no address.
  ///   - base: What a relative address begins from.
  static func storyAddress(_ text: String, against base: String? = nil) -> String? {
    var address = text.trimmed()
    guard !address.isEmpty, !isCode(address) else { return nil }
    if address.utf8.starts(withLower: "www."), address.utf8.dropFirst(4).contains(0x2E) {
      address = "https://" + address
    }
    if address.utf8.contains(where: \.isSpace) {
      address = address.split(whereSeparator: \.isNewline).map { String($0).trimmed() }.joined()
      address = address.split(separator: " ", omittingEmptySubsequences: false)
        .joined(separator: "%20")
    }
    return resolve(address, against: base)
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
