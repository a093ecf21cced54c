import Articles
import CHTML
import Text

/// What a page's JSON-LD says of its story (schema.org: NewsArticle and its kin).
struct LinkedData {
  /// The headline as the page declares it.
  var headline: String?
  /// The sentence under it.
  var summary: String?
  /// The writers, in order.
  var authors: [String] = []
  /// The outlet that publishes the page.
  var publisher: String?
  /// When it was published, as written there.
  var published: String?
  /// When it was last changed, as written there.
  var modified: String?
  /// Where it stands.
  var url: String?
  /// The language of the text (BCP 47).
  var language: String?
  /// The body, often cut short.
  var body: String?
  /// Whether a story was found, and not merely a page.
  var isArticle = false

  /// Reads all of a page's JSON-LD; the first story in it wins, and what it leaves out the others fill in.
  init(_ markup: HTMLDocument) {
    var things: [JSON] = []
    for node in 1..<max(1, markup.nodes.count)
    where markup.tag(node) == .script && markup.end(node) > node + 1 {
      guard let type = markup.raw(.type, of: node),
        type.starts(withLower: "application/ld+json"), things.count < 200
      else { continue }
      LinkedData.collect(markup.bytes(node + 1), into: &things)
    }
    let names = LinkedData.names(things)
    for thing in things where LinkedData.isStory(thing) { add(thing, names: names, isStory: true) }
    for thing in things where LinkedData.isPage(thing) { add(thing, names: names, isStory: false) }
  }

  /// All objects at the top of a script, within its arrays and within `@graph`.
  private static func collect(_ script: UnsafeBufferPointer<UInt8>, into things: inout [JSON]) {
    // Some wrap it as scripts once were: `//<![CDATA[`.
    let isWrapped = CollapsingTextBuffer.contains(
      UnsafeBufferPointer(rebasing: script.prefix(40)), "cdata[")
    let first =
      isWrapped ? script.firstIndex(of: 0x7B) : script.firstIndex { $0 == 0x7B || $0 == 0x5B }
    guard let first else { return }
    var reader = JSONParser(script, at: first)
    var waiting = [reader.next()].compactMap(\.self)
    while let thing = waiting.popLast(), things.count < 200 {
      if thing.isObject { things.append(thing) }
      // What is found later must be taken from the stack later.
      waiting += thing.values.reversed()
      for name in ["@graph", "mainEntity"] {
        guard let inner = thing[name] else { continue }
        waiting += inner.isObject ? [inner] : inner.values.reversed()
      }
    }
  }

  private static func types(_ thing: JSON) -> [String] {
    guard let type = thing["@type"] else { return [] }
    return type.text.map { [$0] } ?? type.values.compactMap(\.text)
  }

  private static func isStory(_ thing: JSON) -> Bool {
    types(thing).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Review")
        || $0 == "Report" || $0.hasSuffix("NewsArticle") || $0 == "Recipe"
    }
  }

  private static func isPage(_ thing: JSON) -> Bool {
    types(thing).contains { $0 == "WebPage" || $0 == "ItemPage" || $0 == "VideoObject" }
  }

  /// Takes the body that a page's own elements declare (`<meta itemprop=articleBody>`), where JSON-LD gives none.
  mutating func complete(from meta: MetaTags) {
    body = body ?? meta.long("articlebody")
    headline = headline ?? (body == nil ? nil : meta["headline"])
  }

  /// The names of the things that others refer to by `@id`.
  private static func names(_ things: [JSON]) -> [String: String] {
    var names: [String: String] = [:]
    for thing in things {
      if let id = thing["@id"]?.text, let name = thing["name"]?.text { names[id] = name }
    }
    return names
  }

  private mutating func add(_ thing: JSON, names: [String: String], isStory: Bool) {
    if isStory {
      isArticle = true
      headline = headline ?? LinkedData.text(thing, "headline", "name")
      body =
        body ?? thing.text("articleBody", "reviewBody", "text")
        ?? LinkedData.paragraphs(of: thing["articleBody"]) ?? LinkedData.updates(of: thing)
      if authors.isEmpty {
        authors = LinkedData.people(thing["author"] ?? thing["creator"], names: names)
      }
    }
    summary = summary ?? LinkedData.text(thing, "alternativeHeadline", "description")
    published = published ?? thing.text("datePublished", "dateCreated", "uploadDate")
    modified = modified ?? thing.text("dateModified")
    publisher = publisher ?? LinkedData.people(thing["publisher"], names: names).first
    language = language ?? LinkedData.text(thing, "inLanguage")
    url =
      url ?? LinkedData.text(thing, "url")
      ?? thing["mainEntityOfPage"].flatMap {
        $0.text ?? LinkedData.text($0, "@id", "url")
      }
  }

  /// A body given as several texts, a line each; nil where there are none.
  private static func paragraphs(of value: JSON?) -> String? {
    let texts = value?.values.prefix(2000).compactMap { $0.text ?? $0.text("text", "@value") }
    return texts?.joined(separator: "\n").nonEmpty
  }

  /// The entries of a live report, each under its headline; nil for other stories.
  private static func updates(of thing: JSON) -> String? {
    guard let value = thing["liveBlogUpdate"] else { return nil }
    let entries = (value.isObject ? [value] : value.values).prefix(1000).flatMap { entry in
      [entry.text("headline", "name"), entry.text("articleBody", "text")].compactMap(\.self)
    }
    return entries.joined(separator: "\n").nonEmpty
  }

  private static func text(_ thing: JSON, _ names: String...) -> String? {
    for name in names {
      if let text = thing[name]?.text.map(resolved), !text.isEmpty { return text }
    }
    return nil
  }

  /// Text in JSON-LD has often been escaped for HTML as well.
  private static func resolved(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { CollapsingTextBuffer.decoded($0) }
  }

  /// The names of one person or several, given as text, as things, or by reference.
  private static func people(_ value: JSON?, names: [String: String]) -> [String] {
    guard let value else { return [] }
    let all = value.values.isEmpty ? [value] : value.values
    var people: [String] = []
    for person in all.prefix(20) {
      let name =
        person.text ?? person["name"]?.text ?? person["name"]?.values.first?.text
        ?? person["@id"]?.text.flatMap { names[$0] }
      guard let name = name.map(resolved), !name.isEmpty, !people.contains(name) else { continue }
      people.append(name)
    }
    return people
  }

  /// The parts of the body given here, where the page itself shows hardly any of it (it may be drawn by a script);
  /// else the page's own, for bodies given here are often cut and have lost their headings.
  func parts(insteadOf shown: [BlockDraft]) -> [BlockDraft] {
    let size = shown.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
    guard let body, body.utf8.count > 3 * size, body.utf8.count < 4 << 20,
      body.utf8.count > 400 || size < 100 && body.utf8.count >= 80
    else { return shown }
    if body.contains("<p") || body.contains("<br") || body.contains("&lt;p") {
      let html = body.contains("<p") || body.contains("<br") ? body : LinkedData.resolved(body)
      return HTMLFragment.parts(html)
    }
    return body.split(whereSeparator: \.isNewline).compactMap { line in
      LinkedData.resolved(String(line)).nonEmpty.map { BlockDraft(.paragraph, $0) }
    }
  }
}
