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
    for scheme in ["feed:", "rss:", "pcast:", "itpc:"] where lower.hasPrefix(scheme) {
      text = String(text.dropFirst(scheme.count))
      let rest = text.lowercased()
      if rest.hasPrefix("http://") || rest.hasPrefix("https://") { return text }
      while text.hasPrefix("/") { text.removeFirst() }
      return "http://" + text
    }
    return text.contains("://") ? text : "https://" + text.drop { $0 == "/" }
  }

  /// Whether two addresses are the same however their hosts are written, in their own script or in ASCII.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    HTTPAddress.encoded(one) == HTTPAddress.encoded(other)
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
