/// What a story is about, as a list of weighted terms: the heaviest 60, of length 1 together.
struct TermVector: Equatable {
  /// Ascending, each once.
  private(set) var terms: [TermID] = []
  /// The weight of each term, above 0.
  private(set) var weights: [Float] = []
  /// How each term stands in the story.
  private(set) var roles: [TermRole] = []

  /// How many terms are kept: with 200 instead of 60 no more related stories were found.
  static let limit = 60

  /// A story of which nothing is known.
  init() {}

  /// The heaviest of these, scaled to length 1.
  /// - Parameter roles: How those of them stand that may be words of names, or are counted by how they are written.
  init(_ heaps: [(term: TermID, weight: Float)], roles: [TermID: TermRole] = [:]) {
    var kept = heaps
    if kept.count > Self.limit {
      kept.sort { ($0.weight, $1.term) > ($1.weight, $0.term) }
      kept.removeLast(kept.count - Self.limit)
    }
    kept.sort { $0.term < $1.term }
    let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return }
    terms = kept.map(\.term)
    weights = kept.map { StoredWeight.rounded($0.weight / length) }
    self.roles = kept.map { roles[$0.term] ?? [] }
  }

  /// Makes room for so many terms.
  mutating func reserve(_ count: Int) {
    terms.reserveCapacity(count)
    weights.reserveCapacity(count)
    roles.reserveCapacity(count)
  }

  /// Adds a term that is higher than all others, with its share of a vector of length 1.
  mutating func append(_ term: TermID, weight: Float, role: TermRole) {
    terms.append(term)
    weights.append(weight)
    roles.append(role)
  }

  /// Whether the story has no words at all.
  var isEmpty: Bool { terms.isEmpty }

  /// How near two stories are: the cosine of the angle between them, 0 to 1.
  func cosine(_ other: TermVector) -> Float {
    terms.withUnsafeBufferPointer { mine in
      other.terms.withUnsafeBufferPointer { theirs in
        var sum: Float = 0
        var (i, j) = (0, 0)
        while i < mine.count, j < theirs.count {
          let (a, b) = (mine[i], theirs[j])
          if a == b { sum += weights[i] * other.weights[j] }
          // Which comes first cannot be predicted: counting is faster than branching.
          i &+= a <= b ? 1 : 0
          j &+= b <= a ? 1 : 0
        }
        return sum
      }
    }
  }

  /// Terms that both have, the ones that bring them together most first.
  func shared(with other: TermVector) -> [TermID] {
    var found: [(term: TermID, weight: Float)] = []
    var (i, j) = (0, 0)
    while i < terms.count, j < other.terms.count {
      if terms[i] == other.terms[j] { found.append((terms[i], weights[i] * other.weights[j])) }
      let step = (terms[i], other.terms[j])
      if step.0 <= step.1 { i += 1 }
      if step.1 <= step.0 { j += 1 }
    }
    return found.sorted { ($0.weight, $1.term) > ($1.weight, $0.term) }.map(\.term)
  }

  /// The heaviest terms with their weights, heaviest first.
  func heaviest(_ count: Int) -> ArraySlice<(term: TermID, weight: Float)> {
    zip(terms, weights).map { (term: $0, weight: $1) }
      .sorted { ($0.weight, $1.term) > ($1.weight, $0.term) }.prefix(count)
  }

  /// A mixture of this story and others, scaled to length 1; no term is dropped.
  func mixed(with others: [(vector: TermVector, share: Float)]) -> TermVector {
    var sums: [TermID: Float] = [:]
    for (term, weight) in zip(terms, weights) { sums[term] = weight }
    for other in others {
      for (term, weight) in zip(other.vector.terms, other.vector.weights) {
        sums[term, default: 0] += weight * other.share
      }
    }
    // Sorted before summing: a sum of floats depends on its order.
    let order = sums.sorted { $0.key < $1.key }
    let length = order.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    guard length > 0 else { return self }
    var mixture = TermVector()
    mixture.terms = order.map(\.key)
    mixture.weights = order.map { $0.value / length }
    mixture.roles = [TermRole](repeating: [], count: order.count)
    return mixture
  }
}
