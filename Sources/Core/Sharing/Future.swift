import Dispatch
import Synchronization

/// A value that is worked out on another thread while this one does something else.
final class Future<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<Value, any Error>?>(nil)

  /// Begins to work it out.
  init(_ body: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async(group: group) { [self] in
      let value = Result { try body() }
      result.withLock { $0 = value }
    }
  }

  /// Waits for the value.
  ///
  /// - Throws: What working it out threw.
  func value() throws -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }
}
