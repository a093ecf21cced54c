import Articles

/// Where a page's story stands, and what its links are relative to.
struct PageURLs {
  /// The canonical address, absolute; nil when none is known.
  let url: String?
  /// What relative links begin from.
  private let base: String?

  /// The canonical link, OpenGraph's or JSON-LD's address, else where the page was fetched from.
  init(meta: MetaTags, linked: LinkedData, given: String?) {
    let known = [meta.canonical, meta["og:url"], linked.url].lazy.compactMap(\.self)
    url = known.compactMap { PageURLs.resolve($0, against: given) }.first ?? given
    base = meta.base.flatMap { PageURLs.resolve($0, against: given ?? nil) } ?? given ?? url
  }

  /// The absolute address of a link; nil for everything that is no web address.
  func target(_ link: String) -> String? { PageURLs.resolve(link, against: base) }

  /// What a link within the text leads to; nil for a place on the page itself.
  func hyperlink(_ link: String) -> Hyperlink? { HyperlinkTarget.link(link, against: base) }

  /// A reference resolved against a base (RFC 3986, section 5), for http and https only.
  static func resolve(_ link: String, against base: String?) -> String? {
    let link = link.trimmed()
    guard link.utf8.count <= 65_536 else { return nil }
    if URLParts(link) != nil { return link }
    guard let base, let parts = URLParts(base), !link.isEmpty, !hasScheme(link) else { return nil }
    let origin = parts.scheme + "://" + parts.host + (parts.port.map { ":" + $0 } ?? "")
    if link.hasPrefix("//") {
      return URLParts(parts.scheme + ":" + link) == nil ? nil : parts.scheme + ":" + link
    }
    if link.hasPrefix("/") { return origin + link }
    if link.hasPrefix("#") { return nil }
    if link.hasPrefix("?") { return origin + parts.path + link }
    let folder = parts.path.lastIndex(of: "/").map { String(parts.path[...$0]) } ?? "/"
    return origin + withoutDots(folder + link)
  }

  private static func hasScheme(_ link: String) -> Bool {
    let head = link.utf8.prefix {
      $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return link.utf8.dropFirst(head.count).first == 0x3A
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if kept.count > 1 { kept.removeLast() }
      } else if part != "." {
        kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }
}
