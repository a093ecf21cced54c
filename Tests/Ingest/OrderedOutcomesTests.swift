import Articles
import Testing

@testable import Ingest

@Suite struct OrderedOutcomesTests {
  private func outcome(_ place: Int) -> OrderedOutcomes.Outcome {
    OrderedOutcomes.Outcome(place: place, file: "f", outcome: AddOutcome(.added, id: "\(place)"))
  }

  private func drain(_ outcomes: inout OrderedOutcomes) -> [Int] {
    var places: [Int] = []
    while let next = outcomes.next() { places.append(next.place) }
    return places
  }

  @Test func toldInTheOrderOfReading() {
    var outcomes = OrderedOutcomes()
    #expect(outcomes.expect(3) == 0)
    #expect(outcomes.expect(2) == 3)
    for place in [2, 1] { outcomes.add(outcome(place)) }
    #expect(drain(&outcomes) == [])
    outcomes.add(outcome(0))
    #expect(drain(&outcomes) == [0, 1, 2])
    outcomes.add(outcome(4))
    #expect(outcomes.rest().map(\.place) == [4])
  }

  @Test func afterAnInterruptTheNextComeAsEver() {
    var outcomes = OrderedOutcomes()
    _ = outcomes.expect(5)
    outcomes.add(outcome(3))
    #expect(outcomes.rest().map(\.place) == [3])
    let first = outcomes.expect(1)
    outcomes.add(outcome(first))
    #expect(drain(&outcomes) == [5])
  }
}
