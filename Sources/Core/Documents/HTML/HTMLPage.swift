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
  ///
  /// - Parameter language: what the server says of the language; what the page says counts for more.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, url: String?, language: String? = nil
  ) -> Article? {
    HTMLDocument.read(text) { read($0, url: url, language) } ?? nil
  }

  private static func read(_ markup: HTMLDocument, url: String?, _ served: String?) -> Article? {
    let page = PageAnalysis(markup)
    let meta = MetaTags(markup)
    var linked = LinkedData(markup)
    linked.complete(from: meta)
    let address = PageURLs(meta: meta, linked: linked, given: url)
    let headline = HeadlineFinder(page: page, meta: meta, linked: linked).find()
    let byline = BylineFinder(page: page, meta: meta, linked: linked).find()
    let summary = linked.summary ?? meta["og:description", "description", "twitter:description"]
    let choice = BodySelector(page, headline: headline?.node)
    let editor = BodyLineFilter(
      page, sieve: BoilerplateFilter(page, roots: choice.roots()),
      known: BodyLineFilter.PageMetadata(
        headline: headline?.text, summary: summary, byline: byline, body: choice.declared))
    let body = PageBody(
      page, lines: editor.lines, linked: linked, address: address,
      isStory: byline != nil || linked.isArticle || meta.isArticle, hasHeadline: headline != nil)
    let (parts, data) = (body.parts, body.data)
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
    article.language = language(meta, linked) ?? served ?? LanguageIdentifier.guess(article.body)
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
