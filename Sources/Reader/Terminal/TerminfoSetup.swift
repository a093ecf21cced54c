import CNcurses
import Glibc
import Screen

/// Starts ncurses with the description of a terminal.
enum TerminfoSetup {
  /// Tries the terminal's names in turn and returns how many colours it shows.
  static func start(
    _ kind: TerminalCapabilities, _ stream: UnsafeMutablePointer<FILE>, tty: Int32
  ) throws(Console.Failure) -> Int {
    if kind.hasFullColor, !kind.wantsNoColor, startDirect(stream) {
      return colors(wanted: true) > 0 ? ColorDepth.full.rawValue : 0
    }
    for name in kind.candidates {
      var status: Int32 = 0
      guard setupterm(name, tty, &status) == OK else { continue }
      if lede_string("cup") == nil { throw .cannotMove(term: name) }
      guard newterm(name, stream, stream) != nil else { continue }
      return colors(wanted: !kind.wantsNoColor)
    }
    throw .unknown(term: kind.name)
  }

  /// The description is handed over in the environment, which programs started later must not see.
  private static func startDirect(_ stream: UnsafeMutablePointer<FILE>) -> Bool {
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", DirectColor.description, 1)
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return newterm(DirectColor.name, stream, stream) != nil
  }

  private static func colors(wanted: Bool) -> Int {
    guard wanted, has_colors() else { return 0 }
    start_color()
    use_default_colors()
    return Int(lede_colors())
  }
}
