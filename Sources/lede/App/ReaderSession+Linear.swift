import ReaderState
import Screen

extension ReaderSession {
  /// Opens the first screen, and waits until everything on it is known.
  func begin() {
    tellTime()
    apply(.resize(display.size))
    start()
    settleFully()
  }

  /// Waits until everything asked of the archive is answered, and what was changed is kept; an update of feeds goes on.
  func settleFully() {
    settle(milliseconds: 20_000)
    runner.wait(for: .changes)
    runner.wait(for: .adding)
    // A change asks for counts and lists anew; the last answers may come while the queues are looked at.
    settle(milliseconds: 20_000)
    settle(milliseconds: 0)
  }

  /// Waits until nothing that must not be lost is left to do.
  func end() { runner.finish() }
}
