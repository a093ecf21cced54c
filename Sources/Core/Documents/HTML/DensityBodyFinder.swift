import CHTML

/// Finds the body as the element in which prose outweighs links and scraps the most.
///
/// Every passage has a worth: its text for prose, less than nothing for links and scraps. The element with the
/// greatest sum wins, the innermost of equals.
struct DensityBodyFinder {
  let page: PageAnalysis
  let worth: BlockDensity

  /// The element; nil when no element is worth anything.
  func find() -> Int? {
    var best: Int?
    var most = 0.0
    for node in 0..<page.markup.nodes.count where page.markup.tag(node) != .text {
      let sum = worth[node]
      if sum > most || (sum == most && best != nil) {
        most = sum
        best = node
      }
    }
    return best
  }
}
