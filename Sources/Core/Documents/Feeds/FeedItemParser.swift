import Articles
import Text

/// What one item of a feed says; each field keeps the best of the elements that tell it.
struct FeedItemParser {
  private var title: (node: Int, rank: Int)?
  private var summary: (node: Int, rank: Int)?
  private var content: (node: Int, rank: Int)?
  /// RSS's description, which is the content where a summary stands beside it.
  private var description: Int?
  private var url: (text: String, rank: Int)?
  private var author: (name: String, rank: Int)?
  private var published: (text: String, rank: Int)?
  private var updated: (text: String, rank: Int)?
  private var id: (text: String, rank: Int)?
  private var source: String?
  private var language: String?
  private var links = ItemLinks()
  private let tree: XMLTree
  private let item: Int

  /// Reads the children of an item.
  init(_ tree: XMLTree, _ item: Int) {
    self.tree = tree
    self.item = item
    var node = Int(tree.nodes[item].firstChild)
    while node >= 0 {
      take(node)
      node = Int(tree.nodes[node].next)
    }
    takeAttributes()
  }

  private mutating func take(_ node: Int) {
    switch tree.nodes[node].tag {
    case .title: keep(node, 4, &title)
    case .dcTitle: keep(node, 3, &title)
    case .itunesTitle: keep(node, 1, &title)
    case .mediaTitle: keep(node, 2, &title)
    case .description:
      keep(node, 5, &summary)
      if description == nil, tree.nodes[node].firstChild >= 0 { description = node }
    case .summary: keep(node, 6, &summary)
    case .abstract: keep(node, 4, &summary)
    case .dcDescription: keep(node, 4, &summary)
    case .itunesSummary: keep(node, 3, &summary)
    case .itunesSubtitle: keep(node, 2, &summary)
    case .mediaDescription: keep(node, 1, &summary)
    case .content:
      keep(node, 4, &content)
      takeSource(ofContent: node)
    case .encoded: keep(node, 5, &content)
    case .fullitem: keep(node, 3, &content)
    case .xhtmlBody, .body, .xhtmlDiv: keep(node, 3, &content)
    case .mediaGroup: takeGroup(node)
    case .mediaContent:
      links.take(tree, node)
      takeGroup(node)
    default: takeFact(node)
    }
  }

  private mutating func takeFact(_ node: Int) {
    switch tree.nodes[node].tag {
    case .link: takeLink(node)
    // The link itself counts who follows it, where FeedBurner serves the feed.
    case .origLink: keepAddress(tree.text(of: node), 10)
    case .comments:
      keepAddress(tree.text(of: node), 1)
      links.take(tree, node)
    case .enclosure, .transcript, .itunesDuration, .itunesImage, .mediaThumbnail, .mediaPlayer:
      links.take(tree, node)
    case .guid:
      keep(tree.text(of: node), 5, &id)
      if tree.attribute("ispermalink", of: node)?.lowercased() != "false" {
        let text = tree.text(of: node).trimmed()
        if web(text) != nil || text.hasPrefix("/") { keepAddress(text, 2, against: base(at: node)) }
      }
    case .id:
      keep(tree.text(of: node), 6, &id)
      if let link = web(tree.text(of: node)) { keep(link, 1, &url) }
    case .dcIdentifier: keep(tree.text(of: node), 3, &id)
    case .author: addAuthor(Person.name(tree, node))
    case .dcCreator, .dcAuthor: keep(Person.name(tree, node), 4, &author)
    case .itunesAuthor: keep(Person.name(tree, node), 3, &author)
    // Others are those of the picture.
    case .mediaCredit where tree.attribute("role", of: node)?.lowercased() == "author":
      keep(Person.name(tree, node), 1, &author)
    case .pubdate: keep(tree.text(of: node), 5, &published)
    case .published: keep(tree.text(of: node), 6, &published)
    case .issued: keep(tree.text(of: node), 4, &published)
    case .dctermsIssued: keep(tree.text(of: node), 4, &published)
    case .prismDate: keep(tree.text(of: node), 3, &published)
    case .date: keep(tree.text(of: node), 1, &published)
    case .created, .dctermsCreated: keep(tree.text(of: node), 2, &published)
    case .updated: keep(tree.text(of: node), 5, &updated)
    case .modified, .dctermsModified: keep(tree.text(of: node), 4, &updated)
    case .dcDate: keep(tree.text(of: node), 3, &updated)
    case .language, .dcLanguage: language = tree.text(of: node).nonEmpty
    case .source: takeSource(node)
    default: break
    }
  }

