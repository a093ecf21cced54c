import Settings

/// Writes the manual page `lede(1)` in man(7) from what ArgumentParser knows of the commands.
enum CommandManual {
  /// Returns the page of a program.
  static func page(_ program: CommandDescription, version: String) -> String {
    var lines = [
      ".TH LEDE 1 \"\" \"\(escaped(version))\" \"User commands\"",
      ".SH NAME", "lede \\- \(escaped(lowered(program.abstract ?? "")))",
      ".SH SYNOPSIS", ".B lede", "[\\-\\-linear] [\\-\\-theme name] [\\-\\-library path]", ".br",
      ".B lede", ".I command", "[options]", ".SH DESCRIPTION",
      escaped(
        "lede reads the news in a terminal: it marks people, places and organisations in every story and puts the "
          + "speaker's name beside each quotation. Plain lede opens the reader; there, ? shows the keys and : lists every "
          + "action by name."),
      ".SH COMMANDS",
    ]
    for command in program.shownCommands { lines += section(command, path: "lede") }
    return (lines + closing).joined(separator: "\n") + "\n"
  }

  private static func section(_ command: CommandDescription, path: String) -> [String] {
    let name = "\(path) \(command.commandName)"
    var lines = [".SS \(escaped(usage(command, name)))", escaped(command.abstract ?? "")]
    if let discussion = command.discussion, !discussion.isEmpty {
      for paragraph in discussion.split(separator: "\n") {
        lines += [".PP", escaped(String(paragraph))]
      }
    }
    for argument in command.ownArguments where argument.abstract?.isEmpty == false {
      lines += [".TP", ".B \(escaped(spelled(argument)))", escaped(argument.abstract ?? "")]
    }
    for inner in command.shownCommands { lines += section(inner, path: name) }
    return lines
  }

  private static func usage(_ command: CommandDescription, _ name: String) -> String {
    var words = [name]
    if !command.shownCommands.isEmpty { words.append("command") }
    if command.ownArguments.contains(where: { $0.kind != "positional" }) {
      words.append("[options]")
    }
    for argument in command.ownArguments where argument.kind == "positional" {
      let value = "\(argument.valueName ?? "value")\(argument.isRepeating ? " ..." : "")"
      words.append(argument.isOptional ? "[\(value)]" : value)
    }
    return words.joined(separator: " ")
  }

  private static func spelled(_ argument: CommandDescription.Argument) -> String {
    guard argument.kind != "positional" else { return argument.valueName ?? "value" }
    let names = (argument.names ?? []).map(\.spelled).joined(separator: ", ")
    return argument.kind == "option" ? "\(names) \(argument.valueName ?? "value")" : names
  }

  private static let closing = [
    ".SH EXIT STATUS", ".TP", ".B 0", "Done.", ".TP", ".B 1",
    "Something failed, or search or quotes found nothing.", ".TP", ".B 64",
    "The command was misused: an unknown option, a date that is none.",
    ".SH ENVIRONMENT", ".TP", ".B LEDE_LIBRARY", "The archive to use.", ".TP", ".B NO_COLOR",
    "Draw without colors.", ".TP", ".B PAGER",
    "The program that shows long output on a terminal, with its arguments; no shell reads it. cat for none.",
    ".TP", ".B VISUAL, EDITOR", "The program that new stories are written in.", ".TP",
    ".B BROWSER", "The program that opens addresses.",
    ".SH FILES", ".TP", ".I ~/.local/share/lede/library.sqlite", "The archive.", ".TP",
    ".I ~/.config/lede/config.toml", "The settings, see", ".BR lede-config (5).",
    ".SH SEE ALSO", ".BR lede-config (5)",
  ]

  private static func escaped(_ text: String) -> String { ConfigManual.escaped(text) }

  /// A sentence as the NAME section has it: no capital, no full stop.
  private static func lowered(_ text: String) -> String {
    var text = text
    if text.hasSuffix(".") { text.removeLast() }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
