import Articles
import CHTML
import Text

/// A story that stands only in the data of a page's scripts (`__NEXT_DATA__` and its like), where the page itself shows
/// nothing before a script has run.
struct EmbeddedJSONArticle {
  /// The paragraphs found in the script.
  private(set) var parts: [BlockDraft] = []
  /// The headline given beside them.
  private(set) var headline: String?
  /// The writers given beside them.
  private(set) var byline: String?
  /// The date given beside them, as written there.
  private(set) var published: String?

  /// Fewer bytes of prose than this are no story.
  private static let least = 120
  /// Longer scripts are programs.
  private static let limit = 16 << 20

  /// Looks for the longest text in the data of a page's scripts; nil when there is none.
  init?(_ markup: HTMLDocument) {
    var best = LongestText()
    for node in 1..<max(1, markup.nodes.count)
    where markup.tag(node) == .script && markup.end(node) > node + 1 {
      guard let data = Self.data(node, markup) else { continue }
      best.search(data, depth: 0)
    }
    guard best.bytes >= Self.least, let holder = best.holder else {
      guard let parts = Self.strings(markup) else { return nil }
      self.parts = parts
      return
    }
    parts = best.parts
    headline =
      (holder.text("headline", "title", "name") ?? holder["headlines"]?.text("basic", "web"))?
      .collapsed()
    byline = Self.names(holder)
    published = holder.text(
      "datePublished", "publishedAt", "published_at", "publishDate", "publicationDate",
      "firstPublished", "published", "pubDate", "date", "createdAt")
  }

  /// The prose between quotation marks in scripts that assign what is no JSON; nil when there is too little.
  private static func strings(_ markup: HTMLDocument) -> [BlockDraft]? {
    let all = scripts(of: markup)
      .filter { script in
        script.count < limit && ScriptData.isAssignment(script)
      }
      .map(ScriptStrings.parts)
    let streamed = ScriptStrings.parts(streamedBy: scripts(of: markup))
    let best = (Array(all) + [streamed]).max { DataBlocks.prose($0) < DataBlocks.prose($1) } ?? []
    return DataBlocks.prose(best) >= least ? best : nil
  }

  private static func scripts(of markup: HTMLDocument) -> [UnsafeBufferPointer<UInt8>] {
    (1..<max(1, markup.nodes.count))
      .filter { markup.tag($0) == .script && markup.end($0) > $0 + 1 }
      .map { markup.bytes($0 + 1) }
  }

  /// How much prose there is, in bytes.
  var bytes: Int { parts.reduce(0) { $0 + $1.text.utf8.count } }

  /// The value that a script holds, or assigns.
  private static func data(_ node: Int, _ markup: HTMLDocument) -> JSON? {
    let script = markup.bytes(node + 1)
    guard script.count < limit else { return nil }
    let isData =
      markup.raw(.type, of: node)?.starts(withLower: "application/json") == true
      || markup.raw(.id, of: node)?.starts(withLower: "__n") == true
    return ScriptData.value(script, isData: isData)
  }

  private static func names(_ holder: JSON) -> String? {
    for name in ["byline", "author", "authors", "creator", "writers"] {
      guard let value = holder[name] else { continue }
      let all = value.values.isEmpty ? [value] : value.values
      let names = all.prefix(20).compactMap {
        ($0.text ?? $0.text("name", "fullName", "displayName", "title"))?.collapsed().nonEmpty
      }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  /// The longest text met so far, and the object it is a field of.
  private struct LongestText {
    var parts: [BlockDraft] = []
    var bytes = 0
    var holder: JSON?
    private var seen = 0

    mutating func search(_ value: JSON, depth: Int) {
      guard depth < 64, seen < 200_000 else { return }
      seen += 1
      for inner in value.values { search(inner, depth: depth + 1) }
      for (key, field) in value.fields {
        offer(field, key, of: value)
        search(field, depth: depth + 1)
      }
    }

    private mutating func offer(_ field: JSON, _ key: String, of holder: JSON) {
      guard !DataBlocks.isList(field), !field.isObject || DataBlocks.isBody(key) else { return }
      let parts = DataBlocks.parts(field, role: .paragraph, depth: 0)
      let bytes = DataBlocks.prose(parts)
      // What holds a text holds its parts too: only clearly more is another text.
      guard bytes > self.bytes + self.bytes / 10 else { return }
      (self.parts, self.bytes, self.holder) = (parts, bytes, holder)
    }
  }
}
