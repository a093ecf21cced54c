import Glibc

/// How far the model believes in each class of a name whose extent is settled: the scores of its tokens as that class,
/// made to add up to 1. A story's votes weigh more for knowing how sure each of them is.
enum ClassProbabilities {
  /// By how much scores are flattened: the features of a name are far from independent, so that the sums believe too
  /// much in themselves. Chosen on news that nothing was learnt from; 0.2 to 0.3 are as good, 1 and 0.1 worse.
  private static let flatness: Float = 0.25

  /// The beliefs in a name of `count` tokens whose scores begin at `first`, `CRFModel.width` a token.
  static func read(_ scores: [Int32], first: Int, count: Int, unit: Float) -> SIMD8<Float> {
    var sums = SIMD8<Float>(repeating: -.infinity)
    for category in NameClass.allCases {
      var sum: Int32 = 0
      for i in 0..<count {
        let label = i == 0 ? BIOLabel.begin(category) : BIOLabel.inside(category)
        sum &+= scores[(first + i) * CRFModel.width + label]
      }
      sums[category.rawValue] = Float(sum) * unit * flatness
    }
    let top = sums.max()
    var beliefs = SIMD8<Float>(repeating: 0)
    for category in NameClass.allCases {
      beliefs[category.rawValue] = exp(sums[category.rawValue] - top)
    }
    return beliefs / beliefs.sum()
  }
}
