import Articles
import Text

/// News Industry Text Format, IPTC (nitf.org): one story a document.
enum NITF {
  /// The story of a document in well-formed UTF-8.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
    let tree = XMLTree.whole(bytes)
    var document = ParsedDocument(.nitf)
    document.articles = tree.all("nitf", below: 0).compactMap { article(tree, $0) }
    if document.articles.isEmpty { document.error = .noStory(.nitf) }
    return document
  }

  /// The story of an `nitf` element; nil when it has neither headline nor text.
  static func article(_ tree: XMLTree, _ root: Int) -> Article? {
    var story = NewsItem()
    let lines = tree.first("hedline", below: root).map { tree.children(of: $0) } ?? []
    let heads = lines.filter { tree.nodes[$0].tag != .text }.compactMap {
      HTMLFragment.line(tree.markup(of: $0)).nonEmpty
    }
    story.headline =
      heads.joined(separator: " ").nonEmpty ?? tree.line("hedline", below: root)
      ?? headTitle(tree, root)
    story.byline = tree.line("byline", below: root)
    story.dateline = tree.line("dateline", below: root)
    story.standfirst = tree.line("abstract", below: root)
    story.source = tree.line("distributor", below: root)
    story.id = tree.first("doc-id", below: root).flatMap {
      tree.attribute("id-string", of: $0)?.nonEmpty
    }
    story.published =
      date(tree, "date.release", root) ?? date(tree, "date.issue", root) ?? publication(tree, root)
    story.language = tree.inherited(full: "xml:lang", at: root)
    if let content = tree.first("body.content", below: root) { story.parts = body(tree, content) }
    return story.article()
  }

  /// The paragraphs of `body.content`.
  private static func body(_ tree: XMLTree, _ content: Int) -> [BlockDraft] {
    HTMLFragment.wireParts(tree.source(of: content))
  }

  private static func headTitle(_ tree: XMLTree, _ root: Int) -> String? {
    tree.child("head", of: root).flatMap { tree.line("title", below: $0) }
  }

  private static func date(_ tree: XMLTree, _ name: String, _ root: Int) -> Timestamp? {
    tree.first(name, below: root).flatMap { tree.attribute("norm", of: $0) }.flatMap(
      DateParser.read)
  }

  private static func publication(_ tree: XMLTree, _ root: Int) -> Timestamp? {
    tree.first("pubdata", below: root).flatMap { tree.attribute("date.publication", of: $0) }
      .flatMap(DateParser.read)
  }
}
