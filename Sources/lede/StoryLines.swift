import Articles
import Text

/// Stories as lines and pages for people.
enum StoryLines {
  /// A row of a list: id, date, outlet, headline, copies and quotations.
  static func line(_ row: StorySummary) -> String {
    var line = "\(row.key.rawValue)  \(date(row))  \(row.title)"
    if let source = row.outlet { line += "  (\(source))" }
    if row.copies > 0 { line += "  +\(row.copies)" }
    if row.quotes > 0 { line += "  \(row.quotes)❝" }
    if row.isStarred { line += "  ★" }
    for tag in row.tags { line += "  #\(tag)" }
    if row.notes > 0 { line += "  \(row.notes)✎" }
    return line
  }

  /// The day of a row in ten columns, or the day on which it was added.
  static func date(_ row: StorySummary) -> String {
    row.added.map { "added \(Timestamp(seconds: $0).rfc3339.prefix(10))" } ?? date(row.published)
  }

  /// A day in ten columns.
  static func date(_ moment: Timestamp?) -> String {
    moment.map { String($0.rfc3339.prefix(10)) } ?? "          "
  }

  /// A story as a page: what stands above the text, the text, and who said what.
  static func page(_ story: Story) -> [PrintedLine] {
    let article = story.article
    var lines = [PrintedLine(article.title, .strong)]
    if let standfirst = article.standfirst, !Excerpt(standfirst).begins(article.body) {
      lines.append(PrintedLine(standfirst))
    }
    let facts = [
      article.source, article.byline.map { "By \($0)" }, dates(article, story.row),
      article.url.map(shownURL),
    ]
    let about = facts.compactMap { $0 }.joined(separator: " · ")
    if !about.isEmpty { lines.append(PrintedLine(about, .faint)) }
    for block in article.blocks
    where block.role.isBody || block.role == .related || block.role == .caption {
      lines += [
        PrintedLine(""), PrintedLine(article.words(of: block), spans: spans(of: block, in: story)),
      ]
    }
    if let absence = LinkLines.absence(article) {
      lines += [PrintedLine(""), PrintedLine(absence)]
    }
    let links = LinkLines.links(article)
    if !links.isEmpty {
      lines += ["", "Links:"].map { PrintedLine($0) }
      lines += links.map { text, url in
        let span = (try? SafeURL(url)).map {
          PrintedLine.Span(range: 2..<2 + text.utf8.count, emphasis: .link($0))
        }
        return PrintedLine("  " + text, spans: span.map { [$0] } ?? [], indent: 4)
      }
    }
    return lines + said(in: story) + noted(in: story).map { PrintedLine($0) }
  }

  /// What stands out in a block: names by their kind, and words between quotation marks.
  private static func spans(of block: Block, in story: Story) -> [PrintedLine.Span] {
    func within(_ range: Range<Int>) -> Range<Int> {
      let part = range.clamped(to: block.range)
      return part.lowerBound - block.range.lowerBound..<part.upperBound - block.range.lowerBound
    }
    let quotes = story.marks.quotations.filter { $0.kind.isQuoted }
      .map { PrintedLine.Span(range: within($0.range), emphasis: .strong) }
    let names = story.marks.mentions.filter { $0.kind != .date }
      .map { PrintedLine.Span(range: within($0.range), emphasis: $0.kind.emphasis) }
    let links = story.article.links.compactMap { link -> PrintedLine.Span? in
      guard let range = link.range, let url = try? SafeURL(link.url) else { return nil }
      return PrintedLine.Span(range: within(range), emphasis: .link(url))
    }
    return (quotes + names + links).filter { !$0.range.isEmpty }
  }

  /// The reader's tags, notes and highlights.
  private static func noted(in story: Story) -> [String] {
    let tags = story.row.tags.map { "#\($0)" }.joined(separator: " ")
    let notes = story.notes.map { note in
      let parts = [note.passage?.words.inOneLine, note.text.isEmpty ? nil : note.text]
      return "  \(note.id)  " + parts.compactMap(\.self).joined(separator: " · ")
    }
    return (tags.isEmpty ? [] : ["", "Tags: \(tags)"])
      + (notes.isEmpty ? [] : ["", "Notes:"] + notes)
  }

  /// Who said what in a story, with how many quotations that are; judgments are none.
  private static func said(in story: Story) -> [PrintedLine] {
    let quotations = story.marks.quotations.filter { $0.kind != .judgment }
    guard !quotations.isEmpty else { return [] }
    return ["", "Said: \(story.marks.counts.line)"].map { PrintedLine($0) }
      + quotations.map { quotation in
        let speaker = quotation.speaker?.name ?? "unattributed"
        let isUnsure = quotation.speaker != nil && quotation.evidence.confidence < 0.5
        let doubt = isUnsure ? " (\(QuoteText.doubt(quotation.evidence)))" : ""
        let name = PrintedLine.Span(range: 2..<2 + speaker.utf8.count, emphasis: .person)
        return PrintedLine(
          "  \(speaker)\(doubt): \(words(of: quotation, in: story.article))",
          spans: quotation.speaker == nil ? [] : [name], indent: 4)
      }
  }

  private static func words(of quotation: Quotation, in article: Article) -> String {
    let words = article.text.utf8Slice(quotation.range).inOneLine
    switch quotation.kind {
    case .direct, .mixed:
      let words = words.withoutTrailingComma
      return article.text.hasQuotationMark(before: quotation.range.lowerBound)
        ? "“\(words)”" : words
    case .turn: return words
    case .indirect, .judgment: return "\(words.withoutConjunction) [reported]"
    }
  }

  /// When a story was published, else changed; a date that cannot be right is told.
  private static func dates(_ article: Article, _ row: StorySummary) -> String? {
    let date = article.published?.rfc3339 ?? article.updated.map { "updated \($0.rfc3339)" }
    guard row.added != nil, let date else { return date }
    return "dated \(date), which cannot be right"
  }

  /// A passage under a hit, whose words stand out on a terminal. Elsewhere it is as the story has it: brackets around
  /// words would be taken for an editor's.
  static func passage(_ snippet: Snippet) -> PrintedLine {
    let head = "    "
    let spans = snippet.hits.map { hit in
      PrintedLine.Span(
        range: hit.lowerBound + head.utf8.count..<hit.upperBound + head.utf8.count,
        emphasis: .strong)
    }
    return PrintedLine(head + snippet.text, spans: spans, indent: 4)
  }
}

extension QuoteCounts {
  /// "5 quotes, 7 reported".
  var line: String {
    let quotes = "\(quoted) \(quoted == 1 ? "quote" : "quotes")"
    return reported == 0 ? quotes : "\(quotes), \(reported) reported"
  }
}
