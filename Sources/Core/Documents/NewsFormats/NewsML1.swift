import Articles

/// NewsML 1.x, IPTC: an envelope of news items with components for text, pictures and captions.
enum NewsML1 {
  /// The stories of a document in well-formed UTF-8.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
    let tree = XMLTree.whole(bytes)
    var document = ParsedDocument(.newsML1)
    document.articles = tree.all("newsitem", below: 0).compactMap { article(tree, $0) }
    if document.articles.isEmpty { document.error = .noStory(.newsML1) }
    return document
  }

  private static func article(_ tree: XMLTree, _ item: Int) -> Article? {
    var story = NewsItem()
    story.id = tree.line("publicidentifier", below: item) ?? tree.line("newsitemid", below: item)
    story.headline = tree.line("headline", below: item)
    story.standfirst = tree.line("subheadline", below: item)
    story.byline = tree.line("byline", below: item)
    story.dateline = tree.line("dateline", below: item)
    story.credit = tree.line("creditline", below: item)
    story.source = tree.first("provider", below: item).flatMap { tree.first("party", below: $0) }
      .flatMap { tree.attribute("formalname", of: $0) }
    story.published = tree.moment("firstcreated", below: item)
    story.updated = tree.moment("thisrevisioncreated", below: item)
    story.language =
      tree.first("language", below: item).flatMap { tree.attribute("formalname", of: $0) }
      ?? tree.inherited(full: "xml:lang", at: item)
    story.parts = body(tree, item)
    return story.article()
  }

  /// The content item with the most words: captions of pictures are content items, too.
  private static func body(_ tree: XMLTree, _ item: Int) -> [BlockDraft] {
    var best: (parts: [BlockDraft], size: Int) = ([], 0)
    for content in tree.all("datacontent", below: item) {
      let inner = tree.first("body.content", below: content) ?? content
      let parts = HTMLFragment.wireParts(tree.source(of: inner))
      let size = parts.reduce(0) { $0 + $1.text.utf8.count }
      if size > best.size { best = (parts, size) }
    }
    return best.parts
  }
}
