import Articles

/// A briefing as lines for people, or as Markdown.
struct BriefingText {
  private let isMarkdown: Bool
  private var lines: [String] = []

  private init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// The lines of a briefing.
  static func lines(_ briefing: Briefing, isMarkdown: Bool = false) -> [String] {
    var text = BriefingText(isMarkdown: isMarkdown)
    text.write(briefing)
    return text.lines
  }

  private mutating func write(_ briefing: Briefing) {
    let count = ChangeReport.count(briefing.stories)
    heading("\(briefing.isByDate ? "Dated" : "New") since \(since(briefing)): \(count)", level: 1)
    if !briefing.isFollowing {
      lines += ["Nobody is followed yet: lede follow NAME puts what they say here.", ""]
    }
    for subject in briefing.subjects { write(subject) }
    for thread in briefing.threads { write(thread) }
    if !briefing.outlets.isEmpty { heading("By outlet", level: 2) }
    for outlet in briefing.outlets { write(outlet) }
    while lines.last == "" { lines.removeLast() }
  }

  /// The day, as lists have it, and the time of day where it is no day that was asked for, where the reader is.
  private func since(_ briefing: Briefing) -> String {
    let offset = LocalZone().offset(at: briefing.since)
    let local = Timestamp(seconds: briefing.since, offset: offset).rfc3339
    let (day, time) = (local.prefix(10), local.dropFirst(11).prefix(5))
    return time == "00:00" ? "\(day)" : "\(day), \(time)"
  }

  private mutating func write(_ subject: Briefing.Subject) {
    heading(subject.followed.name, level: 2)
    for quote in subject.quotes {
      lines +=
        isMarkdown
        ? QuoteText.markdown(quote) : ["  \(QuoteText.quotation(quote)) — \(place(of: quote))"]
    }
    rest(subject.quoteCount - subject.quotes.count, "more quotes")
    for row in subject.stories { story(row) }
    rest(subject.storyCount - subject.stories.count, "more stories")
    lines.append("")
  }

  private mutating func write(_ thread: Briefing.ThreadUpdate) {
    heading("\(thread.row.isFollowed ? "★ " : "")\(thread.row.headline)", level: 2)
    rest(thread.omitted, "earlier new reports")
    for report in thread.reports {
      story(report.row)
      for paragraph in report.paragraphs {
        lines.append(isMarkdown ? "" : "    \(paragraph.text.inOneLine)")
        if isMarkdown { lines.append(QuoteText.escape(paragraph.text.inOneLine)) }
      }
      if isMarkdown, !report.paragraphs.isEmpty { lines.append("") }
      rest(report.omitted, "more new paragraphs")
      rest(report.folded, report.folded == 1 ? "paragraph told before" : "paragraphs told before")
    }
    if !thread.names.isEmpty {
      lines.append(
        mark("  New names: ") + thread.names.map { shown($0.name) }.joined(separator: ", "))
    }
    lines.append("")
  }

  private mutating func write(_ outlet: Briefing.OutletUpdate) {
    let unread = outlet.unread == outlet.total ? "" : ", \(outlet.unread) unread"
    heading("\(outlet.outlet ?? "No outlet"): \(outlet.total)\(unread)", level: 3)
    for row in outlet.stories { story(row) }
    rest(outlet.total - outlet.stories.count, "more")
    lines.append("")
  }

  private mutating func heading(_ title: String, level: Int) {
    let sign = String(repeating: "#", count: level)
    lines += isMarkdown ? ["\(sign) \(shown(title))", ""] : [title]
  }

  private mutating func story(_ row: StorySummary) {
    let day = StoryLines.date(row)
    guard isMarkdown else {
      lines.append("  \(row.isRead ? " " : "●") \(row.key.rawValue)  \(day)  \(row.title)")
      return
    }
    let title =
      row.url.map { "[\(shown(row.title))](<\(QuoteText.linkable($0))>)" } ?? shown(row.title)
    lines.append("- \(day.trimmed) \(title)")
  }

  private mutating func rest(_ count: Int, _ what: String) {
    if count > 0 { lines.append(isMarkdown ? "- … \(count) \(what)" : "    … \(count) \(what)") }
  }

  private func place(of quote: QuotationSummary) -> String {
    [quote.outlet, QuoteText.day(quote.published) ?? "undated", quote.title, quote.story.rawValue]
      .compactMap(\.self).joined(separator: ", ")
  }

  private func shown(_ text: String) -> String { isMarkdown ? QuoteText.escape(text) : text }

  private func mark(_ text: String) -> String { isMarkdown ? text.trimmed + " " : text }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
