/// Writes the manual page `lede-config(5)` in man(7) from the same list as the default file.
package enum ConfigManual {
  /// Returns the page for a program of a version with these actions.
  package static func page(actions: [ActionDescription], version: String) -> String {
    var lines = [
      ".TH LEDE\\-CONFIG 5 \"\" \"\(escaped(version))\" \"File formats\"",
      ".SH NAME", "lede\\-config \\- the settings of the news reader lede",
      ".SH SYNOPSIS", ".I $XDG_CONFIG_HOME/lede/config.toml", ".br",
      ".I ~/.config/lede/config.toml",
      ".SH DESCRIPTION",
      escaped(
        "A TOML file. Everything has a default, so it may be missing or empty. What is wrong in it is told with its "
          + "line and left out; the rest holds. An open reader takes changes over as soon as the file is written."
      ),
      ".PP", ".B lede config init", "writes a complete file in which everything is a comment,",
      ".B lede config check", "says what is wrong in yours,", ".B lede config show",
      "prints what holds and where it comes from,", ".B lede config path", "prints where it is.",
      ".SH SETTINGS",
    ]
    for setting in SettingDescription.all {
      lines += [".TP", ".B \(escaped("\(setting.name) = \(setting.example)"))"]
      lines += [escaped(setting.about), ".br", escaped("Default: \(setting.standard).")]
    }
    lines += [
      ".SH KEYS",
      escaped(
        "The table [keys] binds keys to actions: action = \"key\", or action = [\"key\", \"key\"]; [] takes all keys of "
          + "an action away. A key is a letter or sign, a name (\(DefaultSettings.keyNames)), one of those after Ctrl-, "
          + "Alt- or Shift-, or two keys one after the other with a space between. A key holds in a place; the keys of "
          + "the place one is in come before those that hold everywhere."),
    ]
    lines += actionLines(actions)
    lines += [
      ".SH FILES", ".TP", ".I ~/.config/lede/themes/NAME.toml",
      "Themes of your own; one with a built-in name takes its place.", ".SH SEE ALSO",
      ".BR lede (1)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func actionLines(_ actions: [ActionDescription]) -> [String] {
    var lines: [String] = []
    var scope = ""
    for action in actions {
      if action.scope != scope { lines.append(".SS \(escaped(action.scope))") }
      scope = action.scope
      lines += [
        ".TP", ".B \(escaped("\(action.name) = \(DefaultSettings.list(action.keys))"))",
        escaped(action.about),
      ]
    }
    return lines
  }

  /// A text in which man(7) finds no request and no escape.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
