import Articles
import Text

/// Reads web pages: the story, and what the page says of it.
public enum HTMLPage {
  /// Extracts the story of a page; nil when the page holds no text at all.
  ///
  /// - Parameters:
  ///   - bytes: The page as it came.
  ///   - url: The address it was fetched from, where that is known; links are then resolved against it.
  ///   - charset: The charset that the server declared, which counts for more than what the page says.
  public static func read(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) -> Article?
  {
    let text = Charset.utf8(bytes, declared: charset ?? HTMLSniffer.charset(bytes))
    return text.withUnsafeBufferPointer { read($0, url: url) }
  }

  /// The story of a page in UTF-8.
  static func read(_ text: UnsafeBufferPointer<UInt8>, url: String?) -> Article? {
    HTMLDocument.read(text) { read($0, url: url) } ?? nil
  }

  private static func read(_ markup: HTMLDocument, url: String?) -> Article? {
    let page = PageAnalysis(markup)
    let meta = MetaTags(markup)
    let linked = LinkedData(markup)
    let address = PageURLs(meta: meta, linked: linked, given: url)
    let headline = HeadlineFinder(page: page, meta: meta, linked: linked).find()
    let byline = BylineFinder(page: page, meta: meta, linked: linked).find()
    let summary = linked.summary ?? meta["og:description", "description", "twitter:description"]
    let choice = BodySelector(page, headline: headline?.node)
    let editor = BodyLineFilter(
      page, sieve: BoilerplateFilter(page, roots: choice.roots()),
      known: BodyLineFilter.PageMetadata(
        headline: headline?.text, summary: summary, byline: byline, body: choice.declared))
    let body = BodyBlockBuilder(page, lines: editor.lines, address: address)
    let shown = StubText.isStub(body.parts) ? [] : body.parts
    var parts = linked.parts(insteadOf: shown)
    let data = bodyBytes(parts) < 200 ? EmbeddedJSONArticle(markup) : nil
    if let data, data.bytes > 3 * bodyBytes(parts) { parts = data.parts }
    if parts.isEmpty { parts = NoscriptText.parts(markup) }
    if parts.isEmpty { parts = PagePictures(page, address: address).parts }
    // Better a line that may be only a teaser than no story at all.
    if parts.isEmpty, headline == nil { parts = body.parts }
    guard headline != nil || !parts.isEmpty else { return nil }
    var story = ArticleAssembler(headline: headline?.text ?? data?.headline, parts: parts)
    story.standfirst = body.standfirst ?? summary
    var article = story.article()
    article.resolveLinks(against: address.url)
    article.byline = byline ?? data?.byline
    article.dateline = parts.first { $0.role == .paragraph }.flatMap { Dateline.read($0.text) }
    article.credit = parts.last { $0.role == .credit }.flatMap { CreditLine($0.text)?.name }
    article.source = meta["og:site_name", "application-name", "dc.publisher"] ?? linked.publisher
    let dates = PageDateFinder(
      page: page, meta: meta, linked: linked, url: address.url ?? url,
      headline: headline?.node)
    article.published = dates.published() ?? data?.published.flatMap(DateParser.read)
    article.updated = dates.updated()
    article.url = address.url
    article.language = language(meta, linked) ?? LanguageIdentifier.guess(article.body)
    return article
  }

  private static func bodyBytes(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
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
