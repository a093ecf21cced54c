import Articles
import Text

/// A passage of a story that is being selected: sentence by sentence, then word by word.
package struct PassageSelection: Hashable, Sendable {
  /// The bytes of the text that are selected.
  package private(set) var range: Range<Int>
  private let sentences: [Range<Int>]
  private let text: String

  /// The sentence at a byte of a story, or the next after it; nil in a story without text.
  init?(_ article: Article, at offset: Int) {
    text = article.text
    sentences = article.blocks.filter { $0.role.isBody || $0.role == .standfirst }.flatMap {
      SentenceRanges.sentences(in: article.text, $0.range)
    }
    guard let first = sentences.first(where: { $0.upperBound > offset }) ?? sentences.last else {
      return nil
    }
    range = first
  }

  /// The words that are selected.
  package var words: String { text.utf8Slice(range) }

  /// Selects a whole range.
  mutating func select(_ range: Range<Int>) { self.range = range }

  /// Selects the next sentence in place of what is selected.
  mutating func moveDown() {
    if let next = sentences.first(where: { $0.lowerBound >= range.upperBound }) { range = next }
  }

  /// Selects the sentence before.
  mutating func moveUp() {
    if let before = sentences.last(where: { $0.upperBound <= range.lowerBound }) { range = before }
  }

  /// Adds the rest of the sentence, or the next one.
  mutating func extendDown() {
    if let next = sentences.first(where: { $0.upperBound > range.upperBound }) {
      range = range.lowerBound..<next.upperBound
    }
  }

  /// Adds the beginning of the sentence, or the one before.
  mutating func extendUp() {
    if let before = sentences.last(where: { $0.lowerBound < range.lowerBound }) {
      range = before.lowerBound..<range.upperBound
    }
  }

  /// Adds the next word.
  mutating func lengthen() {
    let limit = sentences.last?.upperBound ?? range.upperBound
    if let end = SentenceRanges.nextWordEnd(in: text, from: range.upperBound, limit: limit) {
      range = range.lowerBound..<end
    }
  }

  /// Leaves the last word out.
  mutating func shorten() {
    if let end = SentenceRanges.previousWordEnd(in: text, range) { range = range.lowerBound..<end }
  }

  /// Leaves the first word out.
  mutating func shortenStart() {
    guard
      let end = SentenceRanges.nextWordEnd(
        in: text, from: range.lowerBound, limit: range.upperBound),
      let next = SentenceRanges.nextWordEnd(in: text, from: end, limit: range.upperBound)
    else { return }
    let bytes = Array(text.utf8)
    let start = (end..<next).first { bytes[$0] > 0x20 } ?? end
    range = start..<range.upperBound
  }
}
