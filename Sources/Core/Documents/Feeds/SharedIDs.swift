import Articles
import Text

extension ParsedDocument {
  /// The articles as an archive takes them: ids that stories of different headlines or addresses share within one feed
  /// are none.
  ///
  /// Programs that write the same id into every item say nothing with it; kept, it would make each item a later version of
  /// the one before. Complexity: O(*n*).
  public var stories: [Article] {
    guard feed != nil, articles.count > 1 else { return articles }
    let shared = sharedIDs
    guard !shared.isEmpty else { return articles }
    return articles.map { article in
      var story = article
      if let id = story.id, shared.contains(id) { story.id = nil }
      return story
    }
  }

  private var sharedIDs: Set<String> {
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
    return shared
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
