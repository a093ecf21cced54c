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

/// Finds where a page sends its reader on by `<meta http-equiv="refresh">`; nil when it does not.
public func refreshTarget(in page: [UInt8], base: String) -> String? {
  let head = page.prefix(1 << 16)
  let base = pageBase(head, base)
  var at = head.startIndex
  while let start = nextTag("<meta", in: head, from: at) {
    guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let fields = attributes(String(decoding: head[start..<end], as: UTF8.self))
    at = end
    guard fields["http-equiv"]?.lowercased() == "refresh",
      let target = fields["content"].flatMap(refreshAddress)
    else { continue }
    return webAddress(target, base: base)
  }
  return nil
}

/// The address in "0; url=/feed"; its name, the quotation marks and the spaces may be missing (HTML 4.2.5.3).
private func refreshAddress(_ content: String) -> String? {
  var rest = content.drop { $0.isNumber || $0 == "." || $0.isWhitespace }
  guard let mark = rest.first, mark == ";" || mark == "," else { return nil }
  rest = rest.dropFirst().drop(while: \.isWhitespace)
  let name = rest.prefix { $0.isLetter }
  let behind = rest.dropFirst(name.count).drop(while: \.isWhitespace)
  if name.lowercased() == "url", behind.first == "=" { rest = behind.dropFirst() }
  let address = rest.trimmingCharacters(in: ["\"", "'", " "])
  return address.isEmpty ? nil : address
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

private func pageBase(_ head: ArraySlice<UInt8>, _ address: String) -> String {
  guard let start = nextTag("<base", in: head, from: head.startIndex),
    let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
    let href = attributes(String(decoding: head[start..<end], as: UTF8.self))["href"]
  else { return address }
  return webAddress(href, base: address) ?? address
}

private func webAddress(_ href: String, base: String) -> String? {
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
  /// Whether it is a feed of what readers wrote.
  fileprivate var isOfComments: Bool {
    let words = (url + " " + (title ?? "")).lowercased()
    return ["comment", "kommentar", "comentario", "commentaire"].contains(where: words.contains)
  }
}

private func nextTag(_ tag: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
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
private func attributes(_ tag: String) -> [String: String] {
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
      fields[key] = String(value).replacingOccurrences(of: "&amp;", with: "&")
    }
  }
  return fields
}
