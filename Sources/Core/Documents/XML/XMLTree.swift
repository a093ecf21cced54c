import Text

/// An element, or a piece of text, of an XML tree.
struct XMLNode {
  /// What kind of element it is; `.text` for text.
  var tag: XMLTag
  /// Index into the tree's names; -1 for text.
  var name: Int32
  var parent: Int32
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Its attributes within the tree's.
  var attributes: Range<Int32>
  /// Bytes of text, or of everything between an element's tags.
  var range: Range<Int>
  /// Whether it is text from a CDATA section, whose entities are none.
  var isLiteral = false
}

/// An attribute as it stands in the source: a name, perhaps with a prefix, and an undecoded value.
struct XMLAttribute {
  var name: Range<Int>
  var value: Range<Int>
}

/// XML as feeds and wires write it, well-formed or not, in one flat array of nodes.
///
/// Read with a scanner of our own instead of libxml2: a third of the feeds that break are recovered only by
/// rules that know feeds (an `<item>` inside an open `<item>`, undeclared prefixes and entities, junk before and after),
/// nothing external can ever be fetched, entities cannot be nested, and no tree of C structures is built and walked.
/// Nothing recurses; time is linear: a closing tag that closes nothing is found by a count, not by a search.
/// It may cross threads unchecked, for the bytes are borrowed and only ever read.
struct XMLTree: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
  var nodes: [XMLNode] = []
  var attributes: [XMLAttribute] = []
  var names = XMLNames()
  var entities = XMLEntities()
  /// Where scanning goes on.
  private(set) var at = 0
  /// Elements that are open, outermost first.
  private var open: [Int32] = []
  /// For each name, how many elements of it are open.
  private var openCounts: [Int32] = []
  /// Open items; at most one in a feed that makes sense.
  private var openItems = 0

  /// A tree over well-formed UTF-8, of which nothing is read yet.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.append(
      XMLNode(tag: .document, name: -1, parent: -1, attributes: 0..<0, range: 0..<bytes.count))
  }

  /// The whole tree.
  static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> XMLTree {
    var tree = XMLTree(bytes)
    while tree.scan(untilItem: false) != nil {}
    return tree
  }

  /// Reads on to the end of the next feed item and gives its node; nil at the end.
  mutating func nextItem() -> Int? { scan(untilItem: true) }

  /// Forgets items and what is in them; `items` are the last that were read, in order.
  ///
  /// Only what stands at the array's end can be taken away, so items with other elements behind them stay. Feeds
  /// where that is so are rare, and their items do no harm to what is read later.
  mutating func drop(_ items: [Int]) {
    for item in items.reversed() {
      guard isLast(item) else { return }
      let node = nodes[item]
      attributes.removeSubrange(Int(node.attributes.lowerBound)...)
      nodes.removeSubrange(item...)
      let parent = Int(node.parent)
      nodes[parent].lastChild = node.previous
      if node.previous < 0 {
        nodes[parent].firstChild = -1
      } else {
        nodes[Int(node.previous)].next = -1
      }
    }
  }

  /// Whether nothing follows an item but what is in it.
  private func isLast(_ item: Int) -> Bool {
    let last = nodes.count - 1
    return last == item || nodes[last].range.lowerBound < nodes[item].range.upperBound
  }

  // MARK: building

  private mutating func scan(untilItem: Bool) -> Int? {
    while at < bytes.count {
      let mark = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
      addText(at..<mark, isLiteral: false)
      at = mark
      guard mark + 1 < bytes.count else {
        at = bytes.count
        break
      }
      if let item = markup(untilItem: untilItem) { return item }
    }
    return closeRest(untilItem: untilItem)
  }

  /// Reads what begins with `<`; gives an item that it ends.
  private mutating func markup(untilItem: Bool) -> Int? {
    switch bytes[at + 1] {
    case 0x2F: return endTag(untilItem: untilItem)
    case 0x21: declaration()
    case 0x3F: at = end(of: "?>", from: at + 2) ?? end(of: ">", from: at + 2) ?? bytes.count
    case let byte where byte.isLetter || byte == 0x5F || byte >= 0x80:
      return startTag(untilItem: untilItem)
    default:
      addText(at..<at + 1, isLiteral: false)
      at += 1
    }
    return nil
  }

  private mutating func declaration() {
    let rest = bytes[at...]
    if rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      at = end(of: "-->", from: at + 4) ?? bytes.count
    } else if rest.starts(withLower: "<![cdata[") {
      let start = at + 9
      let finish = end(of: "]]>", from: start)
      addText(start..<(finish.map { $0 - 3 } ?? bytes.count), isLiteral: true)
      at = finish ?? bytes.count
    } else if rest.starts(withLower: "<!doctype") {
      at = entities.readDoctype(bytes, from: at)
    } else {
      at = end(of: ">", from: at + 2) ?? bytes.count
    }
  }

  private func end(of mark: StaticString, from start: Int) -> Int? {
    bytes.find(mark, from: start)
  }

  private mutating func startTag(untilItem: Bool) -> Int? {
    let tag = XMLStartTag(bytes, at: at, into: &attributes)
    let declares = names.open(tag, bytes, attributes)
    let (name, kind) = names.lookUp(bytes, tag.name)
    if untilItem, kind.isItem, openItems > 0, let item = closeItem() {
      attributes.removeSubrange(tag.firstAttribute...)
      if declares { names.close() }
      return item
    }
    closeBefore(kind)
    let parent = open.last ?? 0
    let first = Int32(tag.firstAttribute)
    append(
      XMLNode(
        tag: kind, name: name, parent: parent, attributes: first..<Int32(attributes.count),
        range: tag.end..<tag.end))
    at = tag.end
    if tag.isEmpty {
      if declares { names.close() }
      return kind.isItem && untilItem && openItems == 0 ? nodes.count - 1 : nil
    }
    open.append(Int32(nodes.count - 1))
    names.markOpen(declares)
    count(name, by: 1)
    if kind.isItem { openItems += 1 }
    return nil
  }

  private mutating func endTag(untilItem: Bool) -> Int? {
    let start = at + 2
    let finish = bytes[start...].firstIndex(of: 0x3E) ?? bytes.count
    let range = TextLines.trim(bytes, start..<finish)
    let (name, _) = names.lookUp(bytes, range)
    let end = at
    at = Swift.min(finish + 1, bytes.count)
    guard Int(name) < openCounts.count, openCounts[Int(name)] > 0 else { return nil }
    while let top = open.last {
      let item = close(endingAt: end)
      if nodes[Int(top)].name == name { return untilItem ? item : nil }
      if untilItem, let item { return item }
    }
    return nil
  }

  /// Ends text-only elements of feeds that were not closed.
  private mutating func closeBefore(_ kind: XMLTag) {
    while let top = open.last, nodes[Int(top)].tag.holdsOnlyText, kind.endsText {
      _ = close(endingAt: at)
    }
  }

  /// Closes everything up to the open item, and the item.
  private mutating func closeItem() -> Int? {
    while !open.isEmpty {
      if let item = close(endingAt: at) { return item }
    }
    return nil
  }

  private mutating func closeRest(untilItem: Bool) -> Int? {
    while !open.isEmpty {
      if let item = close(endingAt: bytes.count), untilItem { return item }
    }
    return nil
  }

  /// Closes the innermost element; gives it when it is an item.
  private mutating func close(endingAt end: Int) -> Int? {
    guard let top = open.popLast() else { return nil }
    let node = Int(top)
    nodes[node].range = nodes[node].range.lowerBound..<Swift.max(end, nodes[node].range.lowerBound)
    count(nodes[node].name, by: -1)
    names.leave()
    guard nodes[node].tag.isItem else { return nil }
    openItems -= 1
    return openItems == 0 ? node : nil
  }

  private mutating func count(_ name: Int32, by step: Int32) {
    while openCounts.count <= Int(name) { openCounts.append(0) }
    openCounts[Int(name)] += step
  }

  private mutating func addText(_ range: Range<Int>, isLiteral: Bool) {
    guard !range.isEmpty else { return }
    let hasChildren = open.last.map { nodes[Int($0)].firstChild >= 0 } ?? true
    if hasChildren || open.count < 3, bytes[range].allSatisfy(\.isSpace) { return }
    var node = XMLNode(
      tag: .text, name: -1, parent: open.last ?? 0, attributes: 0..<0, range: range)
    node.isLiteral = isLiteral
    append(node)
  }

  private mutating func append(_ node: XMLNode) {
    let index = Int32(nodes.count)
    let parent = Int(node.parent)
    nodes.append(node)
    let last = nodes[parent].lastChild
    nodes[Int(index)].previous = last
    if last < 0 {
      nodes[parent].firstChild = index
    } else {
      nodes[Int(last)].next = index
    }
    nodes[parent].lastChild = index
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a mark that begins at or behind an offset ends; nil when there is none.
  func find(_ mark: StaticString, from start: Int) -> Int? {
    mark.withUTF8Buffer { mark in
      var i = start
      while i + mark.count <= count {
        guard let found = self[i...].firstIndex(of: mark[0]), found + mark.count <= count else {
          return nil
        }
        if self[found..<found + mark.count].elementsEqual(mark) { return found + mark.count }
        i = found + 1
      }
      return nil
    }
  }
}
