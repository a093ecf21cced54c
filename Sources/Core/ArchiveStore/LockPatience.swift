import Glibc
import Synchronization

/// How long connections wait for another program that writes to the archive: ten seconds, until they are told to wait no
/// longer.
final class LockPatience: Sendable {
  /// The monotonic clock's milliseconds at which waiting ends whatever was asked.
  private let end = Atomic<Int>(.max)

  private let now: @Sendable () -> Int
  private let pause: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - now: Tells the monotonic clock's milliseconds.
  ///   - pause: Waits for so many milliseconds.
  init(
    now: @escaping @Sendable () -> Int = { LockPatience.monotonicMilliseconds() },
    pause: @escaping @Sendable (Int) -> Void = { usleep(UInt32($0) * 1000) }
  ) {
    self.now = now
    self.pause = pause
  }

  /// How often a lock is tried for, so many milliseconds apart.
  private static let tries = 200
  private static let interval = 50

  /// Ends all waiting in so many milliseconds.
  func end(inMilliseconds time: Int) { end.store(now() + time, ordering: .releasing) }

  /// Waits a moment before a lock is tried for again; false when it is not to be tried for any more.
  func wait(tries: Int) -> Bool {
    let left = end.load(ordering: .acquiring) - now()
    guard tries < Self.tries, left > 0 else { return false }
    pause(min(left, tries < 20 ? 5 : Self.interval))
    return true
  }

  /// Waits so long that another program that waits for the lock has tried for it.
  func letOthersIn() { pause(Self.interval + 5) }

  private static func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
