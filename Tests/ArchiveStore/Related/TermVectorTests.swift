import Testing

@testable import ArchiveStore

@Suite struct TermVectorTests {
  private let harbour = TermVector([(1, 3), (2, 4)])
  /// Weights are kept in ten bits.
  private let rounding: Float = 0.003

  @Test func lengthIsOne() {
    #expect(zip(harbour.weights, [0.6, 0.8]).allSatisfy { abs($0 - $1) < rounding })
    #expect(abs(harbour.cosine(harbour) - 1) < rounding)
  }

  @Test func onlyTheHeaviestAreKept() {
    let vector = TermVector((1...200).map { (TermID($0), Float($0)) })
    #expect(vector.terms == (141...200).map { TermID($0) })
  }

  @Test func cosineCountsWhatIsShared() {
    #expect(abs(harbour.cosine(TermVector([(2, 1), (9, 1)])) - 0.8 * 0.70710677) < rounding)
    #expect(harbour.cosine(TermVector([(3, 1)])) == 0)
    #expect(harbour.cosine(TermVector()) == 0)
  }

  @Test func sharedTermsComeByWhatTheyContribute() {
    #expect(harbour.shared(with: TermVector([(1, 9), (2, 1), (7, 1)])) == [1, 2])
    #expect(harbour.heaviest(1).map(\.term) == [2])
  }

  @Test func mixtureLeansTowardsNeighbours() {
    let mixed = harbour.mixed(with: [(TermVector([(5, 1)]), 1)])
    #expect(mixed.terms == [1, 2, 5])
    #expect(abs(mixed.cosine(mixed) - 1) < 1e-6)
    #expect(TermVector().mixed(with: []).isEmpty)
  }
}
