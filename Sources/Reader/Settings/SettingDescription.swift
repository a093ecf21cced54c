/// What a setting of `config.toml` is for, and how it is written.
///
/// The commented default file, the messages about unknown settings, `lede config show` and the manual page are all made
/// from `all`.
package struct SettingDescription: Hashable, Sendable {
  /// The setting's name in the file.
  package var name: String
  /// A value as it is written in TOML: the default, or an example where the default is not written.
  package var example: String
  /// What holds while the file does not say.
  package var standard: String
  /// What it is for, in sentences.
  package var about: String

  /// The settings that stand before the table of keys, in the order of the default file.
  package static let all: [SettingDescription] = [
    SettingDescription(
      name: "theme", example: "\"dark\"", standard: "chosen by the terminal's background",
      about: """
        The theme: dark, light, high-contrast, monochrome, or the name of a file of your own in themes/ beside this \
        file (themes/NAME.toml; `lede themes --show dark` prints one to begin with).
        """),
    SettingDescription(
      name: "mouse", example: "true", standard: "true",
      about: """
        Whether the mouse is used: the wheel scrolls, a click selects, a double click opens. With false the terminal \
        selects text with the mouse as usual.
        """),
    SettingDescription(
      name: "browser", example: "[\"firefox\", \"--new-tab\"]",
      standard: "$BROWSER, else the desktop's",
      about: """
        The program that opens addresses, as a list: the program, then its arguments. The address is put in place of \
        "{}", or added at the end. No shell sees it.
        """),
    SettingDescription(
      name: "export_folder", example: "\"~/Documents\"",
      standard: "~/Documents where there is one, else ~",
      about: "The folder that is offered when a story or quotations are exported."),
    SettingDescription(
      name: "update_minutes", example: "0", standard: "0",
      about: """
        How many minutes pass between two updates of all feeds while the reader is open, from 5 to 10080 (a week); \
        with 0 feeds are updated only when you ask.
        """),
    SettingDescription(
      name: "private_redirects", example: "false", standard: "false",
      about: """
        Whether hosts outside may lead to addresses inside this network. Leave it false unless a feed of your own \
        needs it.
        """),
  ]

  /// The names of all settings, the table of keys among them.
  package static var names: [String] { all.map(\.name) + ["keys"] }
}

/// What a key can be bound to, handed in by the program: Settings knows no command itself.
package struct ActionDescription: Hashable, Sendable {
  /// The action's name, as the table of keys writes it.
  package var name: String
  /// Where its keys hold ("In a story").
  package var scope: String
  /// Its keys as they are written; none for what only the palette offers.
  package var keys: [String]
  /// What it does.
  package var about: String

  /// Creates the description of an action that keys can be bound to.
  package init(name: String, scope: String, keys: [String], about: String) {
    self.name = name
    self.scope = scope
    self.keys = keys
    self.about = about
  }
}
