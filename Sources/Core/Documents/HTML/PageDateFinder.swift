import Articles
import CHTML
import Text

/// Finds when a page's story was published and last changed.
struct PageDateFinder {
  let page: PageAnalysis
  let meta: MetaTags
  let linked: LinkedData
  /// The page's address: many carry the day.
  let url: String?
  /// The heading that is the headline, where there is one.
  let headline: Int?

  /// When it was published: as JSON-LD, metadata, microdata or the page itself say, or the day in its address.
  func published() -> Timestamp? {
    if let date = linked.published.flatMap(plausible) { return date }
    for key in [
      "article:published_time", "og:published_time", "datepublished", "date", "dc.date.issued",
      "dcterms.created",
      "dc.date", "dc:date", "dc:created", "dc.date.created", "dcterms.date", "parsely-pub-date",
      "sailthru.date", "pubdate",
      "publishdate", "publish-date", "publish_date",
      "ptime", "displaydate", "date.release", "originalpublicationdate", "article.published",
      "cxenseparse:recs:publishtime",
      "citation_publication_date", "datecreated", "article_date_original",
      "og:article:published_time", "publication_date", "last-modified-date",
    ] {
      if let date = meta[key].flatMap(plausible) { return date }
    }
    return marked() ?? url.flatMap(addressDay) ?? printed()
  }

  /// When it was last changed.
  func updated() -> Timestamp? {
    if let date = linked.modified.flatMap(plausible) { return date }
    for key in [
      "article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
      "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "utime",
    ] {
      if let date = meta[key].flatMap(plausible) { return date }
    }
    return nil
  }

  /// A `time` element or microdata; else what a class calls a date.
  private func marked() -> Timestamp? {
    var classed: Timestamp?
    for node in 1..<max(1, page.markup.nodes.count) where page.hints[node].contains(.date) {
      guard page.markup.tag(node) != .text,
        page.hints[node].isDisjoint(with: [.nonRendered, .comments])
      else { continue }
      let isProperty =
        page.markup.raw(.itemprop, of: node)?.starts(withLower: "datepublished") ?? false
      if page.markup.tag(node) == .time || isProperty {
        if let text = page.markup.value(.datetime, of: node)
          ?? page.markup.value(.content, of: node),
          let date = plausible(text)
        {
          return date
        }
      }
      if classed == nil, page.plainBytes(node) < 120, !page.hints[node].contains(.hidden) {
        let text = page.markup.words(within: node)
        classed = DateParser.line(text) ?? (text.utf8.count <= 60 ? plausible(text) : nil)
        if isProperty, let classed { return classed }
      }
    }
    return classed
  }

  /// A date that stands by itself in the first lines under the headline.
  private func printed() -> Timestamp? {
    guard let headline else { return nil }
    let after = page.passages.range(from: headline, to: page.markup.nodes.count)
    for passage in page.passages.all[after].prefix(25) where passage.bytes <= 140 {
      let words = page.words(passage)
      guard words.utf8.count(where: \.isDigit) >= 5 else { continue }
      if let date = DateParser.line(words), isPlausible(date) { return date }
      // "By Ada Moss on Monday, March 8th, 2021 at 11:08 a.m."
      let tail = words.split(separator: " on ").last.map(String.init) ?? words
      if tail != words, let date = DateParser.line(tail), isPlausible(date) { return date }
    }
    return nil
  }

  private func plausible(_ text: String) -> Timestamp? {
    DateParser.read(text).flatMap { isPlausible($0) ? $0 : nil }
  }

  /// Whether a date can be a story's: servers fill what they do not know with year 1 or 1970's first second.
  private func isPlausible(_ date: Timestamp) -> Bool {
    let year = date.date().year
    return date.seconds != 0 && (1700...2200).contains(year)
  }
}
