import ArchiveStore
import Glibc

/// Works with a shared archive and goes on by itself when the connection is lost or the server restarts.
///
/// What is run must do no harm when it is run again: everything here is known again by what it is.
final class ShareSession {
  private let address: ShareAddress
  private let number: String?
  private let isInterrupted: @Sendable () -> Bool
  /// For how long a server that was there is waited for; nil for ever.
  private let patience: Duration?
  private var database: SharedDatabase?
  private var wasThere = false

  /// - Parameters:
  ///   - number: The number of the share that was joined.
  ///   - patience: For how long a server that was there is waited for; nil for ever.
  ///   - isInterrupted: Returns whether to stop waiting.
  init(
    _ address: ShareAddress, number: String? = nil, patience: Duration? = .seconds(60),
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.address = address
    self.number = number
    self.patience = patience
    self.isInterrupted = isInterrupted
  }

  /// Runs a body with the shared archive, again and again where that may help.
  ///
  /// - Throws: What the body throws; `CancellationError` when interrupted while waiting.
  func run<T>(_ body: (SharedDatabase) throws -> T) throws -> T {
    var pause = BackOff()
    let start = ContinuousClock.now
    while true {
      do {
        let database = try self.database ?? SharedDatabase(address, expecting: number)
        self.database = database
        wasThere = true
        return try body(database)
      } catch let error as ShareError {
        // A transaction that failed leaves the connection as it was; a lost one is opened anew.
        database = nil
        let isOver = patience.map { start.duration(to: .now) > $0 } ?? false
        guard error.isTransient, wasThere || patience == nil, !isOver else { throw error }
      }
      try pause.wait(until: isInterrupted)
    }
  }
}

/// Pauses that grow, from a tenth of a second to five seconds, with some chance so that many do not come back at once.
struct BackOff {
  private(set) var milliseconds = 100

  /// The next pause.
  mutating func next() -> Int {
    defer { milliseconds = min(5000, milliseconds * 2) }
    return milliseconds / 2 + Int.random(in: 0...milliseconds / 2)
  }

  /// Waits; ends early when interrupted.
  ///
  /// - Throws: `CancellationError` when interrupted.
  mutating func wait(until isInterrupted: () -> Bool) throws {
    var left = next()
    while left > 0 {
      if isInterrupted() { throw CancellationError() }
      let step = min(left, 100)
      usleep(UInt32(step) * 1000)
      left -= step
    }
    if isInterrupted() { throw CancellationError() }
  }
}
