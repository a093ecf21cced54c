import Text

/// Small questions about a paragraph's words that several readers of plain text ask.
enum PlainTextHeuristics {
  /// How its last sentence ends, closing quotes and brackets left aside.
  static func ending(_ text: String) -> UInt8? {
    var view = Substring(text).utf8
    while let last = view.last {
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D || last.isSpace {
        view.removeLast()
      } else if last == 0x9D || last == 0x99, view.count >= 3, view.dropLast(2).last == 0xE2 {
        view.removeLast(3)  // ” ’
      } else {
        return last
      }
    }
    return nil
  }

  /// Whether it ends as sentences do: with a point, or one of the full stops of other scripts.
  static func endsSentence(_ text: String) -> Bool {
    guard let last = ending(text) else { return false }
    if last == 0x2E || last == 0x21 || last == 0x3F { return true }
    return ["。", "।", "۔", "…", "؟"].contains { text.hasSuffix($0) }
  }

  /// Number of words.
  static func count(_ text: String) -> Int {
    var count = 0
    var inside = false
    for byte in text.utf8 {
      if byte.isSpace {
        inside = false
      } else if !inside {
        inside = true
        count += 1
      }
    }
    return count
  }

  /// The stems of words with content: lower case, without short ones, cut to five letters so that "prevents"
  /// meets "prevented".
  static func stems(_ text: String) -> Set<String> {
    var stems: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.utf8.count >= 3, !common.contains(String(word)) {
        stems.insert(String(word.prefix(5)))
      }
    }
    return stems
  }

  private static let common: Set<String> = [
    "the", "and", "for", "that", "with", "from", "this", "have", "has", "had", "was", "were", "are",
    "will", "but",
    "not", "its", "his", "her", "their", "they", "who", "which", "been", "would", "could", "about",
    "into", "over",
    "after", "before", "said", "says", "more", "than", "other", "also", "when", "what", "out",
    "can", "all",
  ]
}
