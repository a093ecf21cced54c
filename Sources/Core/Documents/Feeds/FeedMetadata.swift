import Articles
import Text

/// What the head of a feed says of it.
struct FeedMetadata {
  /// The channel's or feed's own words.
  private(set) var feed = Feed()
  /// The base address of everything in it.
  private(set) var base: String?
  /// `xml:lang` of the root.
  private(set) var rootLanguage: String?
  /// Where the feed says that it stands itself.
  private(set) var ownAddress: String?
  private var ranks: [Element: Int] = [:]
  private var pace = UpdateInterval()

  private enum Element { case title, url, id, subtitle, author, updated, language }

  var title: String? { feed.title }
  var language: String? { feed.language }

  /// Reads what items need to know before they are read.
  mutating func readBase(_ tree: XMLTree, _ root: Int) {
    base = tree.base(at: root)
    rootLanguage = tree.inherited(full: "xml:lang", at: root)
  }

  /// Reads the children of the channel or feed.
  mutating func read(_ tree: XMLTree, _ root: Int) {
    readBase(tree, root)
    for node in tree.children(of: root) { take(tree, node, root) }
    feed.timeToLive = pace.seconds
    if feed.language == nil { feed.language = rootLanguage?.nonEmpty.map(LanguageTag.normal) }
    if feed.url == nil,
      let href = tree.attribute("href", of: root) ?? tree.attribute("self", of: root)
    {
      feed.url = href
    }
  }

  /// Makes the address of the feed's page absolute, and answers it.
  mutating func resolvePage(against address: String?) -> String? {
    if let url = feed.url { feed.url = resolve(url, against: address ?? ownAddress) }
    return feed.url
  }

  private mutating func take(_ tree: XMLTree, _ node: Int, _ root: Int) {
    switch tree.nodes[node].tag {
    case .title: set(.title, 3, FeedText.line(tree, node))
    case .dcTitle: set(.title, 2, FeedText.line(tree, node))
    case .itunesTitle, .mediaTitle: set(.title, 1, FeedText.line(tree, node))
    case .link: takeLink(tree, node)
    case .id:
      let id = tree.text(of: node).nonEmpty
      set(.id, 3, id)
      if let id, id.utf8.starts(withLower: "http") { set(.url, 1, id) }
    case .guid, .dcIdentifier: set(.id, 1, tree.text(of: node).nonEmpty)
    case .description, .subtitle, .tagline, .abstract: set(.subtitle, 3, FeedText.line(tree, node))
    case .dcDescription, .itunesSubtitle: set(.subtitle, 2, FeedText.line(tree, node))
    case .itunesSummary, .summary: set(.subtitle, 1, FeedText.line(tree, node))
    case .author: set(.author, 5, Person.name(tree, node))
    case .managingeditor: set(.author, 4, Person.name(tree, node))
    case .dcCreator, .dcAuthor: set(.author, 4, Person.name(tree, node))
    case .itunesAuthor: set(.author, 3, Person.name(tree, node))
    case .webmaster, .itunesOwner, .dcPublisher: break
    case .language: set(.language, 3, tree.text(of: node).nonEmpty.map(LanguageTag.normal))
    case .dcLanguage: set(.language, 2, tree.text(of: node).nonEmpty.map(LanguageTag.normal))
    case .updated, .modified, .lastbuilddate, .dctermsModified: setDate(3, tree.text(of: node))
    case .dcDate: setDate(2, tree.text(of: node))
    case .pubdate, .published: setDate(1, tree.text(of: node))
    case .ttl: pace.minutes = tree.text(of: node)
    case .syPeriod: pace.period = tree.text(of: node)
    case .syFrequency: pace.frequency = tree.text(of: node)
    default: break
    }
  }

  private mutating func takeLink(_ tree: XMLTree, _ node: Int) {
    let base = tree.base(at: node)
    if let link = Link(tree, node) {
      if link.isOwn { ownAddress = ownAddress ?? resolve(link.href, against: base) }
      guard link.rank > 0 else { return }
      set(.url, link.rank, HyperlinkTarget.storyAddress(link.href, against: base))
    } else if let text = tree.text(of: node).nonEmpty, Link.isAlternate(tree, node) {
      set(.url, 9, HyperlinkTarget.storyAddress(text, against: base))
    }
  }

  private mutating func setDate(_ rank: Int, _ text: String) {
    guard rank > ranks[.updated] ?? 0, let date = DateParser.read(text) else { return }
    ranks[.updated] = rank
    feed.updated = date
  }

  /// Keeps the value of the highest rank, and of equal ones the first.
  private mutating func set(_ field: Element, _ rank: Int, _ value: String?) {
    guard let value, rank > ranks[field] ?? 0 else { return }
    ranks[field] = rank
    switch field {
    case .title: feed.title = value
    case .url: feed.url = value
    case .id: feed.id = value
    case .subtitle: feed.subtitle = value
    case .author: feed.author = value
    case .language: feed.language = value
    case .updated: break
    }
  }
}

/// Atom's link element.
struct Link {
  var href: String
  /// How good it is as the story's own address; 0 when it is something else.
  var rank: Int
  /// Whether it leads to the feed itself.
  var isOwn: Bool

  /// Whether it points to the story itself, by what `rel` says.
  static func isAlternate(_ tree: XMLTree, _ node: Int) -> Bool {
    switch tree.attribute("rel", of: node)?.lowercased() ?? "alternate" {
    case "alternate", "http://www.iana.org/assignments/relation/alternate": true
    default: false
    }
  }

  /// Nil when it has no `href`.
  init?(_ tree: XMLTree, _ node: Int) {
    guard let href = tree.attribute("href", of: node)?.trimmed() else { return nil }
    self.href = href
    rank = Self.isAlternate(tree, node) ? Self.rank(tree, node) : 0
    isOwn = tree.attribute("rel", of: node)?.lowercased() == "self"
  }
}

extension Link {
  /// Pages for everyone come before other files, other languages and other devices.
  private static func rank(_ tree: XMLTree, _ node: Int) -> Int {
    let type = tree.attribute("type", of: node)?.lowercased() ?? "text/html"
    let isSpecial =
      tree.attribute("hreflang", of: node)?.nonEmpty != nil
      || tree.attribute("media", of: node)?.nonEmpty != nil
    return (type.contains("html") ? 8 : 6) - (isSpecial ? 1 : 0)
  }
}

/// Persons in feeds.
enum Person {
  /// The name in an author element of any kind.
  static func name(_ tree: XMLTree, _ node: Int) -> String? {
    for tag in [XMLTag.name, .itunesName] {
      if let child = tree.child(tag, of: node), let name = FeedText.line(tree, child) {
        return name
      }
    }
    if let child = tree.child(.email, of: node) { return tree.text(of: child).nonEmpty }
    if tree.hasElements(node) { return nil }
    return FeedText.person(FeedText.line(tree, node) ?? "")
  }
}
