import Glibc

/// The words that a report shares with others beside names: what happened, not to whom.
///
/// Words count by how rare the archive finds them: on a newswire "offering" and "dlrs" are the vocabulary of a beat,
/// whatever they are elsewhere.
struct EventWords {
  private let vector: TermVector
  /// For each term the square of its weight times its discount; 0 for words of names.
  private let squares: [Float]
  private let total: Float

  /// - Parameters:
  ///   - stories: How many stories were counted.
  ///   - usage: How they use a term.
  init(
    _ vector: TermVector, names: LeadNames, stories: Int, usage: (TermID) throws -> TermUsage
  ) rethrows {
    self.vector = vector
    squares = try vector.terms.enumerated().map { at, term in
      if names.contains(term) { return 0 }
      let idf = LeadNames.idf(of: try usage(term), among: stories)
      let weight =
        vector.weights[at] * min(1, idf / max(BackgroundFrequencies.builtIn.idf(of: term), 1))
      return weight * weight
    }
    total = squares.reduce(0, +)
  }

  /// How much of a report's words another has too, 0 to 1.
  func share(of other: TermVector) -> Float {
    guard total > 0 else { return 0 }
    var sum: Float = 0
    var (i, j) = (0, 0)
    while i < vector.terms.count, j < other.terms.count {
      let (a, b) = (vector.terms[i], other.terms[j])
      if a == b { sum += squares[i] / vector.weights[i] * other.weights[j] }
      i += a <= b ? 1 : 0
      j += b <= a ? 1 : 0
    }
    return min(1, sum / total)
  }
}
