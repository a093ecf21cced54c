import Synchronization

/// Carries what became of stories from the threads of a pipeline to the thread that reads files.
package final class OutcomeQueue: Sendable {
  private let left = Mutex<(outcomes: [OrderedOutcomes.Outcome], error: (any Error)?)>(([], nil))

  /// Creates an empty queue.
  package init() {}

  /// Adds what became of a batch; what was given up after an interrupt is left out.
  package func leave(_ result: Result<[OrderedOutcomes.Outcome], any Error>) {
    left.withLock { left in
      switch result {
      case .success(let outcomes): left.outcomes += outcomes
      case .failure(is CancellationError): break
      case .failure(let error): left.error = left.error ?? error
      }
    }
  }

  /// Takes out what has been added since the last time.
  ///
  /// - Throws: The first error that was added, once; the outcomes are then left for the next call.
  package func take() throws -> [OrderedOutcomes.Outcome] {
    try left.withLock { left in
      if let error = left.error {
        left.error = nil
        throw error
      }
      defer { left.outcomes = [] }
      return left.outcomes
    }
  }
}
