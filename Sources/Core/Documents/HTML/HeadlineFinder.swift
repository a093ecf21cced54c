import CHTML
import Text

/// Finds a page's headline.
///
/// The `h1` is what a reader sees as the headline, but pages have several, or use it for their logo; the title in the
/// metadata is about the story for certain, but often carries the site's name or is a shorter one for search engines. So
/// the metadata say which heading is meant, and the heading says how it is worded.
struct HeadlineFinder {
  let page: PageAnalysis
  let meta: MetaTags
  let linked: LinkedData

  /// The headline, and the element it stands in where it is one of the page's headings.
  struct Found {
    var text: String
    var node: Int?
  }

  /// The headline; nil when the page has nothing of the kind.
  func find() -> Found? {
    let headings = self.headings()
    let title = meta.title.map { HeadlineFinder.withoutSite($0, site: meta["og:site_name"]) }
    let given = [
      linked.headline, meta["og:title"], meta["twitter:title"], meta["dc:title", "dc.title"], title,
    ].compactMap(\.self)
    for name in given {
      let key = HeadlineFinder.key(name)
      if let heading = headings.first(where: { HeadlineFinder.agrees($0.key, key) }) {
        return Found(text: heading.text, node: heading.node)
      }
    }
    if let linked = linked.headline { return Found(text: linked) }
    if let name = meta["og:title", "twitter:title", "dc:title", "dc.title"] {
      return Found(text: HeadlineFinder.withoutSite(name, site: meta["og:site_name"]))
    }
    if headings.count == 1, let only = headings.first {
      return Found(text: only.text, node: only.node)
    }
    return (title ?? meta.title).map { Found(text: $0) }
      ?? headings.first.map { Found(text: $0.text, node: $0.node) }
  }

  private typealias Heading = (text: String, key: [UInt8], node: Int)

  /// The visible headings of the first two levels and what microdata calls the headline, first levels first.
  private func headings() -> [Heading] {
    var first: [Heading] = []
    var second: [Heading] = []
    for node in 1..<max(1, page.markup.nodes.count) where first.count + second.count < 40 {
      let tag = page.markup.tag(node)
      guard tag == .h1 || tag == .h2, page.hints[node].isDisjoint(with: [.hidden, .nonRendered]),
        page.plainBytes(node) + page.passages.linkBytes(page.range(of: node)) < 600
      else { continue }
      let text = page.markup.words(within: node)
      guard !text.isEmpty else { continue }
      if tag == .h1 {
        first.append((text, HeadlineFinder.key(text), node))
      } else {
        second.append((text, HeadlineFinder.key(text), node))
      }
    }
    return first + second
  }

  /// Letters and digits alone, in lower case: how two wordings are compared, whatever their quotes and dashes.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var copy = text
    copy.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        let isPunctuation =
          at + 2 < bytes.count && (byte == 0xE2 || byte == 0xE3) && bytes[at + 1] == 0x80
        if isPunctuation {
          at += 3
          continue
        }
        if byte >= 0x80 || byte.isLetter || byte.isDigit { key.append(byte.lower) }
        at += 1
      }
    }
    return key
  }

  /// Whether a heading and a title are the same but for what a site adds at an end.
  private static func agrees(_ heading: [UInt8], _ title: [UInt8]) -> Bool {
    guard heading.count >= 8 || heading == title, !heading.isEmpty else { return false }
    if heading == title { return true }
    if title.starts(with: heading) || title.reversed().starts(with: heading.reversed()) {
      return heading.count * 2 > title.count
    }
    return heading.starts(with: title) && title.count * 10 > heading.count * 7
  }

  private static let separators = [
    " | ", " - ", " \u{2013} ", " \u{2014} ", " \u{B7} ", " \u{BB} ", " :: ", " / ", " \u{AB} ",
  ]

  /// A title without the site's name at its end or beginning.
  static func withoutSite(_ title: String, site: String?) -> String {
    if let site, !site.isEmpty {
      for separator in separators {
        if title.hasSuffix(separator + site) {
          return String(title.dropLast(separator.count + site.count)).trimmed()
        }
        if title.hasPrefix(site + separator) {
          return String(title.dropFirst(separator.count + site.count)).trimmed()
        }
      }
    }
    for separator in separators {
      guard let cut = lastRange(of: separator, in: title) else { continue }
      let head = String(title[..<cut.lowerBound]).trimmed()
      let tail = title[cut.upperBound...]
      // A site's name is short, and what is before it is a headline of some words.
      if head.split(separator: " ").count >= 3, tail.split(separator: " ").count <= 4 {
        return separator == " | " ? withoutSite(head, site: site) : head
      }
    }
    return title
  }

  private static func lastRange(of separator: String, in title: String) -> Range<String.Index>? {
    var end = title.endIndex
    while end > title.startIndex {
      if title[..<end].hasSuffix(separator) {
        return title.index(end, offsetBy: -separator.count)..<end
      }
      end = title.index(before: end)
    }
    return nil
  }
}
