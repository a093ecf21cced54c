import ArgumentParser
import ReaderState
import Settings

/// The texts about the settings that are made from the lists of settings and actions.
enum DefaultConfiguration {
  /// A complete `config.toml` in which everything is a comment.
  static var toml: String { DefaultSettings.toml(actions: Keymap.standard.actions) }

  /// The manual page `lede-config(5)`.
  static var manual: String {
    ConfigManual.page(
      actions: Keymap.standard.actions, version: Lede.configuration.version)
  }
}
