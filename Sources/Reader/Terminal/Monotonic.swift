import CNcurses
import Glibc

/// A clock that never goes back.
package enum Monotonic {
  /// Milliseconds since some moment in the past.
  package static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
