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
    case "keys": readKeys(try value.table(key))
    default:
      throw value.unknown(
        "setting", key, ["theme", "mouse", "private_redirects", "browser", "keys"])
    }
  }

  /// Reads the table of keys; what is wrong in one line leaves the others as they are.
  private mutating func readKeys(_ table: [String: ConfigValue]) {
    for (command, value) in table.sorted(by: { $0.value.line < $1.value.line }) {
      do throws(ConfigError) {
        keyBindings.append(
          KeyBinding(command: command, keys: try value.texts(command), line: value.line))
      } catch {
        errors.append(error)
      }
    }
  }
}
