/// Finds the best sequence of labels for a stretch of tokens (Viterbi 1967), from outside names to outside names.
struct ViterbiDecoder {
  private let transitions: [Int32]
  /// Added to the score of "outside": below 0 finds more names, above 0 fewer.
  private let bias: Int32
  private var back: [UInt8] = []
  private var best = [Int32](repeating: 0, count: CRFModel.width)
  private var next = [Int32](repeating: 0, count: CRFModel.width)

  init(transitions: [Int32], bias: Int32) {
    self.transitions = transitions
    self.bias = bias
  }

  /// The best labels, written into `labels`; `scores` holds `CRFModel.width` scores a token.
  mutating func decode(_ scores: [Int32], count: Int, into labels: inout [UInt8], at place: Int) {
    guard count > 0 else { return }
    let width = CRFModel.width
    if back.count < count * width { back = [UInt8](repeating: 0, count: 2 * count * width) }
    for label in 0..<BIOLabel.count {
      let isStart = BIOLabel.allows(label, after: BIOLabel.outside)
      best[label] = isStart ? transitions[label] + score(scores, 0, label) : Self.never
    }
    for i in 1..<max(count, 1) {
      step(scores, i)
      swap(&best, &next)
    }
    var label = 0
    for other in 1..<BIOLabel.count
    where best[other] + transitions[other * width] > best[label] + transitions[label * width] {
      label = other
    }
    for i in stride(from: count - 1, through: 0, by: -1) {
      labels[place + i] = UInt8(label)
      label = Int(back[i * width + label])
    }
  }

  private static let never = Int32.min / 4

  @inline(__always)
  private func score(_ scores: [Int32], _ i: Int, _ label: Int) -> Int32 {
    scores[i * CRFModel.width + label] + (label == 0 ? bias : 0)
  }

  private mutating func step(_ scores: [Int32], _ i: Int) {
    let width = CRFModel.width
    for label in 0..<BIOLabel.count {
      var top = Self.never
      var from = 0
      if BIOLabel.continues(label) {
        for last in [label - 1, label] {
          let value = best[last] + transitions[last * width + label]
          if value > top { (top, from) = (value, last) }
        }
      } else {
        for last in 0..<BIOLabel.count {
          let value = best[last] + transitions[last * width + label]
          if value > top { (top, from) = (value, last) }
        }
      }
      next[label] = max(top, Self.never) + score(scores, i, label)
      back[i * width + label] = UInt8(from)
    }
  }
}
