import Articles
import Text

extension ParsedDocument {
  /// Takes away the ids that stories of different headlines or addresses share within one feed.
  ///
  /// Programs that write the same id into every item say nothing with it; kept, it would make each item a later version of
  /// the one before. Complexity: O(*n*).
  mutating func dropSharedIDs() {
    guard feed != nil, articles.count > 1 else { return }
    var first: [String: Int] = [:]
    var shared: Set<String> = []
    for (at, article) in articles.enumerated() {
      guard let id = article.id else { continue }
      if let other = first[id] {
        if !articles[other].mayBeVersion(of: article) { shared.insert(id) }
      } else {
        first[id] = at
      }
    }
    guard !shared.isEmpty else { return }
    for at in articles.indices {
      if let id = articles[at].id, shared.contains(id) { articles[at].id = nil }
    }
  }
}

extension Article {
  /// Whether two items of one id can be the same story: under one headline and, where both have one, at one address.
  fileprivate func mayBeVersion(of other: Article) -> Bool {
    guard title == other.title else { return false }
    guard let url, let address = other.url, url != address else { return true }
    return canonicalURL(url) == canonicalURL(address)
  }
}
