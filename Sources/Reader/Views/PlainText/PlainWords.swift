import Articles
import ReaderState

/// How rows are worded for those who see no columns.
enum PlainWords {
  /// "Ferry returns to Marn (Isle Wire, 3 Mar, unread, 2 copies, 6 quotes)".
  static func story(_ row: StorySummary, _ shared: SharedState) -> String {
    var facts = [row.outlet ?? "", DateFormatting.row(row, now: shared.now, zone: shared.zone)]
    if !row.isRead { facts.append("unread") }
    if row.isStarred { facts.append("starred") }
    if let new = row.newParagraphs, new < row.paragraphs, !row.isRead {
      facts.append("\(new) of \(row.paragraphs) paragraphs new")
    }
    if row.copies > 0 { facts.append(counted(row.copies, "more copy", "more copies")) }
    if row.quotes > 0 { facts.append(counted(row.quotes, "quote")) }
    return "\(row.title)\(inBrackets(facts))"
  }

  /// "Ada Quill, person, 12 stories".
  static func entity(_ row: EntitySummary) -> String {
    "\(row.name), \(row.kind.title), \(counted(row.stories, "story", "stories"))"
  }

  /// "Ada Quill: “The harbour is shallow.” (Isle Wire · 3 Mar · Ferry returns to Marn)".
  static func quotation(_ row: QuotationSummary, _ shared: SharedState) -> String {
    let speaker = (row.speaker ?? "unattributed") + (row.isUnsure ? " (unsure)" : "")
    return "\(speaker): \(ShownQuotation(row).text)\(inBrackets([citation(row, shared)]))"
  }

  /// A story to read next, and why.
  static func related(_ story: RelatedStory, _ shared: SharedState) -> String {
    let reason = story.reason
    return self.story(story.row, shared) + (reason.isEmpty ? "" : "; \(reason)")
  }

  private static func inBrackets(_ facts: [String]) -> String {
    let facts = facts.filter { !$0.isEmpty }
    return facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
  }
}
