import Articles

/// What a name's explanation says, line by line.
enum EntityExplanationText {
  /// The lines of an explanation.
  static func lines(_ explanation: EntityExplanation) -> [String] {
    let row = explanation.row
    let size = "\(stories(row.stories)), \(row.mentions) mention\(row.mentions == 1 ? "" : "s")"
    var lines = ["\(row.name)  (\(row.kind.rawValue); \(size))"]
    if !explanation.found.isEmpty {
      let found = explanation.found.map { kind in
        "\(kind.kind.rawValue) in \(stories(kind.stories))"
          + (kind.speaking > 0 ? " (the words around it say so in \(kind.speaking))" : "")
      }
      lines.append("  Found as: " + found.joined(separator: ", "))
    }
    if let reason = explanation.reason {
      lines.append("  Shown as \(row.kind.rawValue): \(reason)")
    }
    lines += explanation.joins.map { "  " + EntityText.line($0) }
    lines += explanation.corrections.map { correction in
      switch correction.action {
      case .merge: "  You joined: \(correction.name)"
      case .split: "  You keep apart: \(correction.name)"
      case .rename: "  You call it: \(correction.name)"
      }
    }
    if explanation.joins.isEmpty, !explanation.corrections.contains(where: { $0.action == .merge })
    {
      lines.append("  No other name was joined with it.")
    }
    return lines
  }

  private static func stories(_ count: Int) -> String {
    "\(count) \(count == 1 ? "story" : "stories")"
  }
}
