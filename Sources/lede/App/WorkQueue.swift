import Dispatch
import Synchronization

/// A thread for one kind of work, one piece after the other.
final class WorkQueue: Sendable {
  private let queue: DispatchQueue
  private let newest = Atomic<Int>(0)
  private let waiting: Atomic<Int>
  private let workEnded: @Sendable () -> Void

  /// A queue with a name for the debugger, which calls `workEnded` whenever a piece of work is no longer counted: whoever
  /// waits until the queue is not busy is to look again.
  init(_ name: String, workEnded: @escaping @Sendable () -> Void = {}) {
    self.workEnded = workEnded
    queue = DispatchQueue(label: name, qos: .userInitiated)
    waiting = Atomic(0)
  }

  /// Whether work is waiting or going on.
  var isBusy: Bool { waiting.load(ordering: .acquiring) > 0 }

  /// Does work after what was given before.
  func run(_ work: @escaping @Sendable () -> Void) {
    waiting.add(1, ordering: .acquiringAndReleasing)
    queue.async {
      work()
      self.waiting.subtract(1, ordering: .acquiringAndReleasing)
      self.workEnded()
    }
  }

  /// Does work, unless newer work comes before its turn.
  func runNewest(_ work: @escaping @Sendable () -> Void) {
    let ticket = newest.add(1, ordering: .acquiringAndReleasing).newValue
    run {
      if self.newest.load(ordering: .acquiring) == ticket { work() }
    }
  }

  /// Waits until everything given so far is done.
  func finish() { queue.sync {} }
}
