import Screen

/// A display that plays what it is told and keeps what it is shown: the terminal's double.
package final class ScriptedDisplay: Display {
  /// The size it says it has.
  package var size: Size
  /// Always, here.
  package let hasUnicode = true
  /// What each wait returns, in order; when all is played it asks the program to end.
  package var script: [[DisplayEvent]]
  /// The grids shown, in order.
  package private(set) var shown: [Grid] = []
  /// What else was asked of it, in order: "suspend", "lend", "redraw", "theme light", "copy …".
  package private(set) var log: [String] = []
  /// Called before each wait, with the number of waits so far: a test may look at what is shown, or wait for work.
  package var beforeWait: (Int) -> Void = { _ in }
  /// The descriptors that it was asked to watch.
  package private(set) var watched: [Int32] = []
  /// The background it tells of.
  package var color: Color?
  private var waits = 0

  /// A display with a script.
  package init(size: Size = Size(rows: 24, columns: 80), script: [[DisplayEvent]] = []) {
    self.size = size
    self.script = script
  }

  /// A script of keys as they are spelled ("j", "Ctrl-d", "Enter"), one wait each.
  package convenience init(size: Size = Size(rows: 24, columns: 80), keys: [String]) {
    self.init(size: size, script: keys.map { [.input(.key(Key($0) ?? .character("?")))] })
  }

  /// The last grid shown.
  package var screen: Grid? { shown.last }

  /// Keeps the grid.
  package func show(_ grid: Grid) { shown.append(grid) }

  /// Notes the theme's name.
  package func use(_ theme: Theme) { log.append("theme \(theme.name)") }

  /// Noted.
  package func useMouse(_ isWanted: Bool) { log.append("mouse \(isWanted)") }

  /// Kept.
  package func watch(_ descriptors: [Int32]) { watched = descriptors }

  /// The next piece of the script.
  package func wait(milliseconds: Int?) -> [DisplayEvent] {
    beforeWait(waits)
    waits += 1
    if script.isEmpty { return [.terminationRequested(signal: 15)] }
    let happenings = script.removeFirst()
    for case .input(.resize(let size)) in happenings { self.size = size }
    return happenings
  }

  /// As it was set.
  package func background(milliseconds: Int) -> Color? { color }

  /// Noted.
  package func redraw() { log.append("redraw") }

  /// Noted.
  package func suspend() { log.append("suspend") }

  /// Noted, and the other program runs.
  package func withTerminalReleased(while body: () -> Void) {
    log.append("lend")
    body()
  }

  /// Noted, and taken.
  package func copy(_ text: String) -> Bool {
    log.append("copy \(text)")
    return true
  }
}
