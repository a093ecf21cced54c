import CHTML
import Text

/// Finds the body where the page declares it: by microdata, or by a class such as `article-body`.
struct DeclaredBodyFinder {
  let page: PageAnalysis

  /// The declared element with the most text, the surest kind of declaration first; nil when there is none.
  func find() -> Int? {
    let floor = max(200, page.plainBytes(0) / 12)
    for kind in Kind.allCases {
      var best: Int?
      var most = floor
      for node in 1..<max(1, page.markup.nodes.count) where matches(node, kind) {
        let bytes = page.plainBytes(node)
        // The outer of two that hold the same text may hold more than the body, so it must hold clearly more.
        if bytes > most + (best == nil ? 0 : most / 10) {
          most = bytes
          best = node
        }
      }
      if let best { return best }
    }
    return nil
  }

  private enum Kind: CaseIterable { case property, className }

  private func matches(_ node: Int, _ kind: Kind) -> Bool {
    let tag = page.markup.tag(node)
    guard tag != .text, page.hints[node].isDisjoint(with: [.hidden, .nonRendered, .comments]) else {
      return false
    }
    switch kind {
    case .property: return page.hints[node].contains(.declaredBody) && isProperty(node)
    case .className: return page.hints[node].contains(.declaredBody) && tag != .body
    }
  }

  private func isProperty(_ node: Int) -> Bool {
    page.markup.raw(.itemprop, of: node)?.starts(withLower: "articlebody") ?? false
  }
}
