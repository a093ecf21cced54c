import ReaderState
import Settings

/// A reader's settings with the keys they make; what was wrong with them is worded.
struct Configuration {
  /// The theme's name; nil leaves the choice to the terminal's background.
  var theme: String?
  /// Whether the mouse is used.
  var mouse = true
  /// Whether hosts outside may lead to addresses inside this network.
  var allowsPrivateRedirects = false
  /// The browser as an argument list.
  var browser: [String]?
  /// The key bindings.
  var keymap = Keymap.standard
  /// What was wrong, each with the file's name and the line.
  var faults: [String] = []

  /// Creates the default configuration.
  init() {}

  /// Reads a configuration file; `name` stands before the line in what is told.
  init(toml text: String, name: String) {
    let file = SettingsFile(toml: text)
    (theme, mouse, browser) = (file.theme, file.mouse, file.browser)
    allowsPrivateRedirects = file.allowsPrivateRedirects
    let (keymap, problems) = Keymap.standard.rebound(
      file.keyBindings.map { ($0.command, $0.keys) })
    self.keymap = keymap
    let lines = Dictionary(file.keyBindings.map { ($0.command, $0.line) }) { first, _ in first }
    let errors =
      file.errors
      + problems.map { ConfigError(line: lines[$0.command], $0.message) }
    faults = errors.map { "\(name), \($0)" }
  }
}

extension Keymap.Problem {
  /// The command in whose line the problem stands.
  var command: String {
    switch self {
    case .unknownCommand(let name, _): name
    case .unknownKey(_, let command): command
    case .conflict(_, _, let lost): lost.rawValue
    }
  }
}
