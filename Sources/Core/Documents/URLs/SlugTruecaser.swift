import Articles
import Text

/// How a story writes its words, so that a title made from an address gets its capitals and apostrophes back: "uae
/// police praise israels envoy" becomes "UAE police praise Israel’s envoy" where the story's sentences have it so.
///
/// A word is written as it most often is inside of sentences; where a sentence begins, only capitals beyond the first
/// count, for every word has one there. With no evidence a word stays as it was.
struct SlugTruecaser {
  /// By letters alone, in lower case: the spellings seen and how often.
  private var spellings: [String: [String: Int]] = [:]

  /// More of a story than this tells nothing new.
  private static let limit = 40_000

  /// Learns from a story's paragraphs.
  init(_ parts: [BlockDraft]) {
    var left = SlugTruecaser.limit
    for part in parts where part.role == .paragraph || part.role == .quote {
      guard left > 0 else { return }
      learn(part.text.unicodeScalars.prefix(left))
      left -= part.text.utf8.count
    }
  }

  private mutating func learn(_ text: String.UnicodeScalarView.SubSequence) {
    var word = String.UnicodeScalarView()
    var beginsSentence = true
    for scalar in text {
      if SlugTruecaser.isLetter(scalar) || !word.isEmpty && SlugTruecaser.isApostrophe(scalar) {
        word.append(scalar)
        continue
      }
      if !word.isEmpty {
        note(String(word), beginsSentence: beginsSentence)
        word = String.UnicodeScalarView()
        beginsSentence = false
      }
      // After a full stop, and after quotation marks and brackets, which may open a sentence.
      if !(scalar == " " || scalar == "," || scalar == "-") { beginsSentence = true }
    }
    if !word.isEmpty { note(String(word), beginsSentence: beginsSentence) }
  }

  private mutating func note(_ word: String, beginsSentence: Bool) {
    var word = word
    while let last = word.unicodeScalars.last, SlugTruecaser.isApostrophe(last) {
      word.unicodeScalars.removeLast()
    }
    let key = SlugTruecaser.key(word)
    guard key.utf8.count >= 2 else { return }
    if beginsSentence, word.dropFirst().allSatisfy({ !$0.isUppercase }) { return }
    spellings[key, default: [:]][word, default: 0] += 1
  }

  /// A title as the story would write it, its first letter a capital.
  func restored(_ title: String) -> String {
    let words = title.split(separator: " ").map { word in
      guard let seen = spellings[SlugTruecaser.key(String(word))] else { return String(word) }
      let best = seen.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best?.key ?? String(word)
    }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func key(_ word: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where !isApostrophe(scalar) { letters.append(scalar) }
    return String(letters).lowercased()
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
      : scalar.properties.isAlphabetic
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}
