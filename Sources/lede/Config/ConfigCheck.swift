import ArgumentParser
import Glibc
import Settings

/// `lede config check`: what is wrong with the settings, line by line.
struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with the settings.",
    discussion: """
      Each finding is told with its line. What is wrong is left out by the reader and makes the exit status 1; a key \
      that now means something else than by default is only told.
      """)

  @Argument(help: ArgumentHelp("Another file than your own.", valueName: "file"))
  var file: String?

  func run() throws {
    let path = try file ?? ConfigDirectory().settingsFile()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(path)
    } catch {
      guard file == nil, error.number == ENOENT || error.number == ENOTDIR else {
        printError("\(path): \(error)")
        throw ExitCode.failure
      }
      printError("there is no \(path), so the defaults hold; `lede config init` writes one")
      return
    }
    let configuration = Configuration(toml: String(decoding: bytes, as: UTF8.self), name: path)
    var faults = configuration.faults
    if let theme = configuration.theme {
      faults += ConfigCheck.faults(ofTheme: theme, path, line: configuration.lines["theme"])
    }
    var output = Output()
    for fault in faults { output.line(fault) }
    for warning in configuration.warnings { output.line("\(warning) (this holds)") }
    if !faults.isEmpty {
      output.flush()
      throw ExitCode.failure
    }
    if configuration.warnings.isEmpty { output.line("\(path): nothing is wrong") }
  }

  private static func faults(ofTheme name: String, _ path: String, line: Int?) -> [String] {
    do throws(ThemeError) {
      _ = try ConfigDirectory().theme(name)
      return []
    } catch {
      return ["\(path), \(ConfigError(line: line, "\(error)"))"]
    }
  }
}
