import Articles

/// Reads web pages: the story, and what the page says of it.
public enum HTMLPage {
  /// The story of a page; nil when the page holds no text at all.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - url: where it was fetched from, where that is known; links are then resolved against it.
  ///   - charset: what the server said it is written in, which counts for more than what the page says.
  public static func read(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) -> Article?
  {
    let text = Charset.utf8(bytes, declared: charset ?? PageStart.charset(bytes))
    return text.withUnsafeBufferPointer { read($0, url: url) }
  }

  /// The story of a page in UTF-8.
  static func read(_ text: UnsafeBufferPointer<UInt8>, url: String?) -> Article? {
    Markup.read(text) { read($0, url: url) } ?? nil
  }

  private static func read(_ markup: Markup, url: String?) -> Article? {
    let page = Page(markup)
    let meta = MetaTags(markup)
    let linked = LinkedData(markup)
    let address = PageAddress(meta: meta, linked: linked, given: url)
    let headline = Headline(page: page, meta: meta, linked: linked).find()
    let byline = Credits(page: page, meta: meta, linked: linked).find()
    let summary = linked.summary ?? meta["og:description", "description", "twitter:description"]
    let choice = BodyChoice(page, headline: headline?.node)
    let editor = Editor(
      page, sieve: Sieve(page, roots: choice.roots()),
      known: Editor.Known(
        headline: headline?.text, summary: summary, byline: byline, body: choice.declared))
    let body = BodyParts(page, lines: editor.lines, address: address)
    let parts = linked.parts(insteadOf: body.parts)
    guard headline != nil || !parts.isEmpty else { return nil }
    var story = PageStory(headline: headline?.text, parts: parts)
    story.standfirst = body.standfirst ?? summary
    var article = story.article()
    article.byline = byline
    article.dateline = parts.first { $0.role == .paragraph }.flatMap { Dateline.read($0.text) }
    article.credit = parts.last { $0.role == .credit }.flatMap { CreditLine($0.text)?.name }
    article.source = meta["og:site_name", "application-name", "dc.publisher"] ?? linked.publisher
    let dates = PageDates(
      page: page, meta: meta, linked: linked, url: address.url ?? url,
      headline: headline?.node)
    article.published = dates.published()
    article.updated = dates.updated()
    article.url = address.url
    article.language = language(meta, linked) ?? Language.guess(article.body)
    return article
  }

  private static func language(_ meta: MetaTags, _ linked: LinkedData) -> String? {
    let code =
      meta.language ?? meta["og:locale", "content-language", "dc.language", "language"]
      ?? linked.language
    guard let code, (2...35).contains(code.utf8.count),
      code.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F })
    else { return nil }
    return String(decoding: code.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self)
  }
}
