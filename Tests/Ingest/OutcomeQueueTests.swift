import Articles
import Testing

@testable import Ingest

@Suite struct OutcomeQueueTests {
  private func outcome(_ place: Int) -> OrderedOutcomes.Outcome {
    OrderedOutcomes.Outcome(place: place, file: "f", outcome: AddOutcome(.added))
  }

  @Test func whatIsLeftIsTakenOnce() throws {
    let inbox = OutcomeQueue()
    inbox.leave(.success([outcome(1), outcome(2)]))
    inbox.leave(.success([outcome(3)]))
    #expect(try inbox.take().map(\.place) == [1, 2, 3])
    #expect(try inbox.take().isEmpty)
  }

  @Test func anErrorIsThrownAndWhatWasGivenUpIsNot() throws {
    struct Failure: Error {}
    let inbox = OutcomeQueue()
    inbox.leave(.failure(CancellationError()))
    #expect(try inbox.take().isEmpty)
    inbox.leave(.failure(Failure()))
    inbox.leave(.success([outcome(1)]))
    #expect(throws: Failure.self) { try inbox.take() }
    #expect(try inbox.take().map(\.place) == [1])
  }

  @Test func theFirstOfSeveralErrorsIsThrownOnce() throws {
    struct Failure: Error, Equatable { var number: Int }
    let inbox = OutcomeQueue()
    inbox.leave(.failure(Failure(number: 1)))
    inbox.leave(.failure(Failure(number: 2)))
    #expect(throws: Failure(number: 1)) { try inbox.take() }
    #expect(try inbox.take().isEmpty)
  }
}
