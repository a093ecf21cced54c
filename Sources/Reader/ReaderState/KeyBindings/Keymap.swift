import Screen

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
    package var keys: [KeySequence]
    /// What help and palette say.
    package var title: String
    /// The word in the bottom line.
    package var hint: String
    /// Everyday words by which the palette finds it, too.
    package var words: String

    /// A command with its keys, apart by spaces.
    init(
      _ command: Command, _ scope: Scope, _ keys: String, _ title: String, hint: String? = nil,
      words: String = ""
    ) {
      self.init(
        command, scope, sequences: keys.split(separator: " ").map(String.init), title, hint: hint,
        words: words)
    }

    /// A command with its keys, each of them one key or two apart by a space.
    init(
      _ command: Command, _ scope: Scope, sequences: [String], _ title: String, hint: String? = nil,
      words: String = ""
    ) {
      self.command = command
      self.scope = scope
      keys = sequences.compactMap(KeySequence.init)
      self.title = title
      self.hint = hint ?? title.lowercased()
      self.words = words
    }
  }

  /// Every command once, in the order help shows them.
  package private(set) var entries: [Entry]
  private var table: [Scope: [KeySequence: Command]] = [:]

  init(_ entries: [Entry]) {
    self.entries = entries
    for entry in entries {
      for key in entry.keys { table[entry.scope, default: [:]][key] = entry.command }
    }
  }

  /// What a key means.
  package enum Meaning: Hashable, Sendable {
    /// It does something.
    case command(Command)
    /// It begins sequences, and another key is waited for.
    case prefix
  }

  /// What a key means in the first of the scopes that knows it; after the first key of a sequence, as its second.
  package func meaning(of key: Key, after first: Key? = nil, in scopes: [Scope]) -> Meaning? {
    let sequence = first.map { KeySequence($0, key) } ?? KeySequence(key)
    for scope in scopes + [.everywhere] {
      guard let bindings = table[scope] else { continue }
      if let command = bindings[sequence] { return .command(command) }
      if first == nil, bindings.keys.contains(where: { $0.first == key }) { return .prefix }
    }
    return nil
  }

  /// What one key does in the first of the scopes that knows it.
  package func command(for key: Key, in scopes: [Scope]) -> Command? {
    guard case .command(let command) = meaning(of: key, in: scopes) else { return nil }
    return command
  }

  /// The keys that go on from the first of a sequence, each with what it does, in the order of help.
  package func continuations(of first: Key, in scopes: [Scope]) -> [(key: Key, entry: Entry)] {
    var seen: Set<Key> = []
    var found: [(key: Key, entry: Entry)] = []
    for scope in scopes + [.everywhere] {
      for entry in entries where entry.scope == scope {
        for sequence in entry.keys where sequence.first == first {
          guard let second = sequence.second, seen.insert(second).inserted else { continue }
          found.append((second, entry))
        }
      }
    }
    return found
  }

  /// The entry of a command.
  package func entry(_ command: Command) -> Entry? { entries.first { $0.command == command } }

  /// The keys of a command as they are shown, at most `limit` of them.
  package func keys(of command: Command, limit: Int = .max) -> String {
    (entry(command)?.keys ?? []).prefix(limit).map(\.shown).joined(separator: " ")
  }
}

extension KeySequence {
  /// The spelling shown to readers.
  package var shown: String {
    [first.shown, second?.shown].compactMap(\.self).joined(separator: " ")
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
