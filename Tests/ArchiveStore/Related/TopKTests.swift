import Testing

@testable import ArchiveStore

@Suite struct TopKTests {
  @Test func theBestAreKeptInOrder() {
    var best = TopK(3)
    for (n, score) in [4, 9, 1, 7, 9, 2].enumerated() { best.add(Int64(n), Float(score)) }
    #expect(best.ranked.map(\.score) == [9, 9, 7])
    #expect(best.ranked.map(\.n) == [1, 4, 3])
    #expect(best.floor == 7)
  }

  @Test func fewAreAllKept() {
    var best = TopK(5)
    best.add(1, 0.5)
    #expect(best.ranked.map(\.n) == [1])
    #expect(best.floor == -.infinity)
    #expect(TopK(0).ranked.isEmpty)
  }
}
