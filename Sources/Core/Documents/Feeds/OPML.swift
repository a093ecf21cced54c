import Articles
import Text

/// Subscription lists, OPML 1 and 2 (opml.org/spec2); every address is kept as given, none is followed.
enum OPML {
  /// Folders nested deeper than this are no folders any more.
  private static let depthLimit = 32

  /// The subscriptions of a list in well-formed UTF-8.
  static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedDocument {
    let tree = XMLTree.whole(bytes)
    var document = ParsedDocument(.opml)
    var folders: [(node: Int, name: String)] = []
    tree.forEach(below: 0) { node in
      guard tree.name(node) == "outline" else { return }
      let parent = Int(tree.nodes[node].parent)
      while let last = folders.last, last.node != parent { folders.removeLast() }
      let title = (tree.attribute("title", of: node) ?? tree.attribute("text", of: node))?
        .collapsed().nonEmpty
      if let url = tree.attribute("xmlurl", of: node)?.trimmed().nonEmpty ?? included(tree, node) {
        let names = folders.prefix(depthLimit * 2).compactMap { $0.name.nonEmpty }
        document.outlines.append(
          Outline(url: url, title: title, folders: Array(names.prefix(depthLimit))))
      }
      if tree.nodes[node].firstChild >= 0 { folders.append((node, title ?? "")) }
    }
    if document.outlines.isEmpty { document.error = .noStory(.opml) }
    return document
  }

  /// A feed that stands in `url`, as some programs write it; an included list is none.
  private static func included(_ tree: XMLTree, _ node: Int) -> String? {
    guard let type = tree.attribute("type", of: node)?.lowercased(), type == "rss" || type == "atom"
    else { return nil }
    return tree.attribute("url", of: node)?.trimmed().nonEmpty
  }
}
