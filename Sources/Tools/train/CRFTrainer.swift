import Annotations
import Foundation

/// Weights of a linear-chain conditional random field while they are learnt.
struct Weights: Sendable {
  /// For each feature, the weight of each label.
  var rows: [SIMD16<Float>]
  /// From row to column.
  var transitions: [Float]

  /// The mean of several.
  static func mean(_ all: [Weights]) -> Weights {
    var mean = all[0]
    for other in all.dropFirst() {
      for i in mean.rows.indices { mean.rows[i] += other.rows[i] }
      for i in mean.transitions.indices { mean.transitions[i] += other.transitions[i] }
    }
    let share = 1 / Float(all.count)
    for i in mean.rows.indices { mean.rows[i] *= share }
    for i in mean.transitions.indices { mean.transitions[i] *= share }
    return mean
  }
}

/// Learns a conditional random field by stochastic gradients with AdaGrad (Duchi, Hazan, Singer 2011).
struct CRFTrainer {
  /// How it learns.
  struct Hyperparameters: Sendable {
    var epochs = 6
    var rate: Float = 0.05
    var l2: Float = 1e-6
  }

  private let examples: TrainingSet
  private let plan: Hyperparameters
  private var weights: Weights
  private var squares: [SIMD16<Float>]
  private var transitionSquares: [Float]
  private var chain = ForwardBackward()
  private static let width = 16

  /// Learns from examples in an order that the seed decides.
  static func learn(_ examples: TrainingSet, plan: Hyperparameters, seed: UInt64) -> Weights {
    var field = CRFTrainer(examples, plan)
    var dice = SplitMix64(seed: seed)
    var order = Array(0..<examples.stretchStarts.count - 1)
    for epoch in 0..<plan.epochs {
      order.shuffle(using: &dice)
      let rate = plan.rate * (1 - 0.9 * Float(epoch) / Float(plan.epochs))
      for stretch in order { field.step(stretch, rate: rate) }
    }
    return field.weights
  }

  private init(_ examples: TrainingSet, _ plan: Hyperparameters) {
    self.examples = examples
    self.plan = plan
    let zero = SIMD16<Float>(repeating: 0)
    weights = Weights(
      rows: Array(repeating: zero, count: examples.hashes.count),
      transitions: Array(repeating: 0, count: Self.width * Self.width))
    squares = Array(repeating: SIMD16(repeating: 0.01), count: examples.hashes.count)
    transitionSquares = Array(repeating: 0.01, count: Self.width * Self.width)
  }

  private func features(of token: Int) -> Range<Int> {
    Int(examples.featureStarts[token])..<Int(examples.featureStarts[token + 1])
  }

  private mutating func step(_ stretch: Int, rate: Float) {
    let tokens = Int(examples.stretchStarts[stretch])..<Int(examples.stretchStarts[stretch + 1])
    chain.begin(count: tokens.count)
    for token in tokens {
      var score = SIMD16<Float>(repeating: 0)
      for at in features(of: token) { score += weights.rows[Int(examples.features[at])] }
      chain.set(score, at: token - tokens.lowerBound)
    }
    chain.run(weights.transitions)
    for token in tokens {
      let gradient = chain.gradient(
        at: token - tokens.lowerBound, gold: Int(examples.labels[token]))
      guard abs(gradient.min()) > 1e-3 || gradient.max() > 1e-3 else { continue }
      for at in features(of: token) { learn(Int(examples.features[at]), gradient, rate) }
    }
    learnTransitions(tokens, rate)
  }

  @inline(__always)
  private mutating func learn(_ row: Int, _ gradient: SIMD16<Float>, _ rate: Float) {
    let change = gradient - plan.l2 * weights.rows[row]
    squares[row] += change * change
    weights.rows[row] += rate * change / squares[row].squareRoot()
  }

  private mutating func learnTransitions(_ tokens: Range<Int>, _ rate: Float) {
    chain.transitionGradient(gold: examples.labels[tokens], weights.transitions)
    for at in chain.pairs.indices where abs(chain.pairs[at]) > 1e-3 {
      let change = chain.pairs[at]
      transitionSquares[at] += change * change
      weights.transitions[at] += 0.3 * rate * change / transitionSquares[at].squareRoot()
    }
  }
}
