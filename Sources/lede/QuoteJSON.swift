import Articles

/// Quotations as JSON.
enum QuoteJSON {
  /// The members of a row.
  static func row(_ json: inout JSONText, _ row: QuotationSummary) {
    json.member("speaker", row.speaker)
    json.member("text", row.words)
    json.member("kind", row.kind.rawValue)
    json.member("confidence", row.evidence.confidence)
    json.member("evidence", row.evidence.rule)
    json.member("cue", row.cue)
    json.member("sentence", row.sentence?.text)
    json.member("id", row.storyID)
    json.member("key", row.story.rawValue)
    json.member("title", row.title)
    json.member("source", row.source)
    json.member("outlet", row.outlet)
    json.member("date", row.published)
    json.member("url", row.url)
    json.member("archived", row.archived)
  }
}
