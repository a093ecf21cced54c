import Articles

/// A story as Markdown, its source under the headline.
enum StoryMarkdown {
  /// Returns its lines.
  static func text(_ story: Story) -> [String] {
    let article = story.article
    var lines = ["# \(escaped(article.title))", ""]
    let facts = [
      article.source, article.byline.map { "By \($0)" }, article.published?.keepingDay, article.url,
    ].compactMap(\.self)
    if !facts.isEmpty { lines += ["*\(facts.map(escaped).joined(separator: " · "))*", ""] }
    if let standfirst = article.standfirst { lines += ["**\(escaped(standfirst))**", ""] }
    for block in article.blocks where block.role.isBody || block.role == .caption {
      lines += markdown(block, article.words(of: block)) + [""]
    }
    return lines.dropLast()
  }

  private static func markdown(_ block: Block, _ words: String) -> [String] {
    let rows = words.split(whereSeparator: \.isNewline).map { escaped(String($0)) }
    return switch block.role {
    case .subheading: rows.map { "## \($0)" }
    case .quote: rows.map { "> \($0)" }
    case .list: rows.map { "- \($0)" }
    case .caption: rows.map { "*\($0)*" }
    default: rows
    }
  }

  /// A text in which Markdown sees nothing but words.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
