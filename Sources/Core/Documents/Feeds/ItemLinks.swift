import Articles
import Text

/// The addresses of an item besides its own: recordings, pictures, comments, what a link log points to.
struct ItemLinks {
  private var links: [Hyperlink] = []
  private var duration: Int?

  /// More than this of one item are not kept.
  private static let limit = 100

  /// Takes in an element that may hold an address.
  mutating func take(_ tree: XMLTree, _ node: Int) {
    switch tree.nodes[node].tag {
    case .itunesDuration: duration = Self.seconds(tree.text(of: node))
    case .comments: add(tree.text(of: node), tree, node, kind: .comments)
    case .link: takeLink(tree, node)
    default:
      let url =
        tree.attribute("url", of: node) ?? tree.attribute("href", of: node)
        ?? tree.attribute("src", of: node)
      add(url ?? "", tree, node)
    }
  }

  /// Atom's links say by `rel` what stands there.
  private mutating func takeLink(_ tree: XMLTree, _ node: Int) {
    guard let href = tree.attribute("href", of: node) else { return }
    switch tree.attribute("rel", of: node)?.lowercased() {
    case "enclosure": add(href, tree, node)
    case "replies": add(href, tree, node, kind: .comments)
    case "related", "via": add(href, tree, node, kind: .related)
    default: break
    }
  }

  private mutating func add(
    _ url: String, _ tree: XMLTree, _ node: Int, kind: Hyperlink.Kind? = nil
  ) {
    guard links.count < Self.limit,
      var link = HyperlinkTarget.link(url, against: tree.base(at: node))
    else { return }
    link.mediaType = tree.attribute("type", of: node)?.nonEmpty
    let medium = tree.attribute("medium", of: node).flatMap {
      Hyperlink.Kind(rawValue: $0.lowercased())
    }
    link.kind = kind ?? medium ?? Hyperlink.Kind(mediaType: link.mediaType, url: link.url)
    switch tree.nodes[node].tag {
    case .itunesImage, .mediaThumbnail: link.kind = .image
    case .mediaPlayer: link.kind = .video
    default: break
    }
    if tree.nodes[node].tag == .transcript { (link.kind, link.title) = (.document, "transcript") }
    link.title = link.title ?? tree.attribute("title", of: node)?.collapsed().nonEmpty
    link.duration = tree.attribute("duration", of: node).flatMap(Self.seconds)
    if !links.contains(where: { $0.url == link.url }) { links.append(link) }
  }

  /// The addresses, the story's own left out; how long the item plays is said of its first recording.
  func all(besides url: String?) -> [Hyperlink] {
    var all = links.filter { $0.url != url || $0.kind != .link && $0.kind != .comments }
    if let duration,
      let first = all.firstIndex(where: { $0.kind == .audio || $0.kind == .video })
    {
      all[first].duration = all[first].duration ?? duration
    }
    return all
  }

  /// "01:02:03", "62:03" and "3723" as seconds; nil for what is no time.
  static func seconds(_ text: String) -> Int? {
    let fields = text.trimmed().split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count) else { return nil }
    var seconds = 0
    for field in fields {
      let digits = field.prefix { $0 != "." }
      guard let value = Int(digits), (0..<1_000_000).contains(value) else { return nil }
      seconds = seconds * 60 + value
    }
    return seconds > 0 ? seconds : nil
  }
}
