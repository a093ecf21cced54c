import Articles

/// RSS 0.9x, 1.0 and 2.0, RDF, Atom 0.3 and 1.0, and CDF: one reader, because feeds mix their elements freely.
///
/// Items are read and forgotten one after the other, so memory follows the stories and not the markup.
struct FeedReader {
  private var tree: XMLTree
  private var feed = FeedFields()
  private var articles: [Article] = []
  private var isHeadRead = false
  /// Children of the channel read so far.
  private var lastRead: Int32 = -1

  /// A feed in well-formed UTF-8.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>, format: Format) -> ParsedDocument {
    var reader = FeedReader(tree: XMLTree(bytes))
    reader.read()
    var document = ParsedDocument(format, articles: reader.articles)
    document.feed = reader.feed.feed
    if document.feed == Feed(), document.articles.isEmpty { document.error = .noStory(format) }
    return document
  }

  private init(tree: XMLTree) { self.tree = tree }

  private mutating func read() {
    var first = true
    while let item = tree.nextItem() {
      if first, let root = channel(around: item) {
        feed.readBase(tree, root)
        first = false
      }
      var fields = ItemFields(tree, item)
      articles.append(fields.article(language: feed.language ?? feed.rootLanguage))
      tree.drop(item)
    }
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
    applyFeed()
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

  /// What items inherit from their feed, wherever in the document it stands.
  private mutating func applyFeed() {
    let language = feed.language ?? feed.rootLanguage
    for i in articles.indices {
      articles[i].source = articles[i].source ?? feed.title
      if articles[i].language == nil { articles[i].language = language.map(LanguageTag.normal) }
      if articles[i].language == nil, articles.count < 10_000 {
        articles[i].language = Language.guess(articles[i].text)
      }
    }
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
