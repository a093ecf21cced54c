import Testing

@testable import fuzz

@Suite struct MutatorTests {
  private let inputs = [Array("The ferry sails.".utf8), Array("<p>Budget</p>".utf8)]

  private func inputs(seed: UInt64, count: Int = 200) -> [[UInt8]] {
    var mutator = Mutator(seed: seed, words: ["<p>"])
    return (0..<count).map { _ in mutator.changed(inputs) }
  }

  @Test func theSameSeedGivesTheSameInputs() {
    #expect(inputs(seed: 7) == inputs(seed: 7))
    #expect(inputs(seed: 7) != inputs(seed: 8))
  }

  @Test func inputsDifferAndStayBounded() {
    let made = inputs(seed: 1, count: 2000)
    #expect(Set(made).count > 1500)
    #expect(made.allSatisfy { $0.count <= Mutator.limit })
  }

  @Test func nothingIsChangedToSomething() {
    var mutator = Mutator(seed: 3, words: [])
    #expect((0..<50).contains { _ in !mutator.changed([]).isEmpty })
  }
}
