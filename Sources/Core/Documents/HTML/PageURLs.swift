import Articles
import Text

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

  /// Resolves a reference against a base, for http and https only; nil for everything else and for a place within the
  /// page itself.
  static func resolve(_ link: String, against base: String?) -> String? {
    let link = link.trimmed()
    guard link.utf8.count <= 65_536, !link.isEmpty, !link.hasPrefix("#") else { return nil }
    let url = Text.resolve(link, against: base)
    return URLParts(url) == nil ? nil : url
  }
}
