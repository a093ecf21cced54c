import CHTML
import Text

/// A parsed page seen in place: nodes in document order, their attributes and their text, all in C memory.
///
/// An element's content is the nodes from its own index to `end`, so that no walk needs recursion and a parent always
/// stands before its children.
struct HTMLDocument {
  /// The page as it came, in UTF-8.
  let source: UnsafeBufferPointer<UInt8>
  /// Elements and stretches of text, in document order.
  let nodes: UnsafeBufferPointer<HTMLNode>
  private let attributes: UnsafeBufferPointer<HTMLAttribute>
  private let text: UnsafeBufferPointer<UInt8>

  /// Reads a page and lends it to `body`; the tree is freed afterwards.
  static func read<Answer>(
    _ source: UnsafeBufferPointer<UInt8>, _ body: (HTMLDocument) throws -> Answer
  ) rethrows -> Answer? {
    guard let base = source.baseAddress else { return nil }
    var tree = html_tree_read(base, source.count)
    defer { html_tree_free(&tree) }
    guard tree.nodes != nil, tree.nodeCount > 0 else { return nil }
    return try body(
      HTMLDocument(
        source: source,
        nodes: UnsafeBufferPointer(start: tree.nodes, count: Int(tree.nodeCount)),
        attributes: UnsafeBufferPointer(start: tree.attributes, count: Int(tree.attributeCount)),
        text: UnsafeBufferPointer(start: tree.text, count: Int(tree.textCount))))
  }

  /// What an element is.
  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  /// The element that a node stands in; the root's parent is itself.
  func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  /// One past the last node within an element.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// Whether an element stands on lines of its own.
  func isBlock(_ node: Int) -> Bool { Int(nodes[node].traits) & HTML_BLOCK != 0 }

  /// The innermost element of a kind around a node, or the node itself, looking no more than some levels out.
  func nearest(from node: Int, levels: Int, _ isWanted: (HTMLTag) -> Bool) -> Int? {
    var element = node
    var left = levels
    while element > 0, left > 0 {
      if isWanted(tag(element)) { return element }
      element = parent(element)
      left -= 1
    }
    return nil
  }

  /// Whether an element is a heading of any level.
  func isHeading(_ node: Int) -> Bool {
    switch tag(node) {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether an element's content is never shown as text.
  func isSilent(_ node: Int) -> Bool { Int(nodes[node].traits) & HTML_SILENT != 0 }

  /// The bytes of a text node: references resolved, or as they stand for a script.
  func bytes(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    let stretch = nodes[node]
    let whole = stretch.isRaw ? source : text
    return UnsafeBufferPointer(rebasing: whole[Int(stretch.at)..<Int(stretch.at + stretch.length)])
  }

  /// The value of an attribute as it stands in the source, references unresolved; nil when the element has none.
  func raw(_ name: HTMLName, of node: Int) -> UnsafeBufferPointer<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.at)..<Int(element.at + element.length)
    where attributes[index].name == name {
      let attribute = attributes[index]
      return UnsafeBufferPointer(
        rebasing: source[Int(attribute.at)..<Int(attribute.at + attribute.length)])
    }
    return nil
  }

  /// Calls `body` with each kept attribute of an element.
  func eachAttribute(
    of node: Int, _ body: (HTMLName, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let element = nodes[node]
    guard element.tag != .text else { return }
    for index in Int(element.at)..<Int(element.at + element.length) {
      let attribute = attributes[index]
      body(
        attribute.name,
        UnsafeBufferPointer(
          rebasing: source[Int(attribute.at)..<Int(attribute.at + attribute.length)]))
    }
  }

  /// The value of an attribute with references resolved and made safe, without space around it; nil when it is absent,
  /// empty or longer than 64 kB.
  func value(_ name: HTMLName, of node: Int) -> String? {
    guard let raw = raw(name, of: node), !raw.isEmpty, raw.count <= 65_536 else { return nil }
    let text = CollapsingTextBuffer.decoded(attribute: raw)
    return text.isEmpty ? nil : text
  }

  /// The address in an attribute; line breaks and tabs in it are none (URL Standard, 4.4).
  func address(_ name: HTMLName, of node: Int) -> String? {
    guard let raw = raw(name, of: node), raw.count <= 65_536,
      raw.contains(where: { $0 < 0x20 })
    else { return value(name, of: node) }
    let joined = CollapsingTextBuffer.trimmed(raw).filter { $0 >= 0x20 }
    return joined.withUnsafeBufferPointer { CollapsingTextBuffer.decoded(attribute: $0).nonEmpty }
  }

  /// Where a picture's file is: what it is shown from at once, later, or at some size.
  func pictureSource(_ node: Int) -> String? {
    let sources = [address(.dataSrc, of: node), address(.src, of: node)].compactMap(\.self)
      .filter { !HyperlinkTarget.isCode($0) }
    // The page shows first what stands in for a picture that is loaded later.
    return sources.first
      ?? value(.srcset, of: node).map { String($0.prefix { $0 != " " && $0 != "," }) }
  }

  /// Whether an attribute's value is this word, in any case.
  func has(_ name: HTMLName, _ word: StaticString, of node: Int) -> Bool {
    guard let raw = raw(name, of: node) else { return false }
    return raw.count == word.utf8CodeUnitCount && raw.starts(withLower: word)
  }

  /// The text within an element, spaces collapsed, without what is never shown.
  func words(within node: Int) -> String {
    var prose = CollapsingTextBuffer()
    var index = node
    while index < end(node) {
      if tag(index) == .text {
        if !nodes[index].isRaw { prose.append(bytes(index)) }
      } else if isSilent(index), index != node {
        index = end(index)
        continue
      } else if isBlock(index) {
        prose.space()
      }
      index += 1
    }
    return prose.finish()
  }
}
