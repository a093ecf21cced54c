import Text

/// A summary that may have been cut from the beginning of a text, with what programs put where they cut.
struct Excerpt {
  private var words: [Substring]
  /// Whether it was cut off, perhaps in the midst of a word.
  private var isCut = false

  /// Reads a summary.
  init(_ summary: String) {
    words = summary.split(whereSeparator: \.isWhitespace)
    removeFooter()
    while let count = endingCount {
      words.removeLast(count)
      isCut = true
    }
    // "…statement…": the sign stands right behind the word.
    guard let last = words.last, let mark = Self.marks.first(where: last.hasSuffix) else { return }
    words[words.count - 1] = last.dropLast(mark.count)
    isCut = true
  }

  /// Whether a text begins with it, white space aside.
  func begins(_ body: String) -> Bool {
    let length = words.reduce(0) { $0 + $1.count + 1 }
    let text = body.prefix(length * 2 + 80).split(whereSeparator: \.isWhitespace)
    guard isCut, words.count > 3, let last = words.last else { return text.starts(with: words) }
    return text.starts(with: words.dropLast()) && text.count >= words.count
      && text[words.count - 1].hasPrefix(last)
  }

  /// "The post T appeared first on S."
  private mutating func removeFooter() {
    guard let at = words.firstIndex(of: "appeared"), at + 2 < words.count,
      words[at + 1] == "first", words[at + 2] == "on",
      let start = words[..<at].lastIndex(of: "post"), start > 0, words[start - 1] == "The"
    else { return }
    words.removeSubrange((start - 1)...)
    isCut = true
  }

  /// How many words at the end say that there is more.
  private var endingCount: Int? {
    Self.endings.first { ending in
      words.count > ending.count
        && words.suffix(ending.count).map { $0.lowercased() } == ending
    }?.count
  }

  private static let marks = ["[\u{2026}]", "[...]", "\u{2026}", "...", "(...)", "(\u{2026})"]

  private static let endings =
    [
      "read more", "read more\u{2026}", "read more...", "continue reading",
      "continue reading\u{2026}",
      "continue reading...", "read more \u{BB}", "continue reading \u{2192}", "(more\u{2026})",
      "(more...)",
      "[more]", "more", "\u{BB}", "\u{2192}",
    ].map { $0.split(separator: " ").map(String.init) } + marks.map { [$0] }
}
