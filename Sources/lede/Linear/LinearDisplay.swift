import Glibc
import Screen

/// A terminal that is written line after line: nothing is drawn, and no terminal need be there.
final class LinearDisplay: Display {
  /// The size that lists are cut for.
  let size: Size
  /// Lines hold any character.
  let hasUnicode = true

  /// Cuts lists into parts of so many rows, for lines of a width.
  init(rows: Int, columns: Int) { size = Size(rows: rows, columns: columns) }

  func show(_ grid: Grid) {}
  func use(_ theme: Theme) {}
  func useMouse(_ isWanted: Bool) {}
  func watch(_ descriptors: [Int32]) {}
  func wait(milliseconds: Int?) -> [DisplayEvent] { [] }
  func background(milliseconds: Int) -> Color? { nil }
  func redraw() {}
  func suspend() { kill(0, SIGTSTP) }
  func withTerminalReleased(while body: () -> Void) { body() }
  func copy(_ text: String) -> Bool { false }
}
