import Articles

/// Puts headline, standfirst and body together into a story.
struct PageStory {
  let headline: String?
  var standfirst: String?
  let parts: [Part]

  init(headline: String?, parts: [Part]) {
    self.headline = headline
    self.parts = parts
  }

  /// The story; without a headline, the beginning of the text stands in for it.
  func article() -> Article {
    var all: [Part] = []
    if let headline { all.append(Part(.headline, headline)) }
    let standfirst = self.standfirst.flatMap { isRepeated($0) ? nil : $0 }
    if let standfirst { all.append(Part(.standfirst, standfirst)) }
    var article = Article(
      title: headline ?? lead, titleOrigin: headline == nil ? .lead : .given, parts: all + parts)
    article.standfirst = standfirst ?? self.standfirst
    return article
  }

  /// Descriptions are often the first words of the text.
  private func isRepeated(_ text: String) -> Bool {
    let key = Headline.key(text).prefix(60)
    if let headline, Headline.key(headline).starts(with: key) { return true }
    return parts.prefix(6).contains { Headline.key(String($0.text.prefix(400))).starts(with: key) }
  }

  private var lead: String {
    let text = parts.first?.text ?? ""
    guard text.count > 80 else { return text }
    let cut = text.prefix(80)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "\u{2026}"
  }
}
