/// What a reader chose in `config.toml`; everything has a default, and what is wrong in the file is told and left out.
///
///     theme = "light"                     # a built-in one, or themes/NAME.toml beside this file
///     mouse = false
///     browser = ["firefox", "--new-tab"]  # the address is added at the end, or put in place of "{}"
///     private_redirects = true            # let feeds outside lead to addresses inside this network
///     [keys]
///     down = ["j", "Down"]
///     update = "U"
package struct SettingsFile: Equatable, Sendable {
  /// Keys that a reader wants for a command; whether there are such keys and such a command is not checked here.
  package struct KeyBinding: Equatable, Sendable {
    /// The command's name as it is written.
    package var command: String
    /// The keys as they are written.
    package var keys: [String]
    /// The line, from 1.
    package var line: Int
  }

  /// The theme's name; nil leaves the choice to the terminal's background.
  package var theme: String?
  /// Whether the mouse is used.
  package var mouse = true
  /// Whether feeds outside may lead to addresses inside this network.
  package var allowsPrivateRedirects = false
  /// The browser as an argument list.
  package var browser: [String]?
  /// The folder that is offered for exports.
  package var exportFolder: String?
  /// The minutes between two updates of all feeds; 0 for none.
  package var updateMinutes = 0
  /// The line of each setting that the file has, by its name.
  package var lines: [String: Int] = [:]
  /// The keys to bind, in the order of their lines.
  package var keyBindings: [KeyBinding] = []
  /// What was wrong, each with its line.
  package var errors: [ConfigError] = []

  /// Creates the default settings.
  package init() {}

  /// Reads a settings file.
  package init(toml text: String) {
    do throws(ConfigError) {
      let root = try ConfigValue.read(text).table("")
      for (key, value) in root.sorted(by: { $0.value.line < $1.value.line }) {
        do throws(ConfigError) {
          try read(key, value)
          lines[key] = value.line
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
  }

  private mutating func read(_ key: String, _ value: ConfigValue) throws(ConfigError) {
    switch key {
    case "theme": theme = try value.text(key)
    case "mouse": mouse = try value.flag(key)
    case "private_redirects": allowsPrivateRedirects = try value.flag(key)
    case "browser":
      let command = try value.texts(key)
      guard command.first?.isEmpty == false else {
        throw value.expected("a list such as [\"firefox\", \"--new-tab\"]", key)
      }
      browser = command
    case "export_folder": exportFolder = try value.text(key)
    case "update_minutes":
      updateMinutes = try value.number(key, in: 0...10_080)
      guard updateMinutes == 0 || updateMinutes >= 5 else {
        updateMinutes = 0
        throw value.expected("0, or a whole number from 5 to 10080", key)
      }
    case "keys": readKeys(try value.table(key))
    default:
      throw value.unknown("setting", key, SettingDescription.names)
    }
  }

  /// Reads the table of keys; what is wrong in one line leaves the others as they are.
  private mutating func readKeys(_ table: [String: ConfigValue]) {
    for (command, value) in table.sorted(by: { $0.value.line < $1.value.line }) {
      do throws(ConfigError) {
        keyBindings.append(
          KeyBinding(
            command: command, keys: try SettingsFile.keys(command, value), line: value.line))
      } catch {
        errors.append(error)
      }
    }
  }

  /// The keys of a command; what is neither a text nor a list of texts is told with the form.
  private static func keys(_ command: String, _ value: ConfigValue) throws(ConfigError) -> [String]
  {
    do throws(ConfigError) {
      return try value.texts(command)
    } catch {
      throw value.expected("a key or a list of keys, such as \"x\" or [\"x\", \"Ctrl-x\"]", command)
    }
  }
}
