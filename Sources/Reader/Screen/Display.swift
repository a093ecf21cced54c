/// A place that shows grids and tells what the reader does: the terminal, or a scripted double in tests.
///
/// Everything happens on the thread that opened it, except `WakeupEvent.signal()`.
package protocol Display: AnyObject {
  /// The size to draw for.
  var size: Size { get }
  /// Whether shapes outside of ASCII can be shown; others are replaced when they are drawn.
  var hasUnicode: Bool { get }
  /// Shows a grid; only what changed is written.
  func show(_ grid: Grid)
  /// Draws with another theme from now on.
  func use(_ theme: Theme)
  /// Uses the mouse from now on, or leaves it to the terminal.
  func useMouse(_ isWanted: Bool)
  /// Wakes from waiting too when one of these descriptors can be read.
  func watch(_ descriptors: [Int32])
  /// Waits for something to happen, at most so many milliseconds (nil: as long as it takes).
  func wait(milliseconds: Int?) -> [DisplayEvent]
  /// The background colour the terminal was asked for, waiting at most so many milliseconds for its answer; nil when
  /// it does not tell in time. Whatever else comes meanwhile is what the next `wait` returns.
  func background(milliseconds: Int) -> Color?
  /// Writes everything anew with the next grid, in case something else wrote on the screen.
  func redraw()
  /// Stops this process as Ctrl-Z does, and comes back when it goes on.
  func suspend()
  /// Hands the terminal to another program while `body` runs.
  func withTerminalReleased(while body: () -> Void)
  /// Puts text on the clipboard of the terminal's own computer (OSC 52), if it can take it.
  func copy(_ text: String) -> Bool
}

/// Something a display tells.
package enum DisplayEvent: Hashable, Sendable {
  /// The reader did something, or the screen has another size.
  case input(Input)
  /// The terminal told its background colour; nil when it has answered and does not tell.
  case background(Color?)
  /// The wakeup event was signaled: actions wait in the queue.
  case wokenUp
  /// A watched descriptor can be read.
  case readable(Int32)
  /// A signal, or the loss of the terminal, asks the program to end.
  case terminationRequested(signal: Int32)
}
