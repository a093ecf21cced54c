import Articles

/// Stories as lines and pages for people.
enum StoryText {
  /// A row of a list: id, date, outlet, headline, copies and quotations.
  static func line(_ row: StorySummary) -> String {
    var line = "\(row.key.rawValue)  \(date(row))  \(row.title)"
    if let source = row.outlet { line += "  (\(source))" }
    if row.copies > 0 { line += "  +\(row.copies)" }
    if row.quotes > 0 { line += "  \(row.quotes)❝" }
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
  static func page(_ story: Story) -> String {
    let article = story.article
    var lines = [article.title]
    if let standfirst = article.standfirst, !isTold(standfirst, in: article.body) {
      lines.append(standfirst)
    }
    let facts = [
      article.source, article.byline.map { "By \($0)" }, dates(article, story.row), article.url,
    ]
    let about = facts.compactMap { $0 }.joined(separator: " · ")
    if !about.isEmpty { lines.append(about) }
    for block in article.blocks
    where block.role.isBody || block.role == .related || block.role == .caption {
      lines += ["", article.words(of: block)]
    }
    if let absence = LinkLines.absence(article) { lines += ["", absence] }
    let links = LinkLines.lines(article)
    if !links.isEmpty { lines += ["", "Links:"] + links.map { "  " + $0 } }
    return (lines + said(in: story)).joined(separator: "\n")
  }

  /// Who said what in a story, with how many quotations that are; judgments are none.
  private static func said(in story: Story) -> [String] {
    let quotations = story.marks.quotations.filter { $0.kind != .judgment }
    guard !quotations.isEmpty else { return [] }
    return ["", "Said: \(story.marks.counts.line)"]
      + quotations.map { quotation in
        let speaker = quotation.speaker?.name ?? "unattributed"
        let isUnsure = quotation.speaker != nil && quotation.evidence.confidence < 0.5
        let doubt = isUnsure ? " (\(QuoteText.doubt(quotation.evidence)))" : ""
        return "  \(speaker)\(doubt): \(words(of: quotation, in: story.article))"
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

  /// Whether a text begins with a summary, white space aside: it is printed once.
  private static func isTold(_ summary: String, in body: String) -> Bool {
    let words = summary.split(whereSeparator: \.isWhitespace)
    let limit = summary.utf8.count * 2 + 80
    return body.prefix(limit).split(whereSeparator: \.isWhitespace).starts(with: words)
  }

  /// When a story was published, else changed; a date that cannot be right is told.
  private static func dates(_ article: Article, _ row: StorySummary) -> String? {
    let date = article.published?.rfc3339 ?? article.updated.map { "updated \($0.rfc3339)" }
    guard row.added != nil, let date else { return date }
    return "dated \(date), which cannot be right"
  }

  /// A passage cut at its hits.
  static func pieces(_ snippet: Snippet) -> [(text: String, isBold: Bool)] {
    var pieces: [(text: String, isBold: Bool)] = []
    var at = 0
    for hit in snippet.hits {
      pieces.append((snippet.text.utf8Slice(at..<hit.lowerBound), false))
      pieces.append((snippet.text.utf8Slice(hit), true))
      at = hit.upperBound
    }
    return pieces + [(snippet.text.utf8Slice(at..<snippet.text.utf8.count), false)]
  }
}

extension QuoteCounts {
  /// "5 quotes, 7 reported".
  var line: String {
    let quotes = "\(quoted) \(quoted == 1 ? "quote" : "quotes")"
    return reported == 0 ? quotes : "\(quotes), \(reported) reported"
  }
}
