import Articles
import Text

/// A pasted or saved story: perhaps its address, perhaps a masthead, paragraphs, perhaps a credit.
enum PlainText {
  /// The story in well-formed UTF-8; nil when there are no words.
  static func article(_ bytes: UnsafeBufferPointer<UInt8>) -> Article? {
    var rest = Paragraphs.split(bytes)[...]
    let url = rest.first.flatMap { AddressLine.read($0.text) }
    if url != nil { rest.removeFirst() }
    guard url != nil || !rest.isEmpty else { return nil }
    let slug = url.flatMap(slugTitle)
    let masthead = ArticleHeader(&rest, slug: slug)
    let body = PlainTextBody.parts(rest)
    let (title, origin) = title(masthead.headline, slug: slug, body: body, url: url)
    var article = Article(title: title, titleOrigin: origin, parts: masthead.parts + body)
    article.url = url
    article.standfirst = masthead.standfirst
    article.byline =
      masthead.byline ?? body.last { $0.role == .byline }.flatMap { Byline.read($0.text) }
    let opening = body.first { $0.role == .paragraph }?.text
    article.published =
      masthead.published ?? url.flatMap(addressDay) ?? opening.flatMap(Dateline.day)
    article.dateline = opening.flatMap(Dateline.read)
    article.credit = PlainTextBody.credit(body)
    article.language = LanguageIdentifier.guess(article.text)
    return article
  }

  /// The headline, else the words of the address, else the beginning of the text.
  static func title(
    _ headline: String?, slug: String?, body: [BlockDraft], url: String?
  ) -> (String, TitleOrigin) {
    if let headline { return (headline, .given) }
    if let slug { return (SlugTruecaser(body).restored(slug), .slug) }
    let lead = body.first { $0.role == .paragraph } ?? body.first
    return (
      lead.map { FirstSentenceTitle.title(Dateline.removed(from: $0.text)) } ?? url ?? "", .lead
    )
  }
}

/// A line that is nothing but the story's address.
enum AddressLine {
  /// The address, `https://` added where the line begins with "www."; nil when the line is something else.
  static func read(_ line: String) -> String? {
    guard line.utf8.count <= 4096, !line.utf8.contains(where: \.isSpace) else { return nil }
    let text = line.utf8.starts(withLower: "url:") ? String(line.dropFirst(4)) : line
    if text.utf8.starts(withLower: "http://") || text.utf8.starts(withLower: "https://") {
      return text
    }
    guard text.utf8.starts(withLower: "www."), text.utf8.count > 8 else { return nil }
    return "https://" + (text.contains("/") ? text : percentDecoded(text))
  }
}
