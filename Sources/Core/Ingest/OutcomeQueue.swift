import Synchronization

/// Carries what became of stories from the threads of a pipeline to the thread that reads files.
package final class OutcomeQueue: Sendable {
  private let left = Mutex<(outcomes: [OrderedOutcomes.Outcome], error: (any Error)?)>(([], nil))

  /// A queue with nothing in it.
  package init() {}

  /// Adds what became of a piece; what was given up after an interrupt is no news.
  package func leave(_ result: Result<[OrderedOutcomes.Outcome], any Error>) {
    left.withLock { left in
      switch result {
      case .success(let outcomes): left.outcomes += outcomes
      case .failure(is CancellationError): break
      case .failure(let error): left.error = left.error ?? error
      }
    }
  }

  /// What has been left since the last time; throws an error that was left.
  package func take() throws -> [OrderedOutcomes.Outcome] {
    try left.withLock { left in
      if let error = left.error { throw error }
      defer { left.outcomes = [] }
      return left.outcomes
    }
  }
}
