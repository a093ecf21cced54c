import Text

/// Questions to a tree that has been read.
extension XMLTree {
  /// The children of a node, in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = Int(nodes[node].firstChild)
    while child >= 0 {
      children.append(child)
      child = Int(nodes[child].next)
    }
    return children
  }

  /// The first child with a tag.
  func child(_ tag: XMLTag, of node: Int) -> Int? {
    var child = Int(nodes[node].firstChild)
    while child >= 0 {
      if nodes[child].tag == tag { return child }
      child = Int(nodes[child].next)
    }
    return nil
  }

  /// The first child with a spelling such as "newsitem".
  func child(_ name: String, of node: Int) -> Int? {
    children(of: node).first { self.name($0) == name }
  }

  /// The spelling of an element's name; empty for text.
  func name(_ node: Int) -> String {
    let name = Int(nodes[node].name)
    return name < 0 ? "" : names.spelling[name]
  }

  /// The value of an attribute, decoded; the name is compared without prefix and case.
  func attribute(_ name: StaticString, of node: Int) -> String? {
    for attribute in attributes[nodes[node].attributes.asInts] {
      let raw = bytes[attribute.name]
      let local = raw.lastIndex(of: 0x3A).map { raw[($0 + 1)...] } ?? raw
      if local.count == name.utf8CodeUnitCount, local.starts(withLower: name) {
        return decoded(attribute.value)
      }
    }
    return nil
  }

  /// The value of an attribute with exactly this prefix and name, such as "xml:base".
  func attribute(full name: StaticString, of node: Int) -> String? {
    for attribute in attributes[nodes[node].attributes.asInts] {
      let raw = bytes[attribute.name]
      if raw.count == name.utf8CodeUnitCount, raw.starts(withLower: name) {
        return decoded(attribute.value)
      }
    }
    return nil
  }

  /// An attribute of the node or the nearest element around it that has it.
  func inherited(full name: StaticString, at node: Int) -> String? {
    var node = node
    while node > 0 {
      if let value = attribute(full: name, of: node) { return value }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  /// What relative addresses in a node begin from, where the markup says so: each `xml:base` is relative to the one
  /// around it (XML Base, section 4).
  func base(at node: Int) -> String? {
    var bases: [String] = []
    var node = node
    while node > 0 {
      if let value = attribute(full: "xml:base", of: node)?.nonEmpty { bases.append(value) }
      node = Int(nodes[node].parent)
    }
    return bases.reversed().reduce(nil) { resolve($1, against: $0) }
  }

  /// The text in a node and everything below, its entities resolved.
  func text(of node: Int) -> String {
    let first = Int(nodes[node].firstChild)
    guard first >= 0 else { return "" }
    if nodes[first].tag == .text, nodes[first].next < 0 { return piece(first) }
    var text = ""
    forEachText(below: node) { text += piece($0) }
    return text
  }

  /// Whether elements stand in it.
  func hasElements(_ node: Int) -> Bool {
    children(of: node).contains { nodes[$0].tag != .text }
  }

  /// The source between an element's tags.
  func source(of node: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[nodes[node].range])
  }

  /// Visits the pieces of text below a node in order, without recursion.
  func forEachText(below root: Int, _ body: (Int) -> Void) {
    forEach(below: root) { if nodes[$0].tag == .text { body($0) } }
  }

  /// Visits every node below a node in the document's order, without recursion.
  func forEach(below root: Int, _ body: (Int) -> Void) {
    var node = Int(nodes[root].firstChild)
    while node >= 0 {
      body(node)
      node = following(node, below: root)
    }
  }

  private func following(_ node: Int, below root: Int) -> Int {
    if nodes[node].firstChild >= 0 { return Int(nodes[node].firstChild) }
    var node = node
    while nodes[node].next < 0 {
      node = Int(nodes[node].parent)
      if node == root || node <= 0 { return -1 }
    }
    return Int(nodes[node].next)
  }

  /// A piece of text with its entities resolved.
  private func piece(_ node: Int) -> String {
    let range = nodes[node].range
    if nodes[node].isLiteral {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    return decoded(range)
  }

  private func decoded(_ range: Range<Int>) -> String {
    let source = UnsafeBufferPointer(rebasing: bytes[range])
    guard source.contains(0x26) else { return String(decoding: source, as: UTF8.self) }
    return entities.resolved(source)
  }
}

extension Range<Int32> {
  fileprivate var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
