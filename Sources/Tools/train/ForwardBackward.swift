import Annotations
import Foundation

/// Forward and backward sums over the labels of one stretch, from outside names to outside names (Rabiner 1989; scaled
/// at each step, so that nothing underflows).
struct ForwardBackward {
  private var scores: [SIMD16<Float>] = []
  private var forward: [SIMD16<Float>] = []
  private var backward: [SIMD16<Float>] = []
  private var moves = [SIMD16<Float>](repeating: .zero, count: 16)
  private var count = 0
  /// The gradient of each transition, after `transitionGradient`.
  private(set) var pairs = [Float](repeating: 0, count: 256)

  private static let allowed: [SIMD16<Float>] = (0..<16).map { last in
    var row = SIMD16<Float>(repeating: 0)
    for label in 0..<BIOLabel.count
    where last < BIOLabel.count && BIOLabel.allows(label, after: last) {
      row[label] = 1
    }
    return row
  }
  private static let labels: SIMD16<Float> = {
    var row = SIMD16<Float>(repeating: 0)
    for label in 0..<BIOLabel.count { row[label] = 1 }
    return row
  }()

  mutating func begin(count: Int) {
    self.count = count
    if scores.count < count {
      scores = Array(repeating: .zero, count: count)
      forward = scores
      backward = scores
    }
  }

  /// Sets the scores of a token, turned into factors of at most 1.
  mutating func set(_ score: SIMD16<Float>, at place: Int) {
    var top = score[0]
    for label in 1..<BIOLabel.count { top = max(top, score[label]) }
    var factors = SIMD16<Float>(repeating: 0)
    for label in 0..<BIOLabel.count { factors[label] = exp(score[label] - top) }
    scores[place] = factors
  }

  mutating func run(_ transitions: [Float]) {
    for last in 0..<BIOLabel.count {
      var row = SIMD16<Float>(repeating: 0)
      for label in 0..<BIOLabel.count { row[label] = exp(transitions[last * 16 + label]) }
      moves[last] = row * Self.allowed[last]
    }
    forward[0] = Self.scaled(moves[BIOLabel.outside] * scores[0])
    for i in 1..<max(count, 1) {
      var sum = SIMD16<Float>(repeating: 0)
      for last in 0..<BIOLabel.count { sum += forward[i - 1][last] * moves[last] }
      forward[i] = Self.scaled(sum * scores[i])
    }
    var end = SIMD16<Float>(repeating: 0)
    for label in 0..<BIOLabel.count { end[label] = moves[label][BIOLabel.outside] }
    backward[count - 1] = Self.scaled(end)
    for i in stride(from: count - 2, through: 0, by: -1) {
      let ahead = backward[i + 1] * scores[i + 1]
      var row = SIMD16<Float>(repeating: 0)
      for label in 0..<BIOLabel.count { row[label] = (moves[label] * ahead).sum() }
      backward[i] = Self.scaled(row)
    }
  }

  private static func scaled(_ row: SIMD16<Float>) -> SIMD16<Float> {
    let sum = row.sum()
    return sum > 0 ? row / sum : labels / Float(BIOLabel.count)
  }

  /// What the labels of a token should have been, less what they are believed to be.
  func gradient(at place: Int, gold: Int) -> SIMD16<Float> {
    var gradient = -Self.scaled(forward[place] * backward[place])
    gradient[gold] += 1
    return gradient
  }

  mutating func transitionGradient(gold: ArraySlice<UInt8>, _ transitions: [Float]) {
    for i in pairs.indices { pairs[i] = 0 }
    var last = BIOLabel.outside
    for label in gold {
      pairs[last * 16 + Int(label)] += 1
      last = Int(label)
    }
    pairs[last * 16 + BIOLabel.outside] += 1
    let first = Self.scaled(moves[BIOLabel.outside] * scores[0] * backward[0])
    for label in 0..<BIOLabel.count { pairs[BIOLabel.outside * 16 + label] -= first[label] }
    let end = Self.scaled(forward[count - 1] * backward[count - 1])
    for label in 0..<BIOLabel.count { pairs[label * 16 + BIOLabel.outside] -= end[label] }
    for i in 1..<max(count, 1) { expect(i) }
  }

  /// Takes off what is believed of the step to token `i`.
  private mutating func expect(_ i: Int) {
    let ahead = backward[i] * scores[i]
    var total: Float = 0
    for last in 0..<BIOLabel.count { total += forward[i - 1][last] * (moves[last] * ahead).sum() }
    guard total > 0 else { return }
    for last in 0..<BIOLabel.count where forward[i - 1][last] > 1e-6 {
      let row = moves[last] * ahead * (forward[i - 1][last] / total)
      for label in 0..<BIOLabel.count { pairs[last * 16 + label] -= row[label] }
    }
  }
}
