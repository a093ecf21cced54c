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
      let title = name("title", tree, node) ?? name("text", tree, node)
      var names = folders.prefix(depthLimit * 2).compactMap { $0.name.nonEmpty }
      if names.isEmpty { names = category(tree, node) }
      let place = Array(names.prefix(depthLimit))
      if let url = feed(tree, node) {
        document.outlines.append(Outline(url: url, title: title, folders: place))
      } else if let url = (tree.attribute("htmlurl", of: node) ?? tree.attribute("url", of: node))?
        .trimmed().nonEmpty
      {
        document.pages.append(Outline(url: url, title: title, folders: place))
      }
      if tree.nodes[node].firstChild >= 0 { folders.append((node, title ?? "")) }
    }
    if document.outlines.isEmpty { document.error = .noStory(.opml) }
    return document
  }

  /// A name, which some programs escape twice.
  private static func name(_ attribute: StaticString, _ tree: XMLTree, _ node: Int) -> String? {
    guard let text = tree.attribute(attribute, of: node)?.collapsed().nonEmpty else { return nil }
    guard text.utf8.contains(0x26), text.utf8.contains(0x3B) else { return text }
    var copy = text
    return copy.withUTF8 { XMLEntities().resolved($0) }.collapsed().nonEmpty
  }

  /// The folders that `category` names: "/World/Europe,/Daily" is a list of paths, of which the first counts.
  private static func category(_ tree: XMLTree, _ node: Int) -> [String] {
    guard let text = tree.attribute("category", of: node),
      let first = text.split(separator: ",").first.map(String.init)?.trimmed(),
      first.hasPrefix("/")
    else { return [] }
    return first.split(separator: "/").compactMap { String($0).nonEmpty }
  }

  /// The feed's address, in whichever attribute programs keep it.
  private static func feed(_ tree: XMLTree, _ node: Int) -> String? {
    for name in ["xmlurl", "feedurl", "rssurl", "xml", "feed"] as [StaticString] {
      if let url = tree.attribute(name, of: node)?.trimmed().nonEmpty { return url }
    }
    return included(tree, node)
  }

  /// A feed that stands in `url`, as some programs write it; an included list is none.
  private static func included(_ tree: XMLTree, _ node: Int) -> String? {
    guard let type = tree.attribute("type", of: node)?.lowercased(), type == "rss" || type == "atom"
    else { return nil }
    return tree.attribute("url", of: node)?.trimmed().nonEmpty
  }
}
