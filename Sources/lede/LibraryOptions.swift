import ArgumentParser
import Glibc
import Library

/// Where the archive is: `--library`, else `LEDE_LIBRARY`, else `lede/library.sqlite` where a person's data lives.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The archive to use. Default: $LEDE_LIBRARY, else $XDG_DATA_HOME/lede/library.sqlite.",
      valueName: "path"))
  var library: String?

  /// The path that was asked for.
  func path() throws -> String {
    if let library { return library }
    if let named = environment("LEDE_LIBRARY") { return named }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/lede/library.sqlite"
    }
    guard let home = environment("HOME") else { throw LibraryError.noHome }
    return home + "/.local/share/lede/library.sqlite"
  }

  /// Opens the archive; ends the program with a message and status 1 when that cannot be done.
  func open() throws -> Archive {
    do {
      return try Archive(path: path())
    } catch let error as LibraryError {
      complain(error.description)
      throw ExitCode.failure
    }
  }
}

/// A variable of the environment; empty ones count as missing.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
