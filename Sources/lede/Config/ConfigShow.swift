import ArgumentParser
import ReaderState
import Settings

/// `lede config show`: what holds, and where it comes from.
struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print every setting and key that holds, and where it comes from.",
    discussion:
      "What is printed is itself a settings file. What is wrong in yours is told on standard error."
  )

  @Flag(help: "Print one JSON object a setting or action.")
  var json = false

  func run() throws {
    let folder = ConfigDirectory()
    var configuration = folder.configuration()
    configuration.dropUnusableTheme(folder)
    for fault in configuration.faults { printError(fault) }
    var output = Output()
    let rows = ShownSetting.all(configuration)
    guard json else { return Self.write(rows, to: &output) }
    for row in rows {
      output.object {
        $0.member("name", row.name)
        $0.member("value", row.value)
        if let line = row.line { $0.member("line", line) } else { $0.null("line") }
      }
    }
  }

  private static func write(_ rows: [ShownSetting], to output: inout Output) {
    var isInKeys = false
    for row in rows {
      if row.name.hasPrefix("keys."), !isInKeys {
        output.line("")
        output.line("[keys]")
        isInKeys = true
      }
      let name = isInKeys ? String(row.name.dropFirst("keys.".count)) : row.name
      let origin = row.line.map { "config.toml, line \($0)" } ?? "default"
      output.line(
        row.value.map { "\(name) = \($0)  # \(origin)" } ?? "# \(name): \(row.note)")
    }
  }
}

/// A setting or the keys of an action as they hold.
struct ShownSetting: Equatable {
  /// Its name; the name of an action stands after "keys.".
  var name: String
  /// Its value as TOML writes it; nil where none is set.
  var value: String?
  /// The line that sets it; nil for a default.
  var line: Int?
  /// What holds where no value is set.
  var note = ""

  /// Everything that a configuration says or leaves as it is.
  static func all(_ configuration: Configuration) -> [ShownSetting] {
    let settings = SettingDescription.all.map { setting in
      ShownSetting(
        name: setting.name, value: value(setting.name, configuration),
        line: configuration.lines[setting.name], note: setting.standard)
    }
    let keys = configuration.keymap.actions.map { action in
      let name = "keys." + action.name
      return ShownSetting(
        name: name, value: DefaultSettings.list(action.keys), line: configuration.lines[name])
    }
    return settings + keys
  }

  private static func value(_ name: String, _ configuration: Configuration) -> String? {
    switch name {
    case "theme": configuration.theme.map(DefaultSettings.quoted)
    case "mouse": String(configuration.mouse)
    case "browser": configuration.browser.map(DefaultSettings.list)
    case "export_folder": configuration.exportFolder.map(DefaultSettings.quoted)
    case "update_minutes": String(configuration.updateMinutes)
    case "private_redirects": String(configuration.allowsPrivateRedirects)
    default: nil
    }
  }
}
