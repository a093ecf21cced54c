import CNcurses
import Glibc

/// Wakes the main thread out of its wait; may be signaled from any thread.
package final class WakeupEvent: Sendable {
  /// An eventfd (eventfd(2)): readable once it was signaled.
  package let descriptor: Int32

  /// Creates an event that is not signaled.
  package init() { descriptor = lede_eventfd() }

  deinit { close(descriptor) }

  /// Signals the event; several signals before `drain` count as one.
  package func signal() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Waits until it is signaled, at most so many milliseconds, and takes back the signal.
  ///
  /// - Returns: Whether it was signaled.
  @discardableResult
  package func wait(milliseconds: Int) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Int32(clamping: milliseconds)) > 0 && drain()
  }

  /// Takes back the signal, and returns whether there was one.
  func drain() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8
  }
}
