import Screen
import Text

extension Keymap {
  /// Returns the keymap with some commands on other keys, in the order of the configuration, and what is to be told
  /// about it.
  ///
  /// A command's own keys are replaced, not added to. A key that another command has by default in the same place
  /// leaves that command, which is told unless the configuration gives that command keys too.
  package func rebound(_ wishes: [Rebinding]) -> (keymap: Keymap, problems: [KeymapProblem]) {
    var change = KeymapChange(self)
    for wish in wishes { change.apply(wish) }
    return change.finish()
  }
}

/// A keymap while a configuration is applied to it.
private struct KeymapChange {
  private let standard: Keymap
  private var entries: [Keymap.Entry]
  private var problems: [KeymapProblem] = []
  /// The keys that the configuration gave, and to whom.
  private var claims: [Scope: [KeySequence: KeymapProblem.Claim]] = [:]
  /// The line of each command that the configuration speaks of.
  private var lines: [Command: Int?] = [:]
  private var taken: [(key: KeySequence, from: Command, by: KeymapProblem.Claim)] = []

  init(_ standard: Keymap) {
    self.standard = standard
    entries = standard.entries
  }

  mutating func apply(_ wish: Rebinding) {
    guard let at = entries.firstIndex(where: { $0.command.rawValue == wish.command }) else {
      problems.append(
        .unknownCommand(
          wish.command, nearest: KeymapChange.nearest(to: wish.command), line: wish.line))
      return
    }
    let claim = KeymapProblem.Claim(command: entries[at].command, line: wish.line)
    lines[claim.command] = .some(wish.line)
    var keys: [KeySequence] = []
    for spelling in wish.keys {
      guard let key = KeySequence(spelling) else {
        problems.append(.unknownKey(spelling, command: wish.command, line: wish.line))
        continue
      }
      if self.claim(key, in: entries[at].scope, by: claim) { keys.append(key) }
    }
    entries[at].keys = keys
  }

  /// Takes a key for a command, in one place, from whoever has it by default; false when the configuration gave it to
  /// another command before.
  private mutating func claim(
    _ key: KeySequence, in scope: Scope, by claim: KeymapProblem.Claim
  ) -> Bool {
    if let other = claims[scope]?[key], other.command != claim.command {
      problems.append(.conflict(key: "\(key)", kept: other, lost: claim))
      return false
    }
    claims[scope, default: [:]][key] = claim
    for index in entries.indices
    where entries[index].scope == scope && entries[index].command != claim.command {
      guard entries[index].keys.contains(key) else { continue }
      entries[index].keys.removeAll { $0 == key }
      taken.append((key, entries[index].command, claim))
    }
    return true
  }

  /// The keymap, and everything to be told in the order of the lines.
  mutating func finish() -> (keymap: Keymap, problems: [KeymapProblem]) {
    problems += taken.filter { lines[$0.from] == nil }
      .map { KeymapProblem.taken(key: "\($0.key)", from: $0.from, by: $0.by) }
    findHidden()
    findShadowed()
    let ordered = problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    return (Keymap(entries), ordered.map(\.element))
  }

  /// Takes away sequences whose first key does something alone in the same place.
  private mutating func findHidden() {
    for index in entries.indices {
      let entry = entries[index]
      for key in entry.keys where key.second != nil {
        guard
          let other = entries.first(where: {
            $0.scope == entry.scope && $0.keys.contains(KeySequence(key.first))
          })
        else { continue }
        problems.append(
          .hidden(sequence: "\(key)", behind: claim(of: other), lost: claim(of: entry)))
        entries[index].keys.removeAll { $0 == key }
      }
    }
  }

  /// Finds keys of the configuration that mean different things in places that hold together, and did not by default.
  private mutating func findShadowed() {
    var told: Set<Set<Command>> = []
    for screen in Scope.screens {
      let order = screen + [.everywhere]
      for (index, near) in order.enumerated() {
        for far in order.dropFirst(index + 1) {
          for (nearer, farther, key) in collisions(near, far)
          where told.insert([nearer.command, farther.command]).inserted {
            problems.append(
              .shadowed(
                key: "\(key)", in: near, nearer: claim(of: nearer), farther: claim(of: farther)))
          }
        }
      }
    }
  }

  /// The commands of two places that share the beginning of a key, where the configuration gave it to one of them.
  private func collisions(
    _ near: Scope, _ far: Scope
  ) -> [(nearer: Keymap.Entry, farther: Keymap.Entry, key: KeySequence)] {
    var found: [(nearer: Keymap.Entry, farther: Keymap.Entry, key: KeySequence)] = []
    for nearer in entries where nearer.scope == near && !nearer.keys.isEmpty {
      for farther in entries where farther.scope == far {
        guard lines[nearer.command] != nil || lines[farther.command] != nil else { continue }
        let shared = farther.keys.first { key in nearer.keys.contains { $0.hides(key) } }
        guard let shared, !isUsual(shared, for: nearer.command, over: far) else { continue }
        found.append((nearer, farther, shared))
      }
    }
    return found
  }

  /// Whether a command has a key by default, and another in the place farther off has it by default too.
  private func isUsual(_ key: KeySequence, for command: Command, over far: Scope) -> Bool {
    standard.entry(command)?.keys.contains(key) == true
      && standard.entries.contains { $0.scope == far && $0.keys.contains(key) }
  }

  private func claim(of entry: Keymap.Entry) -> KeymapProblem.Claim {
    KeymapProblem.Claim(command: entry.command, line: lines[entry.command] ?? nil)
  }

  /// The three commands whose names differ least, where they differ little.
  private static func nearest(to name: String) -> [String] {
    let wish = name.lowercased()
    let scored = Command.allCases.map {
      (name: $0.rawValue, changes: EditDistance.changes(from: wish, to: $0.rawValue))
    }
    let holding = Command.allCases.map(\.rawValue).filter {
      wish.utf8.count >= 3 && $0.contains(wish)
    }
    let near = scored.filter { $0.changes <= max(1, wish.utf8.count / 3) }
      .sorted { ($0.changes, $0.name) < ($1.changes, $1.name) }.map(\.name)
    return Array((near + holding.filter { !near.contains($0) }).prefix(3))
  }
}

extension KeySequence {
  /// Whether another sequence cannot be typed where this one is bound nearer.
  fileprivate func hides(_ other: KeySequence) -> Bool {
    self == other || (first == other.first && (second == nil || other.second == nil))
  }
}
