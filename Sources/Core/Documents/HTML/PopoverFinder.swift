import CHTML
import Text

/// Finds what pops up over a word: links to other stories that sit, unseen, in the middle of a sentence.
///
/// They look like any `span` in the tree, but a span that holds several links and hardly any other words is no part of a
/// sentence. The innermost such span is meant; the link that the reader sees often stands in one around it.
enum PopoverFinder {
  /// The spans of a page that are no text.
  static func find(_ markup: HTMLDocument) -> [Int] {
    let count = markup.nodes.count
    guard count > 1 else { return [] }
    var sums = [Sum](repeating: Sum(), count: count)
    var found: [Int] = []
    // Children stand after their parents, so that sums are whole when a parent is reached from the end.
    for node in (1..<count).reversed() {
      if markup.tag(node) == .text {
        sums[node].bytes =
          markup.nodes[node].isRaw ? 0 : CollapsingTextBuffer.trimmed(markup.bytes(node)).count
      } else if markup.tag(node) == .a {
        sums[node].links = 1
        sums[node].linkBytes = sums[node].bytes
      } else if markup.isBlock(node) {
        continue
      }
      let sum = sums[node]
      if markup.tag(node) == .span, sum.isCrowded, !sum.holdsFound {
        found.append(node)
        sums[node].holdsFound = true
      }
      sums[markup.parent(node)].add(sums[node])
    }
    return found
  }

  private struct Sum {
    var bytes = 0
    var linkBytes = 0
    var links = 0
    var holdsFound = false

    var isCrowded: Bool { links >= 3 && linkBytes >= 80 && linkBytes * 10 >= bytes * 9 }

    mutating func add(_ inner: Sum) {
      bytes += inner.bytes
      linkBytes += inner.linkBytes
      links += inner.links
      holdsFound = holdsFound || inner.holdsFound
    }
  }
}
