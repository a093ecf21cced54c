import Testing

@testable import ArchiveStore

@Suite struct SimilarityRankerTests {
  private func entry(_ terms: [TermID: Float], day: Int64? = nil) -> TermVectorStore.Entry {
    TermVectorStore.Entry(
      vector: TermVector(terms.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      published: day.map { $0 * 86_400 })
  }

  @Test func neighboursDecideBetweenLookAlikes() {
    // 1: quake, 2: island, 3: island's province, 4: valley. The story does not name the province, its neighbour does.
    let story = entry([1: 2, 2: 1])
    let ranked = SimilarityRanker.rank(
      story,
      [(10, entry([1: 1, 4: 1])), (11, entry([1: 2, 2: 1, 3: 1])), (12, entry([1: 1, 3: 1]))])
    #expect(ranked.map(\.n) == [11, 12, 10])
  }

  @Test func strangersAreLeftOut() {
    let ranked = SimilarityRanker.rank(entry([1: 1]), [(10, entry([2: 1])), (11, entry([1: 1]))])
    #expect(ranked.map(\.n) == [11])
    #expect(SimilarityRanker.rank(entry([:]), [(10, entry([2: 1]))]).isEmpty)
  }

  @Test func nearDatesWinGently() {
    let ranked = SimilarityRanker.rank(
      entry([1: 1, 2: 1], day: 1000),
      [
        (10, entry([1: 1, 2: 1], day: 1400)), (11, entry([1: 1, 2: 1], day: 1001)),
        (12, entry([1: 1], day: 1000)),
      ])
    #expect(ranked.map(\.n) == [11, 10, 12])
    #expect(SimilarityRanker.closeness(nil, 5) == 1)
    #expect(SimilarityRanker.isBackground(0, 86_400 * 731))
    #expect(!SimilarityRanker.isBackground(nil, 86_400 * 731))
  }
}
