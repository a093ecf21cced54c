import Articles
import Text

/// The text of feed elements, which may be plain, escaped HTML, inline markup or base64, declared or not.
enum FeedText {
  /// HTML of an element; `isPlain` when its words are not to be read as markup.
  static func html(_ tree: XMLTree, _ node: Int) -> (html: String, isPlain: Bool) {
    let type = tree.attribute("type", of: node)?.lowercased()
    let mode = tree.attribute("mode", of: node)?.lowercased()
    if mode == "base64" || (type.map(isBinary) ?? false) {
      let bytes = Charset.utf8(Base64.decoded(tree.text(of: node).utf8))
      return (String(decoding: bytes, as: UTF8.self), type == "text/plain")
    }
    if tree.hasElements(node) { return (source(tree, node), false) }
    let isAtom = tree.nodes[node].tag != .description
    let isPlain = (type == "text" || type == "text/plain") && mode != "escaped" && isAtom
    return (tree.text(of: node), isPlain)
  }

  /// The words on one line.
  static func line(_ tree: XMLTree, _ node: Int) -> String? {
    let (html, isPlain) = html(tree, node)
    return (isPlain ? html.collapsed() : HTMLFragment.line(html)).nonEmpty
  }

  /// The parts of a body.
  static func parts(_ tree: XMLTree, _ node: Int) -> [BlockDraft] {
    var (html, isPlain) = html(tree, node)
    let plain = html.withUTF8 { bytes in
      isPlain || !isMarkup(bytes) ? PlainTextBody.parts(Paragraphs.split(bytes)[...]) : nil
    }
    var parts = plain ?? HTMLFragment.parts(html)
    if let base = tree.base(at: node) {
      for i in parts.indices { parts[i].resolveLinks(against: base) }
    }
    return parts
  }

  private static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  /// A media type that has to be base64 by Atom's rules.
  private static func isBinary(_ type: String) -> Bool {
    type == "application/octet-stream"
  }

  private static func source(_ tree: XMLTree, _ node: Int) -> String {
    String(decoding: tree.source(of: node), as: UTF8.self)
  }

  /// "mail@host (Name)", "Name (mail@host)", "Name <mail@host>": the name; an address alone stays.
  static func person(_ text: String) -> String? {
    let text = text.collapsed()
    guard text.utf8.contains(0x40) else { return text.nonEmpty }
    for (opening, closing) in [("(", ")"), ("<", ">"), ("[", "]")] as [(Character, Character)] {
      guard let start = text.firstIndex(of: opening),
        let end = text[start...].firstIndex(of: closing)
      else { continue }
      let inner = String(text[text.index(after: start)..<end]).trimmed()
      let outer = String(text[..<start] + text[text.index(after: end)...]).trimmed()
      let name = inner.contains("@") ? outer : inner
      return name.nonEmpty ?? inner.nonEmpty
    }
    return text.nonEmpty
  }
}
