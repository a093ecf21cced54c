import Articles

/// Cuts a headline's verb off the names that were read from words set in capitals ("ADA QUILL SAYS").
enum HeadlineVerbs {
  /// The mentions with names that end before the verb.
  static func cut(_ mentions: [Mention]) -> [Mention] {
    mentions.map { mention in
      guard let name = cut(mention.name) else { return mention }
      var mention = mention
      mention.name = name
      return mention
    }
  }

  /// A name without its verb and what follows; nil where none stands in it after the first word.
  static func cut(_ name: String) -> String? {
    guard name.utf8.contains(0x20), name.isShouted else { return nil }
    let words = name.split(separator: " ")
    guard let at = words.dropFirst().firstIndex(where: { verbs.contains($0.lowercased()) }) else {
      return nil
    }
    return words[..<at].joined(separator: " ")
  }

  private static let verbs: Set<String> = [
    "says", "said", "sees", "asks", "urges", "warns", "tells", "seeks", "wants", "plans", "calls",
    "denies", "backs", "rejects", "meets", "visits", "resigns", "wins", "loses", "opposes",
    "expects", "favors", "favours", "to",
  ]
}
