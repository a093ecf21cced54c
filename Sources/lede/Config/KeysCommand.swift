import ArgumentParser
import ReaderState
import Settings

/// `lede keys`: which key does what, and what each action is called.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the keys, and the name by which each action is bound.",
    discussion: """
      The keys are those that hold with your settings. Write an action's name into the table [keys] of config.toml to \
      give it other keys: star = ["s", "Ctrl-s"].
      """)

  @Flag(help: "Print one JSON object an action.")
  var json = false

  @Flag(help: "Print a table in Markdown.")
  var markdown = false

  @Flag(help: "Print the keys as they are without settings.")
  var standard = false

  @Argument(help: "Words that must stand in the action's name, its keys or what it does.")
  var words: [String] = []

  func validate() throws {
    if json && markdown {
      throw ValidationError("Only one of --json and --markdown can be asked for.")
    }
  }

  func run() throws {
    let keymap = standard ? Keymap.standard : ConfigDirectory().configuration().keymap
    var output = Output()
    if markdown { return output.raw(keymap.markdown.utf8) }
    let actions = keymap.actions.filter { action in
      let text = ([action.name, action.about] + action.keys).joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0.lowercased()) }
    }
    let width = actions.map(\.name.count).max() ?? 0
    let keyWidth = actions.map { $0.keys.joined(separator: "  ").count }.max() ?? 0
    var scope = ""
    for action in actions {
      if json {
        output.object {
          $0.member("action", action.name)
          $0.member("keys", action.keys)
          $0.member("where", action.scope)
          $0.member("title", action.about)
        }
        continue
      }
      if action.scope != scope {
        if !scope.isEmpty { output.line("") }
        output.line(action.scope)
      }
      scope = action.scope
      let keys = action.keys.joined(separator: "  ")
      output.line(
        "  \(keys.padded(to: keyWidth))  \(action.name.padded(to: width))  \(action.about)")
    }
    if actions.isEmpty {
      printError("no action fits")
      throw ExitCode.failure
    }
  }
}

extension String {
  /// The text with spaces after it, so many characters in all.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
