import CHTML
import Text

/// A stretch of text that stands on lines of its own: a paragraph, a heading, a list item, a menu entry.
struct CandidateBlock {
  /// The nodes it spans.
  var nodes: Range<Int>
  /// The innermost element with lines of its own that holds it.
  var block: Int
  /// Bytes of text.
  var bytes = 0
  /// Bytes of text within links.
  var linkBytes = 0
  /// Commas and their like in other scripts: prose has them, menus have not.
  var commas = 0
  /// Whether it ends as sentences do.
  var endsSentence = false

  /// Bytes of text outside links.
  var plainBytes: Int { bytes - linkBytes }
  /// The share of its text that links.
  var linkShare: Double { bytes == 0 ? 0 : Double(linkBytes) / Double(bytes) }
}

/// A page's visible text as passages in order.
struct CandidateBlocks {
  /// The passages of the page, in order.
  private(set) var all: [CandidateBlock] = []
  /// For each node, how many passages begin before it.
  private var before: [Int32]
  /// Sums over the passages before each: bytes outside links, bytes within.
  private var plain: [Int32] = [0]
  private var linked: [Int32] = [0]

  /// Reads the passages of a page, leaving out what is hidden or never shown.
  init(_ markup: HTMLDocument, hints: [NodeHints]) {
    let count = markup.nodes.count
    before = Array(repeating: 0, count: count + 1)
    var cutter = BlockSegmenter(markup: markup, hints: hints)
    var node = 1
    while node < count {
      before[node] = Int32(cutter.begun)
      let skip = cutter.read(node)
      for inner in node + 1..<max(node + 1, skip) { before[inner] = Int32(cutter.begun) }
      node = skip
    }
    cutter.end()
    before[count] = Int32(cutter.done.count)
    all = cutter.done
    for passage in all {
      plain.append((plain.last ?? 0) &+ Int32(clamping: passage.plainBytes))
      linked.append((linked.last ?? 0) &+ Int32(clamping: passage.linkBytes))
    }
  }

  /// The passages within an element, by index.
  func range(of element: Int, in markup: HTMLDocument) -> Range<Int> {
    range(from: element, to: markup.end(element))
  }

  /// The passages that begin between two nodes, by index.
  func range(from node: Int, to end: Int) -> Range<Int> {
    let from = Int(before[node])
    return from..<max(from, Int(before[end]))
  }

  /// Bytes outside links in a range of passages.
  func plainBytes(_ range: Range<Int>) -> Int {
    Int(plain[range.upperBound] - plain[range.lowerBound])
  }

  /// Bytes within links in a range of passages.
  func linkBytes(_ range: Range<Int>) -> Int {
    Int(linked[range.upperBound] - linked[range.lowerBound])
  }
}

/// Cuts a page into passages, node by node.
private struct BlockSegmenter {
  let markup: HTMLDocument
  let hints: [NodeHints]
  var done: [CandidateBlock] = []
  private var open: CandidateBlock?
  /// Line breaks since the last text: two of them end a paragraph.
  private var breaks = 0
  /// For each node, the innermost element with lines of its own around it.
  private var blocks: [Int32]

  init(markup: HTMLDocument, hints: [NodeHints]) {
    self.markup = markup
    self.hints = hints
    blocks = Array(repeating: 0, count: markup.nodes.count)
    for node in 1..<max(1, blocks.count) {
      let parent = markup.parent(node)
      blocks[node] = isBlock(parent) ? Int32(parent) : blocks[parent]
    }
  }

  /// Whether an element's text stands by itself: captions do, whatever element they are put in.
  private func isBlock(_ node: Int) -> Bool {
    markup.isBlock(node) || hints[node].contains(.caption)
  }

  /// How many passages have begun.
  var begun: Int { done.count + (open == nil ? 0 : 1) }

  /// Reads a node; returns where to go on.
  mutating func read(_ node: Int) -> Int {
    if markup.tag(node) == .text {
      text(node)
      return node + 1
    }
    if markup.tag(node) == .br {
      breaks += 1
      if breaks > 1 { end() }
      return node + 1
    }
    if !hints[node].isDisjoint(with: [.hidden, .nonRendered]) {
      if isBlock(node) { end() }
      return markup.end(node)
    }
    if isBlock(node) { end() }
    return node + 1
  }

  mutating func end() {
    if let open { done.append(open) }
    open = nil
    breaks = 0
  }

  private mutating func text(_ node: Int) {
    let bytes = CollapsingTextBuffer.trimmed(markup.bytes(node))
    guard let last = bytes.last else { return }
    let block = Int(blocks[node])
    if open?.block != block { end() }
    breaks = 0
    var passage = open ?? CandidateBlock(nodes: node..<node, block: block)
    passage.nodes = passage.nodes.lowerBound..<node + 1
    passage.bytes += bytes.count
    if hints[node].contains(.link) { passage.linkBytes += bytes.count }
    passage.commas += BlockSegmenter.commas(bytes)
    passage.endsSentence = BlockSegmenter.isEnd(last)
    open = passage
  }

  /// `,` and the last bytes of 、，،
  private static func commas(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte == 0x2C { count += 1 }
    guard bytes[0] >= 0x80, bytes.count > 2 else { return count }
    for at in 2..<bytes.count
    where (bytes[at] == 0x81 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE3)
      || (bytes[at] == 0x8C && bytes[at - 1] == 0xBC && bytes[at - 2] == 0xEF)
    {
      count += 1
    }
    return count
  }

  /// `. ! ? : " ' )` and the last bytes of ” ’ … 。 ！ ？ 」
  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x27, 0x29: true
    case 0x9D, 0x99, 0xA6, 0x82, 0x81, 0x9F, 0x8D: true
    default: false
    }
  }
}
