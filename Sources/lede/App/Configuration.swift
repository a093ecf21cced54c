import Glibc
import ReaderState
import Screen

/// What a reader chose in `config.toml`; everything has a default, and what is wrong in the file is told and left out.
///
///     theme = "light"                     # a built-in one, or themes/NAME.toml beside this file
///     mouse = false
///     browser = ["firefox", "--new-tab"]  # the address is added at the end, or put in place of "{}"
///     private_redirects = true            # let feeds outside lead to addresses inside this network
///     [keys]
///     down = ["j", "Down"]
///     update = "U"
struct Configuration {
  /// The theme's name; nil leaves the choice to the terminal's background.
  var theme: String?
  /// Whether the mouse is used.
  var mouse = true
  /// Whether hosts outside may lead to addresses inside this network.
  var allowsPrivateRedirects = false
  /// The browser as an argument list.
  var browser: [String]?
  /// The keys.
  var keymap = Keymap.standard
  /// What was wrong, each with the file's name and the line.
  var faults: [String] = []

  /// The defaults.
  init() {}

  /// Reads a configuration file; `name` stands before the line in what is told.
  init(toml text: String, name: String) {
    do throws(ConfigError) {
      let root = try ConfigValue.read(text).table("")
      for (key, setting) in root.sorted(by: { $0.value.line < $1.value.line }) {
        do throws(ConfigError) {
          try take(key, setting, name)
        } catch {
          faults.append("\(name), \(error)")
        }
      }
    } catch {
      faults.append("\(name), \(error)")
    }
  }

  private mutating func take(_ key: String, _ setting: ConfigValue, _ name: String)
    throws(ConfigError)
  {
    switch key {
    case "theme": theme = try setting.text(key)
    case "mouse": mouse = try setting.flag(key)
    case "private_redirects": allowsPrivateRedirects = try setting.flag(key)
    case "browser":
      let command = try setting.texts(key)
      guard command.first?.isEmpty == false else {
        throw setting.expected("a list such as [\"firefox\", \"--new-tab\"]", key)
      }
      browser = command
    case "keys": try bind(try setting.table(key), name)
    default:
      throw setting.unknown(
        "setting", key, ["theme", "mouse", "private_redirects", "browser", "keys"])
    }
  }

  /// Binds keys; every fault is told with its line, and the other bindings hold.
  private mutating func bind(_ table: [String: ConfigValue], _ name: String) throws(ConfigError) {
    var wishes: [(command: String, keys: [String])] = []
    for (command, setting) in table.sorted(by: { $0.value.line < $1.value.line }) {
      do throws(ConfigError) {
        wishes.append((command, try setting.texts(command)))
      } catch {
        faults.append("\(name), \(error)")
      }
    }
    let (keymap, problems) = Keymap.standard.rebound(wishes)
    self.keymap = keymap
    for problem in problems {
      let line = table[problem.command]?.line
      faults.append("\(name), \(ConfigError(line: line, problem.message))")
    }
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
