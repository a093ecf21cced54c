import CHTML

/// A page laid out for those who look for its story: the tree, hints at every node, and the visible passages.
struct PageAnalysis {
  /// The page as a tree of elements.
  let markup: HTMLDocument
  /// What each node's name and classes hint at.
  let hints: [NodeHints]
  /// The visible text.
  let passages: CandidateBlocks
  /// For each node, whether it stands in something that is none of the story, such as comments or a sidebar.
  private(set) var isAround: [Bool]

  /// Lays a parsed page out.
  init(_ markup: HTMLDocument) {
    self.markup = markup
    hints = NodeHints.read(markup)
    passages = CandidateBlocks(markup, hints: hints)
    isAround = Array(repeating: false, count: markup.nodes.count)
    for node in 1..<max(1, markup.nodes.count) {
      isAround[node] = isAround[markup.parent(node)] || isBoilerplate(node)
    }
  }

  /// Whether a hint against an element is to be believed. One that holds much of the page's text is likely to hold the
  /// story, whatever it is called; only comments can be longer than what they are about.
  private func isBoilerplate(_ node: Int) -> Bool {
    guard !hints[node].isDisjoint(with: .boilerplate), !hints[node].contains(.declaredBody) else {
      return false
    }
    let whole = plainBytes(0)
    let bytes = plainBytes(node)
    if bytes * 3 < whole { return true }
    return hints[node].contains(.comments) && whole - bytes >= max(500, whole / 6)
  }

  /// The passages within an element, by index.
  func range(of element: Int) -> Range<Int> { passages.range(of: element, in: markup) }

  /// Bytes of text outside links within an element.
  func plainBytes(_ element: Int) -> Int { passages.plainBytes(range(of: element)) }

  /// Bytes of text outside links between two nodes.
  func plainBytes(from node: Int, to end: Int) -> Int {
    passages.plainBytes(passages.range(from: node, to: end))
  }

  /// The share of an element's text that links.
  func linkShare(_ element: Int) -> Double {
    let range = range(of: element)
    let linked = passages.linkBytes(range)
    let whole = linked + passages.plainBytes(range)
    return whole == 0 ? 0 : Double(linked) / Double(whole)
  }

  /// The words of a passage, single line breaks kept.
  func words(_ passage: CandidateBlock) -> String {
    var prose = CollapsingTextBuffer()
    prose.keepsSpaces = markup.tag(passage.block) == .pre
    append(passage, to: &prose)
    return prose.finish()
  }

  /// Adds the words of a passage to a text.
  func append(_ passage: CandidateBlock, to prose: inout CollapsingTextBuffer) {
    var node = passage.nodes.lowerBound
    while node < passage.nodes.upperBound {
      switch markup.tag(node) {
      case .text: if !markup.nodes[node].isRaw { prose.append(markup.bytes(node)) }
      case .br: prose.newline()
      case .sup where markup.tag(node + 1) == .text && markup.end(node) > node + 1:
        prose.raise(markup.bytes(node + 1))
      // The second thing in a formula's power is its exponent.
      case .unknown where markup.tag(markup.parent(node)) == .msup && !isFirst(node):
        prose.append("^")
      case .rt:
        prose.append("(" + markup.words(within: node) + ")")
        node = markup.end(node)
        continue
      default:
        if !hints[node].isDisjoint(with: [.hidden, .nonRendered]) {
          node = markup.end(node)
          continue
        }
      }
      node += 1
    }
  }

  /// Whether no element stands before another within the same element.
  private func isFirst(_ node: Int) -> Bool {
    (markup.parent(node) + 1..<node).allSatisfy { markup.tag($0) == .text && $0 < node }
  }

  /// Whether an element stands within another.
  func isWithin(_ node: Int, _ element: Int) -> Bool {
    node >= element && node < markup.end(element)
  }

  /// The innermost element that holds both.
  func commonAncestor(_ a: Int, _ b: Int) -> Int {
    var ancestor = a
    while ancestor > 0, !isWithin(b, ancestor) { ancestor = markup.parent(ancestor) }
    return ancestor
  }
}
