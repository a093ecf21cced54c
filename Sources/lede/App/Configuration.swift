import ReaderState
import Screen
import Settings

/// A reader's settings with the keys they make; what was wrong with them is worded.
struct Configuration: Equatable {
  /// The theme's name; nil leaves the choice to the terminal's background.
  var theme: String?
  /// Whether the mouse is used.
  var mouse = true
  /// Whether hosts outside may lead to addresses inside this network.
  var allowsPrivateRedirects = false
  /// The browser as an argument list.
  var browser: [String]?
  /// The folder that is offered for exports; nil for the documents of the home folder.
  var exportFolder: String?
  /// The minutes between two updates of all feeds; 0 for none.
  var updateMinutes = 0
  /// The keys and the commands they are bound to.
  var keymap = Keymap.standard
  /// The lines of the settings and actions that the file has.
  var lines: [String: Int] = [:]
  /// What was wrong and is left out, each with the file's name and the line.
  var faults: [String] = []
  /// What holds, but takes a key from something else, each with the file's name and the line.
  var warnings: [String] = []

  /// Creates the default configuration.
  init() {}

  /// Reads a configuration file; `name` stands before the line in what is told.
  init(toml text: String, name: String) {
    let file = SettingsFile(toml: text)
    (theme, mouse, browser) = (file.theme, file.mouse, file.browser)
    allowsPrivateRedirects = file.allowsPrivateRedirects
    updateMinutes = file.updateMinutes
    exportFolder = file.exportFolder
    let (keymap, problems) = Keymap.standard.rebound(
      file.keyBindings.map { Rebinding($0.command, $0.keys, line: $0.line) })
    self.keymap = keymap
    lines = file.lines
    for binding in file.keyBindings { lines["keys." + binding.command] = binding.line }
    let errors =
      file.errors
      + problems.filter { !$0.isWarning }.map { ConfigError(line: $0.line, $0.message) }
    faults = errors.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map { "\(name), \($0)" }
    warnings = problems.filter(\.isWarning).map {
      "\(name), \(ConfigError(line: $0.line, $0.message))"
    }
  }
}

extension Keymap {
  /// The actions as the default file and the manual page tell them, scope by scope.
  var actions: [ActionDescription] {
    Scope.allCases.flatMap { scope in
      entries.filter { $0.scope == scope }.map {
        ActionDescription(
          name: $0.command.rawValue, scope: scope.title, keys: $0.keys.map(\.description),
          about: $0.title)
      }
    }
  }
}
