import Articles

/// Quotations as text, each with its citation.
enum QuoteText {
  /// One line: who, what, where.
  static func line(_ row: QuotationSummary) -> String {
    "\(speaker(row)): \(quotation(row)) — \(citation(row))"
  }

  /// Who said it, and how unsure that is.
  static func speaker(_ row: QuotationSummary) -> String {
    let name = row.speaker ?? "unattributed"
    return row.isUnsure ? "\(name) (\(doubt(row.evidence)))" : name
  }

  /// "unsure, 40 %".
  static func doubt(_ evidence: AttributionEvidence) -> String {
    "unsure, \(Int((evidence.confidence * 100).rounded())) %"
  }

  /// The words in one line: between marks where they stood between marks in the story, a fragment in its sentence,
  /// reported speech marked as such.
  static func quotation(_ row: QuotationSummary) -> String {
    let words = row.words.inOneLine
    switch row.kind {
    case .direct: return row.stoodBetweenMarks ? "“\(words)”" : words
    case .mixed:
      guard let sentence = row.sentence else { return "“\(words)”" }
      return (sentence.withCurlyMarks?.text ?? sentence.text).inOneLine
    case .turn: return words
    case .indirect, .judgment: return row.reportedWords.inOneLine + " [reported]"
    }
  }

  /// Where it stands: headline, outlet, day, address; by which words it is reported, when the archive got the text, and
  /// the sentence where that says more.
  private static func citation(_ row: QuotationSummary) -> String {
    let place = [row.title + madeTitle(row), row.outlet, day(row.published) ?? "undated", row.url]
    let rest = [
      row.cue.map { "cue: \($0.inOneLine)" }, copy(row), also(row),
      context(row).map { "in: \($0)" },
    ]
    return ([place.compactMap(\.self).joined(separator: ", ")] + rest.compactMap(\.self))
      .joined(separator: "; ")
  }

  static func day(_ moment: Timestamp?) -> String? { moment.map { String($0.rfc3339.prefix(10)) } }

  /// "copy of 2026-12-14".
  static func copy(_ row: QuotationSummary) -> String? { day(row.archived).map { "copy of \($0)" } }

  /// "also in Isle Wire, 2031-03-01": copies of the story that say the same.
  static func also(_ row: QuotationSummary) -> String? {
    row.alsoIn.isEmpty ? nil : "also in \(row.alsoIn.joined(separator: "; "))"
  }

  /// What is put behind a headline that the story did not come with.
  static func madeTitle(_ row: QuotationSummary) -> String {
    row.titleOrigin.note.map { " (\($0))" } ?? ""
  }

  /// The sentence of words that stand alone, where it says more than who said them.
  static func context(_ row: QuotationSummary) -> String? {
    guard row.kind != .mixed, let sentence = row.sentence,
      sentence.saysMore(than: row.speaker ?? "", cue: row.cue)
    else { return nil }
    return sentence.text.inOneLine
  }
}

extension QuotationSummary {
  /// Whether marks stand around the words in the story; what has no sentence at hand goes by its kind.
  var stoodBetweenMarks: Bool {
    kind.isQuoted && (sentence == nil || sentence?.withCurlyMarks != nil)
  }
}

extension String {
  /// The text with line breaks as spaces.
  var inOneLine: String {
    guard contains(where: \.isNewline) else { return self }
    return split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
