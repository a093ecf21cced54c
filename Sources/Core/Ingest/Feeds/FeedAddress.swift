/// The address of a feed as people and other programs write it.
public enum FeedAddress {
  /// Returns the address to fetch: "feed:" and "feed://" are no schemes of their own, and without a scheme it is
  /// https.
  public static func normalized(_ typed: String) -> String {
    var text = typed.split(whereSeparator: \.isWhitespace).joined()
    let lower = text.lowercased()
    for scheme in ["feed:", "rss:", "pcast:", "itpc:"] where lower.hasPrefix(scheme) {
      text = String(text.dropFirst(scheme.count))
      let rest = text.lowercased()
      if rest.hasPrefix("http://") || rest.hasPrefix("https://") { return text }
      while text.hasPrefix("/") { text.removeFirst() }
      return "http://" + text
    }
    return text.contains("://") ? text : "https://" + text
  }
}
