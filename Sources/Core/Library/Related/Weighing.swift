import Articles
import Glibc

/// Weighs the words of a story: (1 + ln count) times rarity, as in Salton and Buckley, "Term-weighting approaches in
/// automatic text retrieval" (1988), with rarity from a fixed table (`Background`).
///
/// News says what it is about early and by name: a word in the headline counts three times, in the standfirst or
/// the first two paragraphs twice, and words that mostly stand with a capital weigh half as much again.
struct Weighing {
  private static let headline: Float = 3
  private static let opening: Float = 2
  private static let openingParagraphs = 2
  private static let name: Float = 1.5
  /// Words are no longer counted beyond this many bytes of a story: a book is known by its beginning.
  private static let limit = 1 << 20

  private struct Tally {
    var count: Float = 0
    var capitals: Float = 0
    let rarity: Float
  }

  private var tallies: [TermID: Tally] = [:]

  /// The vector of a story. Complexity: O(*n*) in bytes.
  static func vector(of article: Article) -> TermVector {
    var weighing = Weighing()
    weighing.count(article.title, 0..<article.title.utf8.count, headline)
    if let standfirst = article.standfirst {
      weighing.count(standfirst, 0..<standfirst.utf8.count, opening)
    }
    weighing.countBody(of: article)
    return weighing.vector
  }

  private mutating func countBody(of article: Article) {
    var paragraphs = 0
    for block in article.blocks where block.range.lowerBound < Self.limit {
      switch block.role {
      case .headline, .standfirst, .byline, .dateline, .related, .credit: continue
      case .paragraph: paragraphs += 1
      case .subheading, .list, .quote, .table, .caption: break
      }
      let isOpening = block.role == .paragraph && paragraphs <= Self.openingParagraphs
      let range = block.range.clamped(to: 0..<Self.limit)
      count(article.text, range, isOpening ? Self.opening : 1)
    }
  }

  private mutating func count(_ text: String, _ range: Range<Int>, _ weight: Float) {
    var text = text
    text.withUTF8 { bytes in
      WordReader.scan(bytes, range) { word in
        var tally = tallies[word.term] ?? Tally(rarity: Background.builtIn.rarity(of: word))
        tally.count += weight
        if word.isCapital, !word.isFirst { tally.capitals += weight }
        tallies[word.term] = tally
      }
    }
  }

  private var vector: TermVector {
    TermVector(
      tallies.map { term, tally in
        let isName = tally.capitals >= tally.count / 2
        let weight = (1 + logf(tally.count)) * tally.rarity * (isName ? Self.name : 1)
        return (term: term, weight: weight)
      }.filter { $0.weight > 0 })
  }
}
