import ReaderState
import Text

/// What a line typed in `lede --linear` asks for.
enum LinearCommand: Equatable {
  /// The next part of what is shown.
  case more
  /// To open a numbered line.
  case open(Int)
  /// To search all stories.
  case search(String)
  /// An action, perhaps of a numbered line.
  case action(Command, Int?)
  /// To say again what is shown.
  case again
  /// To list the places one can go to.
  case places
  /// What can be typed.
  case help
  /// The program is left.
  case leave
  /// None of these; the names that differ least.
  case unknown(String, nearest: [String])

  /// Reads a line.
  init(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else {
      self = .more
      return
    }
    if line.hasPrefix("/") {
      self = .search(line.dropFirst().split(separator: " ").joined(separator: " "))
    } else if let number = Int(first), words.count == 1 {
      self = .open(number)
    } else {
      self = Self.named(first.lowercased(), Array(words.dropFirst()))
    }
  }

  private static func named(_ word: String, _ rest: [String]) -> LinearCommand {
    switch word {
    case "q", "quit": return .leave
    case "h", "help", "?": return .help
    case "l", "lists": return .places
    case "a", "again": return .again
    case "b": return .action(.back, nil)
    case "search" where !rest.isEmpty: return .search(rest.joined(separator: " "))
    default: break
    }
    let number = rest.first.flatMap { Int($0) }
    let names = Command.allCases.map(\.rawValue)
    guard rest.isEmpty || (rest.count == 1 && number != nil) else {
      return .unknown(word, nearest: nearest(word, names))
    }
    if let command = Command(rawValue: word) { return .action(command, number) }
    let beginning = Command.allCases.filter { $0.rawValue.hasPrefix(word) }
    if word.utf8.count >= 3, beginning.count == 1 { return .action(beginning[0], number) }
    return .unknown(word, nearest: nearest(word, names))
  }

  private static func nearest(_ word: String, _ names: [String]) -> [String] {
    let scored = names.map { (name: $0, changes: EditDistance.changes(from: word, to: $0)) }
    return scored.filter { $0.changes <= max(1, word.utf8.count / 3) || $0.name.hasPrefix(word) }
      .sorted { ($0.changes, $0.name) < ($1.changes, $1.name) }.prefix(4).map(\.name)
  }
}
