import Articles
import Text

/// RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, and CDF: one reader, because feeds mix their elements freely.
///
/// Items are read and forgotten a few thousand at a time, so memory follows the stories and not the markup.
struct FeedParser {
  private var tree: XMLTree
  private var feed = FeedMetadata()
  private var articles: [Article] = []

  /// Items that are turned into stories at once, on every core.
  private static let together = 2048

  /// A feed in well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - address: where it was fetched, which is what its addresses are relative to where it says nothing else.
  ///   - language: what the server says of its language, where it says nothing itself.
  static func document(
    _ bytes: UnsafeBufferPointer<UInt8>, format: Format, address: String? = nil,
    language: String? = nil
  ) -> ParsedDocument {
    var reader = FeedParser(tree: XMLTree(bytes))
    reader.read(address: address, language)
    var document = ParsedDocument(format)
    swap(&document.articles, &reader.articles)
    document.feed = reader.feed.feed
    if document.feed == Feed(), document.articles.isEmpty { document.error = .noStory(format) }
    return document
  }

  private init(tree: XMLTree) { self.tree = tree }

  private mutating func read(address: String?, _ served: String?) {
    var batch: [Int] = []
    while let item = tree.nextItem() {
      if batch.isEmpty, articles.isEmpty, let root = channel(around: item) {
        feed.readBase(tree, root)
      }
      batch.append(item)
      if batch.count == Self.together { take(&batch) }
    }
    take(&batch)
    readHead()
    resolveAddresses(against: address)
    applyFeed(served)
  }

  /// Turns items into stories, a stretch of them on each core, and forgets their markup.
  ///
  /// Reading the markup is a fifth of the work, so it is done by one thread, ahead of the stories.
  private mutating func take(_ batch: inout [Int]) {
    let parts = batch.count < 64 ? 1 : 16
    var made = Self.articles(tree, batch, parts: parts)
    made.reverse()
    while var part = made.popLast() {
      part.reverse()
      while let article = part.popLast() { articles.append(article) }  // moved, where += would copy
    }
    tree.drop(batch)
    batch.removeAll(keepingCapacity: true)
  }

  private static func articles(_ tree: XMLTree, _ batch: [Int], parts: Int) -> [[Article]] {
    @Sendable func part(_ part: Int) -> [Article] {
      batch[batch.count * part / parts..<batch.count * (part + 1) / parts].map {
        FeedItemParser.article(tree, $0)
      }
    }
    return parts == 1 ? [part(0)] : concurrentMap(parts) { part($0) }
  }

  /// Reads what the feed says of itself, wherever in the document it stands.
  private mutating func readHead() {
    var root = 0
    tree.forEach(below: 0) { node in
      if root == 0, tree.nodes[node].tag == .channel || tree.nodes[node].tag == .feed {
        root = node
      }
    }
    if root == 0, let only = tree.children(of: 0).first(where: { tree.nodes[$0].tag != .text }) {
      root = only
    }
    if root > 0 { feed.read(tree, root) }
  }

  /// The channel or feed that holds an item.
  private func channel(around item: Int) -> Int? {
    var node = Int(tree.nodes[item].parent)
    while node > 0 {
      let tag = tree.nodes[node].tag
      if tag == .channel || tag == .feed || tag == .rss || tag == .rdf { return node }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  /// Resolves what is still relative: an item's address against the feed's page, else against where the feed stands;
  /// the links in an item's words against the item's own address.
  private mutating func resolveAddresses(against address: String?) {
    let page = feed.resolvePage(against: address)
    let base = page.flatMap { URLParts($0) == nil ? nil : $0 } ?? address ?? feed.ownAddress
    guard let base else { return }
    for i in articles.indices {
      if let url = articles[i].url { articles[i].url = resolve(url, against: base) }
      articles[i].resolveLinks(
        against: articles[i].url.flatMap { URLParts($0) == nil ? nil : $0 } ?? base)
    }
  }

  /// What items inherit from their feed, wherever in the document it stands.
  private mutating func applyFeed(_ served: String?) {
    let language = (feed.language ?? feed.rootLanguage ?? served).map(LanguageTag.normal)
    let guesses = language == nil ? guesses() : []
    for i in articles.indices {
      if articles[i].source == nil { articles[i].source = feed.title }
      if articles[i].language == nil { articles[i].language = language ?? guesses[i] }
    }
  }

  /// The language of each story that does not tell its own, guessed on every core.
  private func guesses() -> [String?] {
    let articles = articles
    let parts = (articles.count + Self.together - 1) / Self.together
    return concurrentMap(parts) { part in
      let range = part * Self.together..<min(articles.count, (part + 1) * Self.together)
      return articles[range].map { $0.language == nil ? LanguageIdentifier.guess($0.text) : nil }
    }.flatMap { $0 }
  }
}

/// Language tags as feeds misspell them.
enum LanguageTag {
  /// "en_US" is "en-US".
  static func normal(_ tag: String) -> String {
    let tag = tag.trimmed()
    return tag.contains("_") ? String(tag.map { $0 == "_" ? "-" : $0 }) : tag
  }
}
