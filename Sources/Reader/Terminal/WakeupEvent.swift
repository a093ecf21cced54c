import CNcurses
import Glibc

/// Wakes the main thread out of its wait; may be rung from any thread.
package final class WakeupEvent: Sendable {
  /// An eventfd (eventfd(2)): readable once it rang.
  let descriptor: Int32

  /// A bell that has not rung.
  package init() { descriptor = lede_eventfd() }

  deinit { close(descriptor) }

  /// Rings; several times before anybody looks count as once.
  package func ring() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Waits until it rings, at most so many milliseconds.
  package func wait(milliseconds: Int) {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&polled, 1, Int32(clamping: milliseconds)) > 0 { _ = drain() }
  }

  /// Whether it rang since the last time somebody looked.
  func drain() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8
  }
}
