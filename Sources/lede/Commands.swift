import ArgumentParser
import Text

/// The commands by name, for suggestions where one is mistyped.
enum Commands {
  /// Every command's name.
  static var names: [String] {
    Lede.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// What is said of a word where no command of that name is: the nearest command, or where to see them all.
  static func complaint(_ word: String, names: [String]) -> String {
    let shown = String(word.prefix(60))
    if names.contains(word) {
      return "Options follow the command: lede \(word) …"
    }
    let near = nearest(word.lowercased(), among: names)
    return "There is no command “\(shown)”. "
      + (near.map { "Did you mean “lede \($0)”?" } ?? "“lede help” lists them.")
  }

  /// The name with the fewest changes, at most a third of its letters; nil when none is so near.
  static func nearest(_ word: String, among names: [String]) -> String? {
    names.map { (name: $0, changes: EditDistance.changes(from: word, to: $0)) }
      .filter { $0.changes <= max(1, $0.name.utf8.count / 3) }
      .min { $0.changes < $1.changes }?.name
  }
}
