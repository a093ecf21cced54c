import Articles
import CHTML
import Text

/// A page that lists stories and tells none: under each headline, which leads to the story, stand a few lines of it.
struct FrontPage {
  private let page: PageAnalysis
  private let lines: [BodyLineFilter.BodyLine]

  /// Fewer teasers than this are what stands beside a story.
  private static let least = 3
  /// Longer paragraphs are a story's own, in bytes.
  private static let longest = 500

  /// The lines that were taken for the body of a page.
  init(_ page: PageAnalysis, lines: [BodyLineFilter.BodyLine]) {
    self.page = page
    self.lines = lines.filter { $0.role != .dropped }
  }

  /// Whether the lines are teasers, or one of several beside each other.
  ///
  /// - Parameter isDeclared: whether the page says that it tells one story.
  func isList(isDeclared: Bool) -> Bool {
    guard !isDeclared, !lines.isEmpty else { return false }
    let teasers = max(lines.count { isTeaserHead($0.passage) }, lines.count { isMore($0.words) })
    let plain = lines.reduce(0) { $0 + $1.passage.plainBytes }
    let isAllLinks = lines.allSatisfy { $0.role == .related || isTeaserHead($0.passage) }
    if isAllLinks, headsBeside >= Self.least { return true }
    guard lines.allSatisfy({ $0.passage.bytes < Self.longest }) else { return false }
    if teasers >= Self.least { return lines.count <= teasers * 4 && plain < teasers * 600 }
    return teasers > 0 && plain < 400 && headsBeside >= Self.least
  }

  /// The addresses of the stories, with their headlines.
  func links(_ address: PageURLs) -> [Hyperlink] {
    var links: [Hyperlink] = []
    for passage in page.passages.all where links.count < 100 {
      guard isTeaserHead(passage), !page.isAround[passage.block],
        var link = page.links(in: passage, target: address.hyperlink).first
      else { continue }
      link = link.loose
      link.title = page.words(passage)
      if !links.contains(where: { $0.url == link.url }) { links.append(link) }
    }
    return links
  }

  /// How many headlines of the whole page lead to stories, those around the body left out.
  private var headsBeside: Int {
    page.passages.all.count { isTeaserHead($0) && !page.isAround[$0.block] }
  }

  /// Whether a heading is a link and nothing else.
  private func isTeaserHead(_ passage: CandidateBlock) -> Bool {
    guard passage.linkShare > 0.9 else { return false }
    return page.markup.nearest(from: passage.block, levels: 4) { tag in
      switch tag {
      case .h2, .h3, .h4: true
      default: false
      }
    } != nil
  }

  /// Whether a line ends with the way to the rest of a story.
  private func isMore(_ words: String) -> Bool {
    let line = words.lowercased()
    return Self.endings.contains { ending in
      line.hasSuffix(ending) || line.dropLast().hasSuffix(ending)
        || line.dropLast(2).hasSuffix(ending)
    }
  }

  private static let endings = [
    "read more", "continue reading", "full story", "read story", "read article", "weiterlesen",
    "mehr lesen", "lire la suite", "leer m\u{E1}s", "seguir leyendo", "leggi tutto", "lees meer",
    "lees verder", "l\u{E4}s mer",
    "\u{447}\u{438}\u{442}\u{430}\u{442}\u{44C} \u{434}\u{430}\u{43B}\u{435}\u{435}",
  ]
}
