import Foundation

/// A feed that a web page says it has.
public struct FeedLink: Hashable, Sendable {
  /// Its absolute address.
  public var url: String
  /// What the page calls it.
  public var title: String?
}

/// Finds the feeds that a page declares with `<link rel="alternate">` (RSS Autodiscovery, 2006), feeds of comments
/// last; where it declares none, the links in it that are called feeds. Complexity: O(*n*).
///
/// Only the first megabyte is read; at most 32 feeds are returned; only http and https addresses, resolved against the
/// page's `<base>` where it has one.
///
/// - Parameters:
///   - page: The page's bytes.
///   - base: The page's address.
public func discoverFeeds(in page: [UInt8], base: String) -> [FeedLink] {
  let head = page.prefix(1 << 20)
  let base = pageBase(head, base)
  let declared = feeds(in: head, "<link") { feedAddress($0, base: base) }
  var found = declared.isEmpty ? feeds(in: head, "<a") { anchorAddress($0, base: base) } : declared
  if found.isEmpty { found = namedFeeds(in: head, base: base) }
  return found.filter { !$0.isOfComments } + found.filter(\.isOfComments)
}

/// The tags of a name whose attributes `address` finds a feed in.
private func feeds(
  in head: ArraySlice<UInt8>, _ name: String, _ address: ([String: String]) -> String?
) -> [FeedLink] {
  var found: [FeedLink] = []
  var at = head.startIndex
  while found.count < 32, let start = nextTag(name, in: head, from: at) {
    guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
    let fields = attributes(String(decoding: head[start..<end], as: UTF8.self))
    if let url = address(fields), !found.contains(where: { $0.url == url }) {
      found.append(FeedLink(url: url, title: fields["title"]))
    }
    at = end
  }
  return found
}

/// The links of a page that its words call a feed.
private func namedFeeds(in head: ArraySlice<UInt8>, base: String) -> [FeedLink] {
  var found: [FeedLink] = []
  var at = head.startIndex
  while found.count < 32, let start = nextTag("<a", in: head, from: at) {
    guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
    at = end
    let words = head[end...].dropFirst().prefix(120).prefix { $0 != UInt8(ascii: "<") }
    let names = String(decoding: words, as: UTF8.self).lowercased()
      .split { !$0.isLetter }
    guard names.count <= 6, names.contains(where: { ["rss", "atom", "feed"].contains($0) }),
      let href = attributes(String(decoding: head[start..<end], as: UTF8.self))["href"],
      let url = webAddress(href, base: base), !found.contains(where: { $0.url == url })
    else { continue }
    found.append(FeedLink(url: url, title: nil))
  }
  return found
}

func pageBase(_ head: ArraySlice<UInt8>, _ address: String) -> String {
  guard let start = nextTag("<base", in: head, from: head.startIndex),
    let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
    let href = attributes(String(decoding: head[start..<end], as: UTF8.self))["href"]
  else { return address }
  return webAddress(href, base: address) ?? address
}

func webAddress(_ href: String, base: String) -> String? {
  guard let url = URL(string: href, relativeTo: URL(string: base))?.absoluteURL,
    url.scheme == "http" || url.scheme == "https"
  else { return nil }
  return url.absoluteString
}

/// A link of the page's text that leads to a feed, by what its address is called.
private func anchorAddress(_ fields: [String: String], base: String) -> String? {
  guard let href = fields["href"], let url = webAddress(href, base: base) else { return nil }
  let path = url.lowercased().prefix { $0 != "?" && $0 != "#" }
  let isFeed =
    ["/feed", "/feed/", "/rss", "/rss/", "/atom", ".rss", ".atom", "/feed.json"].contains {
      path.hasSuffix($0)
    }
    || path.hasSuffix(".xml") && !path.contains("sitemap")
  return isFeed ? url : nil
}

extension FeedLink {
  private static let commentWords = [
    "comment", "kommentar", "comentario", "coment\u{E1}rio", "commenti", "reactie", "kommentti",
    "kommentit", "komentar", "koment\u{E1}\u{159}", "komment", "hozz\u{E1}sz\u{F3}l\u{E1}s",
    "yorum",
    "\u{43A}\u{43E}\u{43C}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}",
    "\u{43A}\u{43E}\u{43C}\u{435}\u{43D}\u{442}\u{430}\u{440}",
    "\u{3C3}\u{3C7}\u{3CC}\u{3BB}\u{3B9}\u{3B1}", "\u{8BC4}\u{8BBA}", "\u{8A55}\u{8AD6}",
    "\u{30B3}\u{30E1}\u{30F3}\u{30C8}",
    "\u{B313}\u{AE00}", "b\u{EC}nh lu\u{1EAD}n", "\u{62A}\u{639}\u{644}\u{64A}\u{642}",
  ]

  /// Whether it is a feed of what readers wrote.
  fileprivate var isOfComments: Bool {
    let words = (url + " " + (title ?? "")).lowercased()
    return Self.commentWords.contains(where: words.contains)
  }
}

func nextTag(_ tag: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  let name = Array(tag.utf8)
  var at = start
  while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
    let after = open + name.count
    guard after < bytes.endIndex else { return nil }
    if bytes[after] <= 0x20,
      zip(name, bytes[open..<after]).allSatisfy({ $0 == $1 | 0x20 || $0 == $1 })
    {
      return after
    }
    at = open + 1
  }
  return nil
}

private func feedAddress(_ fields: [String: String], base: String) -> String? {
  let types = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
  ]
  guard fields["rel"]?.lowercased().split(separator: " ").contains("alternate") == true,
    let type = fields["type"]?.lowercased(), types.contains(where: { type.hasPrefix($0) }),
    let href = fields["href"]
  else { return nil }
  return webAddress(href, base: base)
}

/// The attributes of a tag, names in lower case; the first of a name counts.
func attributes(_ tag: String) -> [String: String] {
  var fields: [String: String] = [:]
  var rest = tag[...]
  while fields.count < 64 {
    rest = rest.drop { $0.isWhitespace || $0 == "/" }
    guard !rest.isEmpty else { break }
    let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
    rest = rest.dropFirst(max(name.count, 1)).drop(while: \.isWhitespace)
    var value: Substring = ""
    if rest.first == "=" {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      if let mark = rest.first, mark == "\"" || mark == "'" {
        value = rest.dropFirst().prefix { $0 != mark }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
    }
    let key = name.lowercased()
    if fields[key] == nil {
      var value = String(value)
      fields[key] = value.withUTF8 { CollapsingTextBuffer.decoded(attribute: $0) }
    }
  }
  return fields
}
