import Testing

@testable import ArchiveStore

@Suite struct LeadNamesTests {
  private func names(
    _ roles: [TermID: TermRole], stories: Int = 100, usage: [TermID: TermUsage] = [:]
  ) -> LeadNames {
    let vector = TermVector(roles.keys.map { ($0, 10) }, roles: roles)
    return LeadNames(vector, stories: stories) { usage[$0] ?? TermUsage(stories: 1) }
  }

  private static let named: TermRole = [.headline, .lead, .name]
  private static let shouted: TermRole = [.headline]

  @Test func theArchiveTellsWhichWordsOfAHeadlineInCapitalsAreNames() {
    let found = names(
      [1: Self.shouted, 2: Self.shouted],
      usage: [
        1: TermUsage(stories: 9, capital: 8, small: 1),
        2: TermUsage(stories: 9, capital: 4, small: 5),
      ])
    #expect(found.contains(1))
    #expect(!found.contains(2))
  }

  @Test func aWordThatNobodyKnowsIsAName() {
    // Terms that are no word's hash are as rare as can be.
    #expect(names([1: Self.shouted]).contains(1))
    #expect(!names([1: [.small]]).contains(1))
  }

  @Test func aCapitalInsideASentenceIsEnoughWhereTheStoryNeverWritesItSmall() {
    let usage = [TermID(1): TermUsage(stories: 50, capital: 10, small: 40)]
    #expect(names([1: [.lead, .name]], usage: usage).contains(1))
    #expect(!names([1: [.lead]], usage: usage).contains(1))
  }

  @Test func headlineAndLeadWeighMoreThanEither() {
    let found = names([1: [.headline, .name], 2: [.lead, .name], 3: Self.named])
    #expect(found.rarest(3).map(\.term) == [3, 1, 2])
    #expect(found.rarest(1).map(\.term) == [3])
  }

  @Test func whatManyStoriesNameWeighsLittle() {
    let usage = [TermID(2): TermUsage(stories: 90, capital: 90)]
    let report = names([1: Self.named, 2: Self.named], usage: usage)
    let sameRare = names([1: Self.named, 3: Self.named])
    let sameCommon = names([2: Self.named, 3: Self.named], usage: usage)
    #expect(report.similarity(sameRare) > 2 * report.similarity(sameCommon))
  }

  @Test func aNameInOneIsANameInBoth() {
    let usage = [TermID(1): TermUsage(stories: 50, capital: 10, small: 40)]
    let plain = names([1: Self.shouted], usage: usage)
    let inside = names([1: Self.named], usage: usage)
    #expect(plain.similarity(plain) == 0)
    #expect(abs(plain.similarity(inside) - 1) < 0.001)
    #expect(plain.similarity(inside) == inside.similarity(plain))
  }

  @Test func withoutNamesNothingIsShared() {
    #expect(names([:]).similarity(names([1: Self.named])) == 0)
    #expect(names([:]).names.isEmpty)
  }
}
