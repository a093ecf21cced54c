import Annotations
import Testing

@testable import train

@Suite struct ForwardBackwardTests {
  private let flat = [Float](repeating: 0, count: 256)

  private func scores(_ favourite: Int? = nil, by lead: Float = 0) -> SIMD16<Float> {
    var row = SIMD16<Float>(repeating: 0)
    if let favourite { row[favourite] = lead }
    return row
  }

  private func chain(_ rows: [SIMD16<Float>], _ transitions: [Float]? = nil) -> ForwardBackward {
    var chain = ForwardBackward()
    chain.begin(count: rows.count)
    for (place, row) in rows.enumerated() { chain.set(row, at: place) }
    chain.run(transitions ?? flat)
    return chain
  }

  @Test(arguments: [1, 2, 7, 300])
  func theGradientOfATokenSumsToNothing(_ count: Int) {
    let chain = chain(Array(repeating: scores(), count: count))
    for place in 0..<count {
      let gradient = chain.gradient(at: place, gold: BIOLabel.outside)
      #expect(abs(gradient.sum()) < 1e-4)
      #expect(gradient[BIOLabel.outside] > 0)
      for label in 0..<BIOLabel.count where label != BIOLabel.outside {
        #expect(gradient[label] <= 0)
      }
    }
  }

  @Test func whatIsBelievedAlreadyTeachesNothing() {
    let chain = chain(Array(repeating: scores(BIOLabel.outside, by: 60), count: 3))
    for place in 0..<3 {
      #expect(abs(chain.gradient(at: place, gold: BIOLabel.outside)[BIOLabel.outside]) < 1e-4)
    }
  }

  @Test func labelsThatMayNotFollowAreNotBelieved() throws {
    // Outside is where every stretch begins and ends: what may not follow it can be no first label.
    let forbidden = try #require(
      (0..<BIOLabel.count).first { !BIOLabel.allows($0, after: BIOLabel.outside) })
    let chain = chain([scores(forbidden, by: 20)])
    #expect(chain.gradient(at: 0, gold: BIOLabel.outside)[forbidden] == 0)
  }

  @Test(arguments: [Float(-1_000), -80, 80, 1_000])
  func hugeScoresNeitherOverflowNorVanish(_ lead: Float) {
    let chain = chain(Array(repeating: scores(BIOLabel.outside, by: lead), count: 50))
    for place in [0, 25, 49] {
      let gradient = chain.gradient(at: place, gold: BIOLabel.outside)
      for label in 0..<16 { #expect(gradient[label].isFinite) }
    }
  }

  @Test func theTransitionsGradientSumsToNothing() {
    var chain = chain(Array(repeating: scores(), count: 5))
    let gold = [UInt8](repeating: UInt8(BIOLabel.outside), count: 5)
    chain.transitionGradient(gold: gold[...], flat)
    #expect(abs(chain.pairs.reduce(0, +)) < 1e-3)
    #expect(chain.pairs[BIOLabel.outside * 16 + BIOLabel.outside] > 0)
  }

  /// The gradient is what the logarithm of the belief in the gold labels gains: measured by a small step.
  @Test func theGradientPointsUphill() {
    let rows = (0..<4).map { place in
      var row = SIMD16<Float>(repeating: 0)
      for label in 0..<BIOLabel.count { row[label] = Float((label * 7 + place * 3) % 5) / 5 }
      return row
    }
    let gold = BIOLabel.outside
    let before = chain(rows).gradient(at: 2, gold: gold)
    var raised = rows
    for label in 0..<BIOLabel.count { raised[2][label] += before[label] }
    let after = chain(raised).gradient(at: 2, gold: gold)
    #expect(after[gold] < before[gold])
  }

  @Test func aShortStretchAfterALongOneForgetsIt() {
    var chain = ForwardBackward()
    chain.begin(count: 9)
    for place in 0..<9 { chain.set(scores(BIOLabel.outside, by: 9), at: place) }
    chain.run(flat)
    chain.begin(count: 1)
    chain.set(scores(), at: 0)
    chain.run(flat)
    let again = self.chain([scores()])
    #expect(
      chain.gradient(at: 0, gold: BIOLabel.outside) == again.gradient(at: 0, gold: BIOLabel.outside)
    )
  }
}
