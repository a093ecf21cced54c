import Testing

@testable import Annotations

@Suite struct ViterbiDecoderTests {
  private func best(_ rows: [[Int: Int32]], _ moves: [Int: Int32] = [:], bias: Int32 = 0) -> [UInt8]
  {
    var transitions = [Int32](repeating: 0, count: 256)
    for (at, value) in moves { transitions[at] = value }
    var decoder = ViterbiDecoder(transitions: transitions, bias: bias)
    var scores = [Int32](repeating: 0, count: rows.count * CRFModel.width)
    for (i, row) in rows.enumerated() {
      for (label, value) in row { scores[i * CRFModel.width + label] = value }
    }
    var labels = [UInt8](repeating: 9, count: rows.count)
    decoder.decode(scores, count: rows.count, into: &labels, at: 0)
    return labels
  }

  @Test func theBestLabelOfEachToken() {
    #expect(best([[1: 5], [0: 5], [3: 5]]) == [1, 0, 3])
  }

  @Test func anInsideNeedsItsBeginning() {
    #expect(best([[2: 5], [2: 5]]) == [1, 2])
    #expect(best([[3: 9], [2: 5]]) == [3, 0])
  }

  @Test func transitionsAndBiasDecide() {
    #expect(best([[1: 5], [3: 5]], [1 * 16 + 3: -20]) == [1, 0])
    #expect(best([[1: 5]], bias: 9) == [0])
  }

  @Test func nothingIsNothing() {
    #expect(best([]) == [])
  }
}
