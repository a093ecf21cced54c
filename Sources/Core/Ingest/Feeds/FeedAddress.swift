import Fetching
import Text

/// The address of a feed as people and other programs write it.
public enum FeedAddress {
  /// Returns the address to fetch: "feed:" and "feed://" are no schemes of their own, and without a scheme it is
  /// https. Spaces within it are written as %20, line ends fall away.
  public static func normalized(_ typed: String) -> String {
    let lines = typed.split(whereSeparator: \.isNewline).map { String($0).trimmed() }
    var text = lines.joined().split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: "%20")
    text = withPlainHost(text)
    let lower = text.lowercased()
    for scheme in schemes where lower.hasPrefix(scheme) {
      text = String(text.dropFirst(scheme.count))
      let rest = text.lowercased()
      if rest.hasPrefix("http://") || rest.hasPrefix("https://") { return text }
      while text.hasPrefix("/") { text.removeFirst() }
      return "http://" + text
    }
    return text.contains("://") ? text : "https://" + text.drop { $0 == "/" }
  }

  /// Whether an address was typed without any scheme.
  static func isBare(_ typed: String) -> Bool {
    let text = typed.lowercased()
    return !text.contains("://") && !schemes.contains { text.hasPrefix($0) }
  }

  /// What other programs write before the addresses of feeds.
  private static let schemes = ["feed:", "rss:", "pcast:", "itpc:"]

  /// The address of what can be fetched: of http or https, or of a feed by one of the schemes of its own; nil for
  /// everything else, such as the path of a file.
  public static func web(_ typed: String) -> String? {
    let lower = typed.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return typed }
    return schemes.contains { lower.hasPrefix($0) } ? normalized(typed) : nil
  }

  /// Whether two addresses lead to one feed however they are written.
  public static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  /// What the forms of one feed's address have in common: host in ASCII, whether or not with "www.", a slash at the
  /// end, https or http.
  public static func key(_ url: String) -> String {
    let encoded = HTTPAddress.encoded(url)
    guard let parts = URLParts(encoded) else { return encoded }
    let host = parts.host.hasPrefix("www.") ? String(parts.host.dropFirst(4)) : parts.host
    let port = parts.port.flatMap { $0 == "80" || $0 == "443" ? nil : ":" + $0 } ?? ""
    let path = parts.path.hasSuffix("/") ? String(parts.path.dropLast()) : parts.path
    return host + port + path + (parts.query.isEmpty ? "" : "?" + parts.query)
  }

  /// An address whose host is not percent-encoded, as programs copy those of other scripts.
  private static func withPlainHost(_ address: String) -> String {
    guard let slashes = address.firstRange(of: "://") else { return address }
    let host = address[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard host.contains("%"), !host.contains("@") else { return address }
    let plain = percentDecoded(String(host))
    guard plain.allSatisfy({ $0.isLetter || $0.isNumber || "-.:".contains($0) }) else {
      return address
    }
    return address[..<slashes.upperBound] + plain + address[host.endIndex...]
  }
}
