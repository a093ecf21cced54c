import Articles

/// A story as plain text, for other programs and for files.
enum StoryPlainText {
  /// Headline, source and date, standfirst, body and address, a blank line between them.
  static func text(_ story: Story) -> String {
    let article = story.article
    var parts = [article.title]
    let origin = [article.source, article.byline, article.published?.rfc3339].compactMap { $0 }
    if !origin.isEmpty { parts.append(origin.joined(separator: " · ")) }
    if let standfirst = article.standfirst, !article.body.hasPrefix(standfirst) {
      parts.append(standfirst)
    }
    if !article.body.isEmpty { parts.append(article.body) }
    if let absence = LinkLines.absence(article) { parts.append(absence) }
    let links = LinkLines.lines(article)
    if !links.isEmpty { parts.append(links.joined(separator: "\n")) }
    if let url = article.url { parts.append(url) }
    return parts.joined(separator: "\n\n")
  }
}
