import Articles
import CMarkup

/// Finds when a page's story was published and last changed.
struct PageDates {
  let page: Page
  let meta: MetaTags
  let linked: LinkedData
  /// The page's address: many carry the day.
  let url: String?

  /// When it was published: as JSON-LD, metadata, microdata or the page itself say, or the day in its address.
  func published() -> Moment? {
    if let date = linked.published.flatMap(DateReader.read) { return date }
    for key in [
      "article:published_time", "og:published_time", "datepublished", "date", "dc.date.issued",
      "dcterms.created",
      "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
      "publishdate", "publish-date", "publish_date",
      "ptime", "displaydate", "date.release", "originalpublicationdate", "article.published",
      "cxenseparse:recs:publishtime",
      "citation_publication_date", "datecreated", "article_date_original",
      "og:article:published_time", "publication_date", "last-modified-date",
    ] {
      if let date = meta[key].flatMap(DateReader.read) { return date }
    }
    return marked() ?? dayInURL()
  }

  /// When it was last changed.
  func updated() -> Moment? {
    if let date = linked.modified.flatMap(DateReader.read) { return date }
    for key in [
      "article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
      "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "utime",
    ] {
      if let date = meta[key].flatMap(DateReader.read) { return date }
    }
    return nil
  }

  /// A `time` element or microdata; else what a class calls a date.
  private func marked() -> Moment? {
    var classed: Moment?
    for node in 1..<max(1, page.markup.nodes.count) where page.hints[node].contains(.date) {
      guard page.markup.tag(node) != .text, page.hints[node].isDisjoint(with: [.silent, .comments])
      else { continue }
      let isProperty =
        page.markup.raw(.itemprop, of: node)?.starts(withLower: "datepublished") ?? false
      if page.markup.tag(node) == .time || isProperty {
        if let text = page.markup.value(.datetime, of: node)
          ?? page.markup.value(.content, of: node),
          let date = DateReader.read(text)
        {
          return date
        }
      }
      if classed == nil, page.plainBytes(node) < 120, !page.hints[node].contains(.hidden) {
        let text = page.markup.words(within: node)
        classed = DateReader.line(text)
        if isProperty, let classed { return classed }
      }
    }
    return classed
  }

  /// `/2019/11/19/` in the address.
  private func dayInURL() -> Moment? {
    guard let url else { return nil }
    let parts = url.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "?" }
    for (index, part) in parts.enumerated() where index + 2 < parts.count {
      guard part.utf8.count == 4, part.hasPrefix("20") || part.hasPrefix("19"),
        let year = Int(part),
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
        parts[index + 1].utf8.count <= 2
      else { continue }
      if let moment = Moment(year: year, month: month, day: day) { return moment }
    }
    return nil
  }
}
