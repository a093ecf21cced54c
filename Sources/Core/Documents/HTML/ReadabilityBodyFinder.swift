import CHTML

/// Finds the body by scoring: every paragraph speaks for the elements around it.
///
/// Method: Arc90's Readability, as kept up in Mozilla's Readability.js: commas and length make a paragraph's score,
/// which its parent gets whole and further ancestors in falling shares; link density lowers the sums.
struct ReadabilityBodyFinder {
  let page: PageAnalysis

  /// The element with the best score; nil when no paragraph speaks for any.
  func find() -> Int? {
    var scores = [Double](repeating: 0, count: page.markup.nodes.count)
    var isScored = [Bool](repeating: false, count: scores.count)
    for passage in page.passages.all where speaks(passage) {
      let worth = 1 + Double(passage.commas) + min(Double(passage.plainBytes) / 100, 3)
      var element = holder(of: passage)
      for level in 0..<5 where element > 0 {
        let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
        if !isScored[element] { scores[element] = weight(element) }
        isScored[element] = true
        scores[element] += worth / share
        element = page.markup.parent(element)
      }
    }
    var best: (element: Int, score: Double)?
    for element in scores.indices where isScored[element] {
      let score = scores[element] * (1 - page.linkShare(element))
      if score > best?.score ?? 0 { best = (element, score) }
    }
    return best?.element
  }

  private func speaks(_ passage: CandidateBlock) -> Bool {
    passage.plainBytes >= 25 && passage.linkShare < 0.5 && !page.isAround[passage.block]
  }

  /// What the paragraph stands in: its parent, or the element itself where text stands in it beside other text.
  private func holder(of passage: CandidateBlock) -> Int {
    switch page.markup.tag(passage.block) {
    case .p, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .li, .td, .blockquote, .dd:
      page.markup.parent(passage.block)
    default:
      page.range(of: passage.block).count > 1
        ? passage.block : page.markup.parent(passage.block)
    }
  }

  private func weight(_ element: Int) -> Double {
    let hints = page.hints[element]
    var weight =
      switch page.markup.tag(element) {
      case .div, .article, .section, .main: 5.0
      case .pre, .td, .blockquote: 3.0
      case .form, .ul, .ol, .dl, .dd, .dt, .li, .address: -3.0
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5.0
      default: 0.0
      }
    if hints.contains(.declaredBody) { weight += 25 }
    if !hints.isDisjoint(with: [.subject, .body]) { weight += 15 }
    if !hints.isDisjoint(with: .boilerplate) { weight -= 25 }
    return weight
  }
}
