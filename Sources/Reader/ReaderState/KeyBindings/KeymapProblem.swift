/// What is wrong with a wish to bind keys otherwise, or what it takes from another command.
package enum KeymapProblem: Hashable, Sendable {
  /// A command that has or wants a key, with the line that says so; nil where it is so by default.
  package struct Claim: Hashable, Sendable {
    /// The command whose keys are at fault.
    package var command: Command
    /// The line in the configuration.
    package var line: Int?

    /// A command with the line that gives it a key.
    package init(command: Command, line: Int?) {
      self.command = command
      self.line = line
    }
  }

  /// There is no such command; the names that differ least.
  case unknownCommand(String, nearest: [String], line: Int?)
  /// There is no such key.
  case unknownKey(String, command: String, line: Int?)
  /// Two commands would have one key in one place; the first keeps it.
  case conflict(key: String, kept: Claim, lost: Claim)
  /// A key was taken from a command that has it by default in the same place.
  case taken(key: String, from: Command, by: Claim)
  /// A key means one command in a place and another where that place's commands do not hold.
  case shadowed(key: String, in: Scope, nearer: Claim, farther: Claim)
  /// A key does something alone, so that a sequence that begins with it can never be typed; the one alone keeps it.
  case hidden(sequence: String, behind: Claim, lost: Claim)

  /// The line in which it stands, the later one where there are two.
  package var line: Int? {
    switch self {
    case .unknownCommand(_, _, let line), .unknownKey(_, _, let line): line
    case .conflict(_, let one, let other), .hidden(_, let one, let other),
      .shadowed(_, _, let one, let other):
      [one.line, other.line].compactMap(\.self).max()
    case .taken(_, _, let claim): claim.line
    }
  }

  /// Whether the keys hold all the same, and it is only to be known.
  package var isWarning: Bool {
    switch self {
    case .unknownCommand, .unknownKey, .conflict, .hidden: false
    case .taken, .shadowed: true
    }
  }

  /// What to tell the reader.
  package var message: String {
    switch self {
    case .unknownCommand(let name, let nearest, _):
      "no action is called “\(name.prefix(60))”; "
        + (nearest.isEmpty
          ? "`lede keys` lists their names"
          : "nearest are: \(nearest.joined(separator: ", ")); `lede keys` lists all")
    case .unknownKey(let key, let command, _):
      "there is no key “\(key.prefix(60))” (for “\(command)”); write a letter, a name such as Ctrl-d, Alt-Left, "
        + "PgDn or F5, or two of them with a space between: \(command) = [\"x\", \", x\"]"
    case .conflict(let key, let kept, let lost):
      "“\(key)” is wanted by \(kept.told) and by \(lost.told); “\(kept.command.rawValue)” keeps it"
    case .taken(let key, let loser, let claim):
      "“\(key)” now means “\(claim.command.rawValue)” and no longer “\(loser.rawValue)”, whose key it is by default; "
        + "a line of its own for “\(loser.rawValue)” settles this: \(loser.rawValue) = [\"…\"], or [] for no key"
    case .shadowed(let key, let scope, let nearer, let farther):
      "“\(key)” means \(nearer.told) \(scope.phrase), and \(farther.told) elsewhere"
    case .hidden(let sequence, let alone, let lost):
      "“\(sequence)” for \(lost.told) can never be typed, because its first key alone is \(alone.told)"
    }
  }
}

extension KeymapProblem.Claim {
  /// "“star” (line 3)".
  fileprivate var told: String {
    "“\(command.rawValue)” (\(line.map { "line \($0)" } ?? "by default"))"
  }
}

extension Scope {
  /// The place within a sentence.
  fileprivate var phrase: String { title.prefix(1).lowercased() + title.dropFirst() }
}
