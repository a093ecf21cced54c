import Glibc

/// How much a report shares with others of what it is about: the names in headline and lead, and all its words.
///
/// Both are cosines, discounted by how many recent stories of the archive have a term: on a newswire "offering" and "dlrs"
/// are the vocabulary of a beat, whatever they are elsewhere. Two events of one company share its name and little else, two
/// events of one kind its words but no name; reports of one event share both.
struct EventSimilarity {
  /// How much names count, beside words.
  static let names: Float = 0.4
  /// Counts are smoothed as if so many stories had come before.
  private static let smoothing: Float = 2000

  private let vector: TermVector
  /// For each term the square of its discount.
  private let discounts: [Float]
  /// The discounted squares of all weights, and of the names'.
  private let words: Float
  private let named: Float

  /// - Parameters:
  ///   - stories: How many stories were counted.
  ///   - frequency: How many of them have a term.
  init(_ vector: TermVector, stories: Int, frequency: (TermID) throws -> Int) rethrows {
    self.vector = vector
    var discounts: [Float] = []
    var (words, named): (Float, Float) = (0, 0)
    for (at, term) in vector.terms.enumerated() {
      let count = Float(try frequency(term))
      let idf = logf((Float(stories) + Self.smoothing) / (count + 0.5))
      let factor = min(1, max(0, idf) / max(BackgroundFrequencies.builtIn.idf(of: term), 1))
      discounts.append(factor * factor)
      let square = vector.weights[at] * vector.weights[at] * factor * factor
      words += square
      if vector.isName[at] { named += square }
    }
    (self.discounts, self.words, self.named) = (discounts, words, named)
  }

  /// What a report shares with another, 0 to 1.4.
  func score(_ other: TermVector) -> Float {
    var (all, names): (Float, Float) = (0, 0)
    var (i, j) = (0, 0)
    while i < vector.terms.count, j < other.terms.count {
      let (a, b) = (vector.terms[i], other.terms[j])
      if a == b {
        let product = vector.weights[i] * other.weights[j] * discounts[i]
        all += product
        if vector.isName[i], other.isName[j] { names += product }
      }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    let ofWords = words > 0 ? min(1, all / words) : 0
    let ofNames =
      named > 0 && other.nameLength > 0
      ? min(1, names * vector.nameLength / (named * other.nameLength)) : 0
    return Self.names * ofNames + ofWords
  }
}
