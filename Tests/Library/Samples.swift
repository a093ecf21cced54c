import Articles

/// Stories made up for the tests of this room.
enum Samples {
  /// A story of paragraphs; `marks` are none.
  static func story(
    _ title: String, _ paragraphs: [String] = [], id: String? = nil, url: String? = nil,
    source: String? = nil, date: String? = nil, standfirst: String? = nil
  ) -> AnnotatedArticle {
    var parts = [Part(.headline, title)]
    if let standfirst { parts.append(Part(.standfirst, standfirst)) }
    parts += paragraphs.map { Part(.paragraph, $0) }
    var article = Article(title: title, parts: parts)
    article.id = id
    article.url = url
    article.source = source
    article.standfirst = standfirst
    article.published = date.flatMap(Moment.init(rfc3339:))
    return AnnotatedArticle(article, marks: Marks())
  }

  /// A long paragraph that nobody else has: its words depend on the seed.
  static func paragraph(_ seed: Int) -> String {
    (0..<24).map { "\(words[(seed + $0) % words.count])\(seed)\($0)" }.joined(separator: " ") + "."
  }

  private static let words = [
    "harbour", "council", "bridge", "winter", "ferry", "teacher", "budget", "orchard", "signal",
    "meadow", "tunnel", "library", "market", "lantern", "quarry", "pilot", "glacier", "tram",
  ]
}
