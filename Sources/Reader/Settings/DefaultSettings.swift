/// Writes a complete `config.toml` in which everything is a comment: the defaults, ready to be changed.
package enum DefaultSettings {
  /// Returns the file for a program with these actions.
  package static func toml(actions: [ActionDescription]) -> String {
    var lines = [
      "# The settings of lede. What begins with # is a comment: take the # away and change the value.",
      "# An open reader takes changes over as soon as the file is written; `lede config check` says what is wrong in it.",
      "",
    ]
    for setting in SettingDescription.all {
      lines += wrapped(setting.about).map { "# \($0)" }
      lines += ["# Default: \(setting.standard)", "#\(setting.name) = \(setting.example)", ""]
    }
    lines += keyLines(actions)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func keyLines(_ actions: [ActionDescription]) -> [String] {
    var lines = [
      "# Keys: action = \"key\", or action = [\"key\", \"key\"]; [] takes all keys of an action away.",
      "# A key is a letter or sign, a name",
      "# (\(keyNames)),",
      "# one of those after Ctrl-, Alt- or Shift-, or two keys one after the other with a space between: \", u\".",
      "[keys]",
    ]
    var scope = ""
    for action in actions {
      if action.scope != scope { lines += ["", "# -- \(action.scope) --"] }
      scope = action.scope
      lines += ["# \(action.about)", "#\(action.name) = \(list(action.keys))"]
    }
    return lines
  }

  /// The names of keys that write no character.
  package static let keyNames =
    "Enter Esc Tab Backspace Delete Insert Up Down Left Right Home End PgUp PgDn Space F1 ... F63"

  /// A list of texts as TOML writes it.
  package static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text as TOML writes it.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\u{FFFD}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Words in lines of at most 100 characters.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 100 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
