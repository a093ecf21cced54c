import Algorithms
import Articles
import Screen

/// What is looked for in a story, and where it stands.
package struct InStorySearch: Hashable, Sendable {
  /// The words, as they are typed; empty when a query's terms are marked.
  package var field = TextField()
  /// Words of a query that led here, folded.
  package var terms: [String]
  /// Whether letters still go to the field.
  package var isTyping: Bool
  /// Where it stands: bytes of the text, in order.
  package var hits: [Range<Int>] = []
  /// The hit stepped to.
  package var at = 0

  init(terms: [String], isTyping: Bool) {
    self.terms = terms
    self.isTyping = isTyping
  }

  /// "3/17", or that there is none.
  package var count: String { hits.isEmpty ? "none" : "\(at + 1)/\(hits.count)" }
}

extension StoryPage {
  /// Marks a query's words; the nearest hit at the place shown is the current one.
  mutating func mark(_ terms: [String]) {
    var find = InStorySearch(terms: terms, isTyping: false)
    find.hits = TextFinder(terms: terms).places(in: story?.article.text ?? "").filter(isShown)
    guard !find.hits.isEmpty else { return }
    // The wish is where the best passage stands; the top row may be a little before it.
    let from = wish ?? topOffset
    find.at = find.hits.firstIndex { $0.upperBound > from } ?? 0
    self.find = find
    reveal(column.line(at: find.hits[find.at].lowerBound))
  }

  /// Looks for what is typed, from the place shown on.
  mutating func look() {
    guard var find else { return }
    find.hits = TextFinder(text: find.field.text).places(in: story?.article.text ?? "").filter(
      isShown)
    let from = topOffset
    find.at = find.hits.firstIndex { $0.lowerBound >= from } ?? 0
    self.find = find
    if !find.hits.isEmpty { reveal(column.line(at: find.hits[find.at].lowerBound)) }
  }

  mutating func stepHit(by count: Int) {
    guard var find, !find.hits.isEmpty else { return }
    let size = find.hits.count
    find.at = ((find.at + count % size) % size + size) % size
    self.find = find
    reveal(column.line(at: find.hits[find.at].lowerBound))
  }

  /// Looks for the same words in all stories.
  mutating func widen(_ shared: inout SharedState) {
    let words = find?.field.text ?? ""
    find = nil
    shared.move = .visit(SearchPage(words, isTyping: true))
  }

  /// Whether a hit stands in a part of the text that is drawn, for headlines and bylines are drawn from elsewhere.
  private func isShown(_ hit: Range<Int>) -> Bool {
    guard let blocks = story?.article.blocks else { return false }
    let index = blocks.partitioningIndex { $0.range.upperBound > hit.lowerBound }
    guard index < blocks.count, blocks[index].range.contains(hit.lowerBound) else { return false }
    return blocks[index].role != .headline && blocks[index].role != .byline
  }
}