  /// Atom has one element an author.
  private mutating func addAuthor(_ name: String?) {
    guard let name else { return }
    if let known = author, known.rank == 5 {
      if known.name.utf8.count < 400, !known.name.contains(name) {
        author = (known.name + ", " + name, 5)
      }
    } else {
      author = (name, 5)
    }
  }

  /// CDF and RSS 1.0 keep facts in attributes of the item.
  private mutating func takeAttributes() {
    guard !tree.nodes[item].attributes.isEmpty else { return }
    if let about = tree.attribute("about", of: item) { keep(about, 2, &id) }
    if let date = tree.attribute("lastmod", of: item) { keep(date, 2, &updated) }
    if let href = tree.attribute("href", of: item) { keepAddress(href, 2, against: base) }
    if let lang = tree.attribute(full: "xml:lang", of: item) {
      language = language ?? lang.nonEmpty
    }
  }

  private mutating func takeLink(_ node: Int) {
    links.take(tree, node)
    if let link = Link(tree, node) {
      // Of equals the first is meant.
      if link.rank > url?.rank ?? 0 { keepAddress(link.href, link.rank, against: base(at: node)) }
    } else if let text = tree.text(of: node).nonEmpty, Link.isAlternate(tree, node) {
      keepAddress(text, 9, against: base(at: node))
    }
  }

  private mutating func keepAddress(_ text: String, _ rank: Int, against base: String? = nil) {
    if let address = HyperlinkTarget.storyAddress(text, against: base) { keep(address, rank, &url) }
  }

  private mutating func takeGroup(_ group: Int) {
    var node = Int(tree.nodes[group].firstChild)
    while node >= 0 {
      switch tree.nodes[node].tag {
      case .mediaTitle, .mediaDescription, .mediaCredit, .mediaContent, .mediaThumbnail,
        .mediaPlayer:
        take(node)
      default: break
      }
      node = Int(tree.nodes[node].next)
    }
  }

  /// Atom's content may stand elsewhere (RFC 4287, section 4.1.3.2).
  private mutating func takeSource(ofContent node: Int) {
    guard let source = tree.attribute("src", of: node)?.nonEmpty else { return }
    keepAddress(source, 3, against: base(at: node))
    links.take(tree, node)
  }

  /// RSS names the outlet in the element's text, Atom in its title.
  private mutating func takeSource(_ node: Int) {
    if let child = tree.child(.title, of: node) {
      source = FeedText.line(tree, child)
    } else if !tree.hasElements(node) {
      source = FeedText.line(tree, node)
    }
  }

  private func keep(_ node: Int, _ rank: Int, _ best: inout (node: Int, rank: Int)?) {
    if rank > best?.rank ?? 0, tree.nodes[node].firstChild >= 0 { best = (node, rank) }
  }

  private func keep(_ text: String?, _ rank: Int, _ best: inout (name: String, rank: Int)?) {
    if let text, rank > best?.rank ?? 0 { best = (text, rank) }
  }

  /// Of equal rank the last counts: feeds that repeat a date append the correction.
  private func keep(_ text: String, _ rank: Int, _ best: inout (text: String, rank: Int)?) {
    if rank >= best?.rank ?? 1, let text = text.nonEmpty { best = (text, rank) }
  }

