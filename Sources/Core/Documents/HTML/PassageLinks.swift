import Articles
import CHTML
import Text

extension Hyperlink {
  /// Cuts its words where the text was cut.
  fileprivate mutating func end(at limit: Int) {
    range = range.map { $0.clamped(to: 0..<limit) }
  }
}

extension PageAnalysis {
  /// The links in a passage, their ranges counted from the beginning of its words.
  ///
  /// - Parameter target: what an `href` leads to; nil where it leads nowhere else.
  func links(in passage: CandidateBlock, target: (String) -> Hyperlink?) -> [Hyperlink] {
    guard passage.linkBytes > 0 else { return [] }
    var prose = CollapsingTextBuffer()
    prose.keepsSpaces = markup.tag(passage.block) == .pre
    var links: [Hyperlink] = []
    var last = -1
    for piece in pieces(of: passage) {
      let removed = prose.removed
      let end = prose.count
      append(piece, to: &prose)
      let start = end - (prose.removed - removed)
      if start < end, let known = links.indices.last { links[known].end(at: start) }
      guard let anchor = anchor(boilerplate: piece), prose.count > start else { continue }
      let from = prose.bytes[start].isSpace && !prose.keepsSpaces ? start + 1 : start
      if anchor == last, let known = links.indices.last, let range = links[known].range {
        links[known].range = range.lowerBound..<prose.count
      } else if var link = markup.address(.href, of: anchor).flatMap(target) {
        link.range = from..<prose.count
        links.append(link)
        last = anchor
      }
    }
    let lead = prose.bytes.prefix { $0.isSpace }.count
    let count = prose.finish().utf8.count
    return links.compactMap { $0.within(lead..<lead + count) }
  }

  /// A passage node by node, as `append` reads it: texts, line breaks, and readings as a whole.
  private func pieces(of passage: CandidateBlock) -> [CandidateBlock] {
    var pieces: [CandidateBlock] = []
    var node = passage.nodes.lowerBound
    while node < passage.nodes.upperBound {
      var end = node + 1
      switch markup.tag(node) {
      case .text, .br, .sup: pieces.append(CandidateBlock(nodes: node..<end, block: passage.block))
      case .rt:
        end = markup.end(node)
        pieces.append(CandidateBlock(nodes: node..<end, block: passage.block))
      default:
        if !hints[node].isDisjoint(with: [.hidden, .nonRendered]) { end = markup.end(node) }
      }
      node = end
    }
    return pieces
  }

  /// The link that a piece stands in.
  private func anchor(boilerplate piece: CandidateBlock) -> Int? {
    guard hints[piece.nodes.lowerBound].contains(.link) else { return nil }
    return markup.nearest(from: piece.nodes.lowerBound, levels: 12) { $0 == .a }
  }
}
