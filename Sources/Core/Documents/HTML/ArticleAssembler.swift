import Articles

/// Puts headline, standfirst and body together into a story.
struct ArticleAssembler {
  let headline: String?
  var standfirst: String?
  let parts: [BlockDraft]

  init(headline: String?, parts: [BlockDraft]) {
    self.headline = headline
    self.parts = parts
  }

  /// The story; without a headline, the beginning of the text stands in for it.
  func article() -> Article {
    var all: [BlockDraft] = []
    if let headline { all.append(BlockDraft(.headline, headline)) }
    let standfirst = self.standfirst.flatMap { isRepeated($0) ? nil : $0 }
    if let standfirst { all.append(BlockDraft(.standfirst, standfirst)) }
    var article = Article(
      title: headline ?? lead, titleOrigin: headline == nil ? .lead : .given, parts: all + parts)
    article.standfirst = standfirst ?? self.standfirst
    return article
  }

  /// Descriptions are often the first words of the text.
  private func isRepeated(_ text: String) -> Bool {
    let key = HeadlineFinder.key(text).prefix(60)
    if let headline, HeadlineFinder.key(headline).starts(with: key) { return true }
    return parts.prefix(6).contains {
      HeadlineFinder.key(String($0.text.prefix(400))).starts(with: key)
    }
  }

  private var lead: String {
    let text = parts.first?.text ?? ""
    guard text.count > 80 else { return text }
    let cut = text.prefix(80)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "\u{2026}"
  }
}
