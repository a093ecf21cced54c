import CHTML

/// Goes through the elements that hold the body and keeps what is of the body.
struct BoilerplateFilter {
  /// What becomes of a passage.
  enum Verdict: UInt8 {
    case kept, caption, dropped
  }

  let page: PageAnalysis
  /// Every passage within the roots with its verdict, in order.
  private(set) var judged: [(passage: CandidateBlock, verdict: Verdict)] = []
  /// Bytes of text outside links in all roots.
  private let whole: Int

  /// Judges every passage within `roots`.
  init(_ page: PageAnalysis, roots: [Int]) {
    self.page = page
    whole = max(1, roots.reduce(0) { $0 + page.plainBytes($1) })
    for root in roots { go(through: root) }
  }

  private mutating func go(through root: Int) {
    let range = page.range(of: root)
    var verdicts = [Verdict](repeating: .kept, count: range.count)
    var node = root + 1
    while node < page.markup.end(root) {
      if page.markup.tag(node) == .text {
        node += 1
      } else if let verdict = judge(node) {
        let end = page.markup.end(node)
        // A paragraph that only begins within, in a link perhaps, is judged as a whole elsewhere.
        for index in page.range(of: node) where page.passages.all[index].nodes.upperBound <= end {
          verdicts[index - range.lowerBound] = verdict
        }
        node = page.markup.end(node)
      } else {
        node += 1
      }
    }
    for (index, verdict) in zip(range, verdicts) {
      judged.append((page.passages.all[index], verdict))
    }
  }

  /// What becomes of all that is within an element; nil when its parts must be judged one by one.
  private func judge(_ node: Int) -> Verdict? {
    let hints = page.hints[node]
    if !hints.isDisjoint(with: [.hidden, .nonRendered]) { return .dropped }
    let bytes = page.plainBytes(node)
    switch page.markup.tag(node) {
    case .nav, .form, .button, .dialog, .menu, .aside: return bytes * 2 < whole ? .dropped : nil
    case .footer:
      // Within a quotation it names who is quoted.
      let isCitation = page.markup.tag(page.markup.parent(node)) == .blockquote
      return isCitation || bytes * 2 > whole ? nil : .dropped
    case .figure: return bytes * 3 < whole ? .caption : nil
    case .figcaption, .caption: return .caption
    case .ul, .ol, .div, .section, .table, .dl: if isLinkList(node) { return .dropped }
    default: break
    }
    return byHints(hints, node, bytes)
  }

  private func byHints(_ hints: NodeHints, _ node: Int, _ bytes: Int) -> Verdict? {
    if hints.contains(.caption), bytes * 4 < whole, bytes < 1000 { return .caption }
    if !hints.isDisjoint(with: .boilerplate), !hints.contains(.declaredBody), bytes * 3 < whole,
      !holdsQuote(node)
    {
      return .dropped
    }
    guard page.markup.isBlock(node), page.markup.tag(node) != .time, bytes * 4 < whole else {
      return nil
    }
    if !hints.isDisjoint(with: [.byline, .date]), bytes < 150 { return .dropped }
    guard page.markup.tag(node) == .div || page.markup.tag(node) == .section else { return nil }
    // The box about the writer: long enough for a paragraph, but apart from the text.
    if hints.contains(.byline), bytes < 1200 { return .dropped }
    if hints.contains(.media), bytes < 400, !hints.contains(.body), !holdsQuote(node) {
      return .caption
    }
    return nil
  }

  /// Whether something is quoted within: posts of others are set in all kinds of frames.
  private func holdsQuote(_ node: Int) -> Bool {
    (node..<page.markup.end(node)).contains { page.markup.tag($0) == .blockquote }
  }

  /// Several links and hardly any words around them.
  private func isLinkList(_ node: Int) -> Bool {
    let range = page.range(of: node)
    guard range.count > 1 else { return false }
    let linked = page.passages.linkBytes(range)
    return linked > 2 * page.passages.plainBytes(range) && linked > 40
  }
}
