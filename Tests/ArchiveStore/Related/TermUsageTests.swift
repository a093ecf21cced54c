import Testing

@testable import ArchiveStore

@Suite struct TermUsageTests {
  @Test func whatIsAddedCanBeTakenAway() {
    var usage = TermUsage()
    usage.add([.capital, .headline])
    usage.add([.capital, .small])
    #expect(usage == TermUsage(stories: 2, capital: 2, small: 1))
    usage.remove([.capital, .small])
    usage.remove(.capital)
    #expect(usage == TermUsage())
  }
}
