import CHTML
import Text

/// What stands in a page's `meta` and `link` elements and in its root: OpenGraph, Dublin Core and what newsrooms use.
struct MetaTags {
  /// The page's `title`, as it stands.
  private(set) var title: String?
  /// The language of the root element.
  private(set) var language: String?
  /// The address in `link rel=canonical`.
  private(set) var canonical: String?
  /// The address in `base href`.
  private(set) var base: String?
  private var values: [(name: String, content: UnsafeBufferPointer<UInt8>)] = []

  /// Reads them; only the first 2,000 elements with a name are kept.
  init(_ markup: HTMLDocument) {
    for node in 1..<max(1, markup.nodes.count) {
      switch markup.tag(node) {
      case .meta: addMeta(node, markup)
      case .link:
        if canonical == nil, markup.has(.rel, "canonical", of: node) {
          canonical = markup.address(.href, of: node)
        }
      case .base: base = base ?? markup.address(.href, of: node)
      case .html: language = language ?? markup.value(.lang, of: node)
      case .title: title = title ?? markup.words(within: node).nonEmpty
      default: break
      }
    }
  }

  private mutating func addMeta(_ node: Int, _ markup: HTMLDocument) {
    guard values.count < 2000,
      let name = markup.raw(.property, of: node) ?? markup.raw(.name, of: node)
        ?? markup.raw(.itemprop, of: node) ?? markup.raw(.httpEquiv, of: node),
      let content = markup.raw(.content, of: node), !content.isEmpty, name.count < 64
    else { return }
    // One element may bear several names.
    for name in name.split(separator: 0x20) {
      values.append((String(decoding: name.lazy.map(\.lower), as: UTF8.self), content))
    }
  }

  /// The content of the first of some names that the page has; longer ones than 8 kB are passed over.
  subscript(_ names: String...) -> String? {
    for name in names {
      for value in values where value.name == name && value.content.count < 8192 {
        let text = CollapsingTextBuffer.decoded(attribute: value.content)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// Whether the page says that it is a story.
  var isArticle: Bool {
    self["og:type"]?.utf8.starts(withLower: "article") == true
      || self["article:published_time"] != nil
  }

  /// The content of the first element of a name, which may be as long as a story.
  func long(_ name: String) -> String? {
    values.first { $0.name == name && $0.content.count < 1 << 20 }
      .map { CollapsingTextBuffer.decoded(attribute: $0.content) }?.nonEmpty
  }

  /// The contents of every element of a name.
  func all(_ name: String) -> [String] {
    values.lazy.filter { $0.name == name && $0.content.count < 8192 }.prefix(20)
      .map { CollapsingTextBuffer.decoded(attribute: $0.content) }
  }
}
