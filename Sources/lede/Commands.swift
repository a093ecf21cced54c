import ArgumentParser

/// The commands by name, for whoever mistypes one.
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
    guard word.utf8.count <= 30 else { return nil }
    return names.map { (name: $0, changes: changes(Array(word.utf8), Array($0.utf8))) }
      .filter { $0.changes <= max(1, $0.name.utf8.count / 3) }
      .min { $0.changes < $1.changes }?.name
  }

  /// How many letters are to be put in, taken out, replaced or swapped with a neighbour: optimal string alignment.
  private static func changes(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
