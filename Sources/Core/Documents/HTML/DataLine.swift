import Articles
import Text

/// A paragraph that content systems keep in pieces: words with marks, and links with further pieces within.
struct DataLine {
  private var words = ""
  private var links: [Hyperlink] = []
  /// The addresses that marks stand for, by their keys.
  private var addresses: [String: String] = [:]

  /// Links within links are read to this depth.
  private static let depthLimit = 8

  /// Joins the pieces; nil when the values are none, but paragraphs of their own.
  ///
  /// - Parameter marks: what the marks of the pieces stand for, where they only name it.
  init?(_ values: [JSON], marks: JSON? = nil) {
    for mark in marks?.values ?? [] {
      if let key = mark.text("_key"), let url = mark.text("href", "url") { addresses[key] = url }
    }
    guard values.contains(where: Self.isPiece) else { return nil }
    for value in values { guard add(value, depth: 0) else { return nil } }
    guard !words.isEmpty else { return nil }
  }

  /// The paragraph as a part, or as several where its words are HTML.
  func parts(_ role: Block.Role) -> [BlockDraft] {
    if words.utf8.contains(0x3C), links.isEmpty { return HTMLFragment.parts(words) }
    let start = words.utf8.prefix { $0.isSpace }.count
    let text = words.trimmed()
    guard !text.isEmpty else { return [] }
    let range = start..<start + text.utf8.count
    return [BlockDraft(role, text, links: links.compactMap { $0.within(range) })]
  }

  /// Whether a value says that it is a piece and no paragraph.
  private static func isPiece(_ value: JSON) -> Bool {
    guard let type = type(of: value) else { return value["marks"] != nil }
    return texts.contains(type) || holders.contains(type)
  }

  private static func type(of value: JSON) -> String? {
    value.text("type", "_type", "tag", "nodeType")?.lowercased()
  }

  /// Adds a piece; false when it is none.
  private mutating func add(_ value: JSON, depth: Int) -> Bool {
    let type = Self.type(of: value) ?? "text"
    let start = words.utf8.count
    if Self.breaks.contains(type) {
      words += "\n"
      return true
    }
    if case .string(let text)? = value["text"] ?? value["value"], Self.texts.contains(type) {
      words += HTMLFragment.isPlain(text) ? text : HTMLFragment.line(text)
    } else if Self.holders.contains(type), depth < Self.depthLimit,
      let inner = value["children"] ?? value["content"] ?? value["nodes"] ?? value["text"]
    {
      let pieces = inner.text.map { [JSON.object([("text", .string($0))])] } ?? inner.values
      for piece in pieces { guard add(piece, depth: depth + 1) else { return false } }
    } else {
      return false
    }
    if start < words.utf8.count, var link = address(of: value).flatMap({ HyperlinkTarget.link($0) })
    {
      link.range = start..<words.utf8.count
      links.append(link)
    }
    return true
  }

  /// Where a piece leads to, as it says itself or by a mark.
  private func address(of value: JSON) -> String? {
    let own =
      value.text("url", "href", "uri")
      ?? ["data", "attrs", "fields", "attributes"].lazy
      .compactMap { value[$0]?.text("url", "href", "uri") }.first
    return own
      ?? value["marks"]?.values.lazy.compactMap { mark in
        mark.text.flatMap { addresses[$0] } ?? mark["attrs"]?.text("href", "url")
          ?? mark["data"]?.text("href", "url", "uri") ?? mark.text("href")
      }.first
  }

  private static let texts: Set<String> = ["text", "span", "link", "string"]
  private static let breaks: Set<String> = ["hard_break", "hardbreak", "br", "linebreak"]
  private static let holders: Set<String> = [
    "link", "a", "hyperlink", "autolink", "strong", "em", "bold", "italic", "b", "i", "u", "span",
    "underline", "mention", "inline", "mark",
  ]
}
