import Articles

@testable import Annotations

/// What the annotator with its built-in parts tells of a text, in words that a test can compare.
struct Told {
  /// The quotations: "direct Ama Quist: We sail"; "?" where nobody is known.
  var said: [String]
  /// The names: "person Ama Quist".
  var names: [String]

  init(_ text: String) {
    let marks = Annotator().annotate(text)
    said = marks.quotations.map { quotation in
      let words = text.utf8Slice(quotation.range)
      let tidy = words.hasSuffix(",") ? String(words.dropLast()) : words
      return "\(quotation.kind) \(quotation.speaker?.name ?? "?"): \(tidy)"
    }
    names = marks.mentions.map { "\($0.kind) \(text.utf8Slice($0.range))" }
  }

  /// Only what stood between marks.
  var quoted: [String] { said.filter { $0.hasPrefix("direct") || $0.hasPrefix("mixed") } }
  /// Only the turns of transcripts and dialogues.
  var turns: [String] { said.filter { $0.hasPrefix("turn") } }
  /// Only the people.
  var people: [String] {
    names.filter { $0.hasPrefix("person ") }.map { String($0.dropFirst("person ".count)) }
  }
}
