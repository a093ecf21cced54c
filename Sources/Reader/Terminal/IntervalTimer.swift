import CNcurses
import Glibc

/// A descriptor that becomes readable every so many seconds (timerfd_create(2)); at rest it costs nothing.
package final class IntervalTimer {
  /// Readable once the time has passed.
  package let descriptor: Int32

  /// A timer that is not set.
  package init() { descriptor = lede_timerfd() }

  deinit { close(descriptor) }

  /// Becomes readable every so many seconds from now on; 0 sets it to rest.
  package func set(seconds: Int) { lede_set_timer(descriptor, Int(clamping: max(0, seconds))) }

  /// Whether the time has passed since this was last asked.
  package func drain() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8
  }
}
