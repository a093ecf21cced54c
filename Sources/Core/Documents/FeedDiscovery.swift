import Foundation

/// A feed that a web page says it has.
public struct FeedLink: Hashable, Sendable {
  /// Its absolute address.
  public var url: String
  /// What the page calls it.
  public var title: String?
}

/// The feeds a page declares with `<link rel="alternate">` (RSS Autodiscovery, 2006), in order of appearance.
///
/// Only the first megabyte is read; at most 32 feeds are returned; only http and https addresses. O(*n*).
public func discoverFeeds(in page: [UInt8], base: String) -> [FeedLink] {
  let head = page.prefix(1 << 20)
  var found: [FeedLink] = []
  var at = head.startIndex
  while found.count < 32, let start = nextLink(in: head, from: at) {
    guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
    let fields = attributes(String(decoding: head[start..<end], as: UTF8.self))
    if let url = feedAddress(fields, base: base), !found.contains(where: { $0.url == url }) {
      found.append(FeedLink(url: url, title: fields["title"]))
    }
    at = end
  }
  return found
}

private func nextLink(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  let name = Array("<link".utf8)
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
    let href = fields["href"],
    let url = URL(string: href, relativeTo: URL(string: base))?.absoluteURL,
    url.scheme == "http" || url.scheme == "https"
  else { return nil }
  return url.absoluteString
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
