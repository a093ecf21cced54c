import Articles

/// Words with where they come from, to be pasted elsewhere.
enum Citation {
  /// Returns a quotation with speaker, headline, outlet, date and address; words stand between marks only where they
  /// stood between marks in the story.
  static func text(of row: QuotationSummary) -> String {
    let speaker = row.speaker.map { row.isUnsure ? "\($0) (unsure)" : $0 } ?? "unattributed"
    let title = "“\(row.title)”" + (row.titleOrigin.note.map { " (\($0))" } ?? "")
    let source = [title, row.outlet, day(row.published) ?? "undated", row.url]
    return "\(ShownQuotation(row).text) — \(speaker), "
      + source.compactMap(\.self).joined(separator: ", ")
  }

  /// Returns a quotation of an open story in the same form.
  static func text(of quotation: Quotation, in story: Story) -> String {
    let words = story.article.text.utf8Slice(quotation.range)
    let isMarked =
      quotation.kind.isQuoted
      && story.article.text.hasQuotationMark(before: quotation.range.lowerBound)
    let shown =
      isMarked ? "“\(words)”" : quotation.kind.isVerbatim ? words : "\(words) [reported]"
    let isUnsure = quotation.evidence.confidence < 0.5
    let speaker = quotation.speaker.map { isUnsure ? "\($0.name) (unsure)" : $0.name }
    let note = story.article.titleOrigin.note.map { " (\($0))" } ?? ""
    let source = [
      "“\(story.article.title)”\(note)", story.row.outlet, day(story.row.published) ?? "undated",
      story.row.url,
    ]
    return "\(shown) — \(speaker ?? "unattributed"), "
      + source.compactMap(\.self).joined(separator: ", ")
  }

  private static func day(_ moment: Timestamp?) -> String? {
    moment.map { DateFormatting.long(Timestamp(seconds: $0.seconds, isDay: true), now: 0, zone: 0) }
  }
}
