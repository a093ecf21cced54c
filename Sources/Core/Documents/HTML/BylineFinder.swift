import Articles
import CHTML
import Text

/// Finds who wrote a page's story.
struct BylineFinder {
  let page: PageAnalysis
  let meta: MetaTags
  let linked: LinkedData

  /// The writers as printed, without "By"; nil when the page names none.
  func find() -> String? {
    if !linked.authors.isEmpty {
      let names = linked.authors.compactMap(BylineFinder.name)
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    for key in [
      "author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "parsely-author",
      "sailthru.author",
      "byl", "citation_author",
    ] {
      let names = meta.all(key).compactMap(BylineFinder.name)
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return printed()
  }

  /// A name as it may be given: no address, no "By", not too long.
  private static func name(_ text: String) -> String? {
    let text = withoutLabel(text)
    guard !text.isEmpty, text.utf8.count < 120, !text.hasPrefix("http"), !text.contains("://")
    else { return nil }
    return text
  }

  private static let labels: [StaticString] = [
    "by ", "by: ", "by:", "written by ", "posted by ", "published by ", "author: ", "author:",
    "von ", "par ", "por ", "oleh ", "text: ", "text by ", "words by ", "story by ",
    "\u{442}\u{435}\u{43a}\u{441}\u{442}: ", "\u{430}\u{432}\u{442}\u{43e}\u{440}: ",
    "di ",
  ]

  private static func withoutLabel(_ text: String) -> String {
    for label in labels where text.utf8.starts(withLower: label) {
      return String(decoding: text.utf8.dropFirst(label.utf8CodeUnitCount), as: UTF8.self).trimmed()
    }
    return text.trimmed()
  }

  /// What microdata, `rel=author` or a class such as `byline` marks on the page, the surest first.
  private func printed() -> String? {
    var best: (rank: Int, name: String)?
    for node in 1..<max(1, page.markup.nodes.count) where page.hints[node].contains(.byline) {
      guard page.markup.tag(node) != .text,
        page.hints[node].isDisjoint(with: [.hidden, .nonRendered, .comments, .biography])
      else { continue }
      let rank = self.rank(node)
      guard rank < best?.rank ?? Int.max, let name = words(node) else { continue }
      best = (rank, name)
    }
    return best?.name
  }

  private func rank(_ node: Int) -> Int {
    if page.markup.raw(.itemprop, of: node)?.starts(withLower: "author") ?? false { return 0 }
    if page.markup.raw(.rel, of: node)?.starts(withLower: "author") ?? false { return 1 }
    return 2
  }

  private func words(_ node: Int) -> String? {
    guard page.plainBytes(node) + page.passages.linkBytes(page.range(of: node)) < 160 else {
      return nil
    }
    let text = page.markup.words(within: node)
    guard let name = BylineFinder.name(text), name.utf8.count >= 3, name.utf8.count < 100,
      name.contains(where: \.isLetter), name.utf8.count(where: \.isDigit) == 0
    else { return nil }
    return name
  }
}
