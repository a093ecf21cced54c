import Articles
import Text

/// XML that no standard of the trade describes: agencies' own envelopes, exports of content systems.
///
/// A story is an element that holds a headline and a body under any of the names that such files give them. The
/// outermost element that does counts, so that sections of a story are no stories of their own. What has a
/// headline alone, or text alone, is data of some other kind and refused.
enum GenericNewsXML {
  /// The stories of a document in well-formed UTF-8.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
    let tree = XMLTree.whole(bytes)
    var document = ParsedDocument(.xml)
    var end = 0
    tree.forEach(below: 0) { node in
      guard tree.nodes[node].range.lowerBound >= end, headlines.contains(local(tree, node)),
        let (story, root) = story(tree, headline: node), let article = story.article()
      else { return }
      document.articles.append(article)
      end = tree.nodes[root].range.upperBound
    }
    if document.articles.isEmpty {
      return ParsedDocument(nil, error: .unsupported(kind: "XML of an unknown kind"))
    }
    return document
  }

  private static let headlines: Set<String> = ["headline", "hedline", "title", "hl1"]
  private static let bodies: Set<String> = [
    "content", "body", "body.content", "bodytext", "text", "story", "storytext", "article",
    "articletext", "articlebody", "maintext", "fulltext",
  ]

  /// The story around a headline, and the element that holds both: the headline's parent or the one around that.
  private static func story(_ tree: XMLTree, headline: Int) -> (NewsItem, Int)? {
    var root = Int(tree.nodes[headline].parent)
    for _ in 0..<2 where root > 0 {
      let parts = body(tree, root)
      if !parts.isEmpty { return (fields(tree, root, headline, parts), root) }
      root = Int(tree.nodes[root].parent)
    }
    return nil
  }

  private static func body(_ tree: XMLTree, _ root: Int) -> [BlockDraft] {
    for node in tree.children(of: root) where bodies.contains(local(tree, node)) {
      let parts =
        tree.hasElements(node)
        ? HTMLFragment.wireParts(tree.source(of: node)) : FeedText.parts(tree, node)
      if !parts.isEmpty { return parts }
    }
    return []
  }

  private static func fields(
    _ tree: XMLTree, _ root: Int, _ headline: Int, _ parts: [BlockDraft]
  ) -> NewsItem {
    var story = NewsItem()
    story.headline = HTMLFragment.line(tree.text(of: headline)).nonEmpty
    story.parts = parts
    for node in tree.children(of: root) where tree.nodes[node].tag != .text && node != headline {
      let text = HTMLFragment.line(tree.text(of: node)).nonEmpty
      switch local(tree, node) {
      case "byline", "by", "author", "creator": story.byline = story.byline ?? text
      case "subtitle", "subheadline", "standfirst", "abstract", "summary", "lead", "deck":
        story.standfirst = story.standfirst ?? text
      case "dateline", "town", "city", "location": story.dateline = story.dateline ?? text
      case "source", "origin", "provider", "publisher": story.source = story.source ?? text
      case "id", "guid", "newsid", "storyid", "articleid", "identifier": story.id = story.id ?? text
      case "language", "lang": story.language = story.language ?? text
      case "url", "link", "href": story.url = story.url ?? text
      case "date", "published", "publishdate", "pubdate", "publicationdate", "datepublished",
        "created", "issued":
        story.published = story.published ?? text.flatMap(DateParser.read)
      case "updated", "modified", "datemodified":
        story.updated = story.updated ?? text.flatMap(DateParser.read)
      default: break
      }
    }
    return story
  }

  private static func local(_ tree: XMLTree, _ node: Int) -> String {
    let name = tree.name(node)
    return name.utf8.lastIndex(of: 0x3A).map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }
}
