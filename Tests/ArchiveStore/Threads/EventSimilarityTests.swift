import Testing

@testable import ArchiveStore

@Suite struct EventSimilarityTests {
  private func vector(_ names: [TermID], _ words: [TermID]) -> TermVector {
    TermVector((names + words).map { ($0, 10) }, names: Set(names))
  }

  private func score(
    _ a: TermVector, _ b: TermVector, stories: Int = 0, frequency: [TermID: Int] = [:]
  ) -> Float {
    EventSimilarity(a, stories: stories) { frequency[$0] ?? 0 }.score(b)
  }

  @Test func aReportIsMostLikeItself() {
    let report = vector([1, 2], [10, 11])
    #expect(abs(score(report, report) - 1.4) < 0.01)
    #expect(score(report, vector([3], [12])) == 0)
  }

  @Test func namesCountBesideWords() {
    let report = vector([1, 2], [10, 11])
    let sameNames = score(report, vector([1, 2], [20, 21]))
    let sameWords = score(report, vector([3, 4], [10, 11]))
    #expect(sameNames > sameWords)
  }

  @Test func theVocabularyOfABeatSaysLittle() {
    let report = vector([1], [10, 11, 12])
    let other = vector([2], [10, 11, 12])
    let rare = score(report, other, stories: 10_000)
    let common = score(report, other, stories: 10_000, frequency: [10: 4000, 11: 4000, 12: 4000])
    #expect(common < rare / 2)
  }

  @Test func emptyVectorsShareNothing() {
    #expect(score(TermVector(), vector([1], [2])) == 0)
    #expect(score(vector([1], [2]), TermVector()) == 0)
  }
}
