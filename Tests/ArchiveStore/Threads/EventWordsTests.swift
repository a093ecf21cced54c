import Testing

@testable import ArchiveStore

@Suite struct EventWordsTests {
  private func vector(_ names: [TermID], _ words: [TermID]) -> TermVector {
    let roles = Dictionary(uniqueKeysWithValues: names.map { ($0, TermRole([.headline, .name])) })
    return TermVector((names + words).map { ($0, 10) }, roles: roles)
  }

  private func share(
    _ a: TermVector, _ b: TermVector, stories: Int = 0, usage: [TermID: TermUsage] = [:]
  ) -> Float {
    let names = LeadNames(a, stories: stories) { usage[$0] ?? TermUsage() }
    return EventWords(a, names: names, stories: stories) { usage[$0] ?? TermUsage() }.share(of: b)
  }

  @Test func namesAreNoEvent() {
    let report = vector([1, 2], [10, 11])
    #expect(share(report, vector([1, 2], [20, 21])) == 0)
    #expect(abs(share(report, report) - 1) < 0.001)
    #expect(abs(share(report, vector([3, 4], [10, 20])) - 0.5) < 0.001)
  }

  @Test func theVocabularyOfABeatSaysLittle() {
    let report = vector([1], [10, 11, 12])
    let other = vector([2], [10, 20, 21])
    let beat = [TermID(10): TermUsage(stories: 4000, capital: 0, small: 4000)]
    let rare = share(report, other, stories: 10_000)
    #expect(share(report, other, stories: 10_000, usage: beat) < rare / 4)
  }

  @Test func emptyVectorsShareNothing() {
    #expect(share(TermVector(), vector([1], [2])) == 0)
    #expect(share(vector([1], []), vector([1], [2])) == 0)
  }
}
