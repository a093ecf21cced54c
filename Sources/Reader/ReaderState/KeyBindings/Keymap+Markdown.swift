extension Keymap {
  /// The table of keys for the README, in Markdown, place by place; what has no key is left out.
  package var markdown: String {
    var lines = ["| where | keys | what |", "| --- | --- | --- |"]
    for scope in Scope.allCases {
      var place = scope.title
      for entry in entries where entry.scope == scope && !entry.keys.isEmpty {
        let keys = entry.keys.map { "`\($0.shown.replacingBar)`" }.joined(separator: " ")
        lines.append("| \(place) | \(keys) | \(entry.title) |")
        place = ""
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// A bar ends a cell of a table, even between backquotes.
  fileprivate var replacingBar: String { self == "|" ? "\\|" : self }
}