  private var base: String? { tree.base(at: item) }

  private func base(at node: Int) -> String? { tree.base(at: node) }

  private func web(_ text: String) -> String? {
    text.utf8.starts(withLower: "http") ? text : nil
  }

  // MARK: the story

  /// An item of a feed as a story.
  static func article(_ tree: XMLTree, _ item: Int) -> Article {
    var fields = FeedItemParser(tree, item)
    return fields.article()
  }

  /// The text, or the description that stands beside it, where the text says nothing.
  private func contentParts(_ title: String?) -> [BlockDraft] {
    let parts = content.map { FeedText.parts(tree, $0.node) } ?? []
    guard let description, description != content?.node, description != summary?.node,
      parts.isEmpty || FeedStub.isStub(parts, title: title)
    else { return parts }
    return FeedText.parts(tree, description)
  }

  private mutating func article() -> Article {
    let title = title.flatMap { FeedText.line(tree, $0.node) }
    if content == nil, let full = description, summary?.node != full { content = (full, 1) }
    let parts = summary.map { FeedText.parts(tree, $0.node) } ?? []
    var article = FeedItemArticle.article(
      title: title, summary: parts, content: contentParts(title), url: url?.text)
    article.links += links.all(besides: url?.text)
    article.id = id?.text
    article.byline = author?.name
    article.published = published.flatMap { DateParser.read($0.text) }
    article.updated = updated.flatMap { DateParser.read($0.text) }
    article.source = source
    article.language = language.map(LanguageTag.normal)
    return article
  }
}

/// A story out of what any feed tells of it.
enum FeedItemArticle {
  /// Longer descriptions are the story itself and no standfirst, in bytes.
  private static let standfirstLimit = 600

  /// The summary is the standfirst when there is content besides, else it is the body.
  static func article(title: String?, summary: [BlockDraft], content: [BlockDraft], url: String?)
    -> Article
  {
    let (given, summary) = (summary, FeedStub.removed(summary, title: title, besides: content))
    var content = FeedStub.removed(content, title: title, besides: given)
    let line = self.line(summary)
    let isShort = !line.isEmpty && line.utf8.count <= standfirstLimit
    // A few words beside a long description are a part of it.
    if !isShort, bytes(content) * 4 < line.utf8.count { content = summary + content }
    let body = content.contains { !$0.text.isEmpty } ? content : summary + content
    let (name, origin) = PlainText.title(
      title, slug: title == nil ? url.flatMap(slugTitle) : nil, body: body, url: url)
    var parts: [BlockDraft] = origin == .given ? [BlockDraft(.headline, name)] : []
    if isShort, bytes(content) > 0, !repeats(line, content) {
      parts.append(BlockDraft(.standfirst, line))
    }
    var article = Article(title: name, titleOrigin: origin, parts: parts + body)
    article.standfirst = isShort ? line : nil
    article.url = url
    article.dateline = body.first { $0.role == .paragraph }.flatMap { Dateline.read($0.text) }
    article.credit = PlainTextBody.credit(body)
    return article
  }

  private static func bytes(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
  }

  /// A summary on one line; what is said of its pictures counts where it says nothing else.
  private static func line(_ summary: [BlockDraft]) -> String {
    let words = summary.filter {
      $0.role != .caption && !$0.text.isEmpty && !FeedStub.isFooter($0.text)
    }
    return (words.isEmpty ? summary.filter { !$0.text.isEmpty } : words)
      .map { $0.text.collapsed() }.joined(separator: " ")
  }

  /// Whether the content begins with the summary, as when it was cut from it.
  private static func repeats(_ line: String, _ content: [BlockDraft]) -> Bool {
    let head = line.utf8.prefix { $0 < 0x80 }.prefix(60)
    guard let first = content.first(where: { $0.role == .paragraph }) else { return false }
    return first.text.collapsed().utf8.starts(with: head) && head.count > 20
  }
}
