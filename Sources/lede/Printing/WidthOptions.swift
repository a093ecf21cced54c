import ArgumentParser
import Glibc

/// How wide lines for people are.
struct WidthOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Wrap lines at so many columns; 0 for no wrapping. Default: the terminal's width; no wrapping into a pipe.",
      valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, width != 0, !(10...10_000).contains(width) {
      throw ValidationError("--width takes 0, or a number of columns from 10 to 10000.")
    }
  }

  /// The columns to wrap at; 0 for no wrapping.
  var columns: Int { Self.columns(width) }

  /// The columns to wrap at, where `--width` says this.
  static func columns(_ width: Int?) -> Int {
    if let width { return width }
    return isatty(STDOUT_FILENO) == 1 ? TerminalSize.columns : 0
  }
}

/// The size of the terminal that standard output goes to.
enum TerminalSize {
  /// Its columns; 80 where it does not tell.
  static var columns: Int { size.map { Int($0.ws_col) }.flatMap { $0 > 0 ? $0 : nil } ?? 80 }
  /// Its rows; 24 where it does not tell.
  static var rows: Int { size.map { Int($0.ws_row) }.flatMap { $0 > 0 ? $0 : nil } ?? 24 }

  private static var size: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
