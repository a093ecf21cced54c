/// The sentence of a story that a quotation stands in: what makes the quoted words true.
public struct QuotedSentence: Hashable, Sendable {
  /// The sentence, or the sentences that the words run over, verbatim.
  public var text: String
  /// UTF-8 byte offsets of the words in `text`, without their marks.
  public var words: Range<Int>
  /// Those of the other quoted words in it.
  public var others: [Range<Int>] = []

  /// Creates a sentence with the range of the quoted words in it, in UTF-8 bytes.
  public init(_ text: String, words: Range<Int>) {
    self.text = text
    self.words = words
  }

  /// The sentence with “ ” in place of the marks that stand around the words and around the other quoted words, whatever
  /// they look like in the story; nil where no marks stand around the words.
  public var withCurlyMarks: (text: String, words: Range<Int>)? {
    guard !marks(around: words).isEmpty else { return nil }
    let other = others.filter { !$0.overlaps(words) }
    let marks = ([words] + other).flatMap(marks).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    var (marked, at, start) = ("", 0, words.lowerBound)
    for mark in marks where mark.range.lowerBound >= at {
      marked += text.utf8Slice(at..<mark.range.lowerBound) + mark.curly
      at = mark.range.upperBound
      if at <= words.lowerBound { start = marked.utf8.count + words.lowerBound - at }
    }
    marked += text.utf8Slice(at..<text.utf8.count)
    return (marked, start..<start + words.count)
  }

  /// The marks around some words with the spaces inside them; none where no mark opens.
  private func marks(around range: Range<Int>) -> [(range: Range<Int>, curly: String)] {
    let before = text.utf8Slice(0..<range.lowerBound)
    let after = text.utf8Slice(range.upperBound..<text.utf8.count)
    guard text.hasQuotationMark(before: range.lowerBound),
      let opening = before.lastIndex(where: { !$0.isWhitespace })
    else { return [] }
    var end = range.upperBound
    if let closing = after.firstIndex(where: { !$0.isWhitespace }),
      QuotationMarks.all.contains(after[closing])
    {
      end += after[...closing].utf8.count
    }
    return [
      (before[..<opening].utf8.count..<range.lowerBound, "“"), (range.upperBound..<end, "”"),
    ]
  }

  /// Returns whether the sentence says more than the words, their speaker and the verb.
  public func saysMore(than speaker: String, cue: String?) -> Bool {
    let rest =
      text.utf8Slice(0..<words.lowerBound) + " "
      + text.utf8Slice(words.upperBound..<text.utf8.count)
    let known = Set("\(speaker) \(cue ?? "")".split(whereSeparator: { !$0.isLetter }))
    return rest.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .contains { !known.contains($0) && !Self.pronouns.contains($0.lowercased()) }
  }

  private static let pronouns: Set<String> = ["he", "she", "they", "it", "and", "also", "has"]
}

/// The quotation marks of the languages that stories come in, opening and closing.
private enum QuotationMarks {
  static let all: Set<Character> = [
    "\"", "“", "”", "„", "‟", "«", "»", "‹", "›", "「", "」", "『", "』", "‘", "’", "‚", "'", "＂",
  ]
}

extension String {
  /// Returns whether a quotation mark stands before a UTF-8 byte offset, with nothing but spaces between.
  public func hasQuotationMark(before offset: Int) -> Bool {
    utf8Slice(offset - 8..<offset).last { !$0.isWhitespace }.map(QuotationMarks.all.contains)
      ?? false
  }

  /// A reported clause without the "that" which leads from its verb to it.
  public var withoutConjunction: String { hasPrefix("that ") ? String(dropFirst(5)) : self }

  /// The words without the comma that only leads on to who said them: `“It took years,” she said`.
  public var withoutTrailingComma: String {
    var words = self[...]
    while let last = words.last, last == "," || last.isWhitespace { words.removeLast() }
    return String(words)
  }
}
