import Articles
import Text

/// NewsML-G2, IPTC (iptc.org/standards/newsml-g2): news items alone, in messages, and packages.
enum NewsMLG2 {
  private static let items: Set<String> = ["newsitem", "packageitem", "planningitem"]

  /// The stories of a document in well-formed UTF-8. Concepts and catalogues are no stories.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
    let tree = XMLTree.whole(bytes)
    var document = ParsedDocument(.newsMLG2)
    var roots: [Int] = []
    tree.forEach(below: 0) { if items.contains(tree.name($0)) { roots.append($0) } }
    document.articles = withoutEnvelopes(roots.compactMap { article(tree, $0) })
    if document.articles.isEmpty { document.error = .noStory(.newsMLG2) }
    return document
  }

  /// A message brings a story with the package, the pictures and the film that belong to it: those that have its
  /// headline and no words of their own are no stories.
  private static func withoutEnvelopes(_ articles: [Article]) -> [Article] {
    let told = Set(articles.lazy.filter { !$0.body.isEmpty }.map(\.title))
    return articles.filter { !$0.body.isEmpty || !told.contains($0.title) }
  }

  private static func article(_ tree: XMLTree, _ item: Int) -> Article? {
    let meta = tree.child("contentmeta", of: item) ?? item
    let head = tree.child("itemmeta", of: item) ?? item
    var story = NewsItem()
    story.id = tree.attribute("guid", of: item)?.nonEmpty
    story.headline = tree.line("headline", below: meta) ?? tree.line("headline", below: item)
    story.byline = tree.line("by", below: item) ?? tree.line("byline", below: item)
    story.dateline = tree.line("dateline", below: meta) ?? tree.line("dateline", below: item)
    story.credit = tree.line("creditline", below: meta)
    story.source = provider(tree, head)
    story.published =
      tree.moment("contentcreated", below: meta) ?? tree.moment("firstcreated", below: head)
      ?? tree.moment("versioncreated", below: head)
    story.updated =
      tree.moment("contentmodified", below: meta) ?? tree.moment("versioncreated", below: head)
    story.language =
      tree.child("language", of: meta).flatMap { tree.attribute("tag", of: $0) }
      ?? tree.inherited(full: "xml:lang", at: item)
    story.standfirst = summary(tree, meta)
    if let content = tree.child("contentset", of: item) { story.parts = body(tree, content) }
    return story.article()
  }

  private static func provider(_ tree: XMLTree, _ head: Int) -> String? {
    guard let provider = tree.child("provider", of: head) else { return nil }
    return tree.line("name", below: provider) ?? tree.attribute("literal", of: provider)?.nonEmpty
  }

  private static func summary(_ tree: XMLTree, _ meta: Int) -> String? {
    let summaries = tree.children(of: meta).filter {
      tree.name($0) == "description"
        && tree.attribute("role", of: $0)?.lowercased().hasSuffix("summary") == true
    }
    return summaries.lazy.compactMap { HTMLFragment.line(tree.markup(of: $0)).nonEmpty }.first
  }

  /// Inline XML may be XHTML or NITF, inline data is text.
  private static func body(_ tree: XMLTree, _ content: Int) -> [BlockDraft] {
    if let nitf = tree.first("body.content", below: content) {
      return HTMLFragment.wireParts(tree.source(of: nitf))
    }
    for name in ["xhtml:body", "body", "inlinexml"] {
      guard let node = tree.first(name, below: content) else { continue }
      let parts = HTMLFragment.wireParts(tree.source(of: node))
      if !parts.isEmpty { return parts }
    }
    return tree.first("inlinedata", below: content).map { FeedText.parts(tree, $0) } ?? []
  }
}
