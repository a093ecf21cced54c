import Screen
import Text

/// What each key does, and what each command is called: the one list from which help, palette, hints, the README's
/// table and the configuration's checks are made.
package struct Keymap: Hashable, Sendable {
  /// A command with its keys.
  package struct Entry: Hashable, Sendable {
    /// What is done.
    package var command: Command
    /// The screens on which the command works.
    package var scope: Scope
    /// By which keys; none for what only the palette offers.
    package var keys: [Key]
    /// What help and palette say.
    package var title: String
    /// The word in the bottom line.
    package var hint: String

    init(_ command: Command, _ scope: Scope, _ keys: String, _ title: String, hint: String? = nil) {
      self.command = command
      self.scope = scope
      self.keys = keys.split(separator: " ").compactMap { Key(String($0)) }
      self.title = title
      self.hint = hint ?? title.lowercased()
    }
  }

  /// Every command once, in the order help shows them.
  package private(set) var entries: [Entry]
  private var table: [Scope: [Key: Command]] = [:]

  init(_ entries: [Entry]) {
    self.entries = entries
    for entry in entries {
      for key in entry.keys { table[entry.scope, default: [:]][key] = entry.command }
    }
  }

  /// What a key does in the first of the scopes that knows it.
  package func command(for key: Key, in scopes: [Scope]) -> Command? {
    for scope in scopes {
      if let command = table[scope]?[key] { return command }
    }
    return table[.everywhere]?[key]
  }

  /// The entry of a command.
  package func entry(_ command: Command) -> Entry? { entries.first { $0.command == command } }

  /// The keys of a command as they are shown, at most `limit` of them.
  package func keys(of command: Command, limit: Int = .max) -> String {
    (entry(command)?.keys ?? []).prefix(limit).map(\.shown).joined(separator: " ")
  }

  /// What is wrong with a wish to bind keys otherwise.
  package enum Problem: Hashable, Sendable {
    /// There is no such command; perhaps another was meant.
    case unknownCommand(String, meant: String?)
    /// There is no such key.
    case unknownKey(String, command: String)
    /// Two commands would have one key in one place; the first keeps it.
    case conflict(key: String, kept: Command, lost: Command)

    /// For the reader.
    package var message: String {
      switch self {
      case .unknownCommand(let name, let meant):
        "there is no command “\(name)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
      case .unknownKey(let key, let command):
        "there is no key “\(key)” (for “\(command)”); write a letter, or names such as Ctrl-d, Alt-Left, PgDn, F5"
      case .conflict(let key, let kept, let lost):
        "“\(key)” is both “\(kept.rawValue)” and “\(lost.rawValue)”; “\(kept.rawValue)” keeps it"
      }
    }
  }

  /// The keymap with some commands on other keys, in the order of the configuration, and what was wrong with it.
  ///
  /// A command's own keys are replaced, not added to. A key taken from a default binding leaves that binding; two
  /// wishes for one key in one place are a conflict.
  package func rebound(_ wishes: [(command: String, keys: [String])]) -> (Keymap, [Problem]) {
    var entries = entries
    var problems: [Problem] = []
    var wished: [Scope: [Key: Command]] = [:]
    for wish in wishes {
      guard let at = entries.firstIndex(where: { $0.command.rawValue == wish.command }) else {
        problems.append(.unknownCommand(wish.command, meant: Keymap.nearest(to: wish.command)))
        continue
      }
      let entry = entries[at]
      var keys: [Key] = []
      for spelling in wish.keys {
        guard let key = Key(spelling) else {
          problems.append(.unknownKey(spelling, command: wish.command))
          continue
        }
        if let other = wished[entry.scope]?[key], other != entry.command {
          problems.append(.conflict(key: spelling, kept: other, lost: entry.command))
          continue
        }
        wished[entry.scope, default: [:]][key] = entry.command
        keys.append(key)
        for index in entries.indices where index != at && entries[index].scope == entry.scope {
          entries[index].keys.removeAll { $0 == key }
        }
      }
      entries[at].keys = keys
    }
    return (Keymap(entries), problems)
  }

  /// The command whose name differs least, if it differs little.
  private static func nearest(to name: String) -> String? {
    let wish = name.lowercased()
    let scored = Command.allCases.map {
      (name: $0.rawValue, changes: EditDistance.changes(from: wish, to: $0.rawValue))
    }
    return scored.filter { $0.changes <= max(1, wish.utf8.count / 3) }
      .min { $0.changes < $1.changes }?.name
  }
}

extension Key {
  /// The spelling shown to readers: arrows as arrows, everything else as it is written in the configuration.
  package var shown: String {
    let arrow: String? =
      switch symbol {
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      default: nil
      }
    guard let arrow else { return description }
    return (hasControl ? "Ctrl-" : "") + (hasAlt ? "Alt-" : "") + (hasShift ? "Shift-" : "") + arrow
  }
}
