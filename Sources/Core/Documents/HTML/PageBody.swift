import Articles
import CHTML

/// The text of a page's story, wherever the page keeps it: where it is shown, in its structured data, in the data of its
/// scripts, or in pictures.
struct PageBody {
  /// The parts of the text; addresses that stand in none of them come last.
  private(set) var parts: [BlockDraft] = []
  /// The standfirst that stood in the body.
  private(set) var standfirst: String?
  /// The data of a script that holds the story; nil where the page shows it.
  private(set) var data: EmbeddedJSONArticle?

  /// With less text than this a page may be one that a script draws, in bytes.
  private static let least = 200

  /// Reads a page's text.
  ///
  /// - Parameters:
  ///   - lines: The lines that were taken for the body.
  ///   - isStory: Whether the page says that it tells one story.
  ///   - hasHeadline: Whether a headline was found; without one a line that may be only a teaser is better than nothing.
  init(
    _ page: PageAnalysis, lines: [BodyLineFilter.BodyLine], linked: LinkedData, address: PageURLs,
    isStory: Bool, hasHeadline: Bool
  ) {
    let front = FrontPage(page, lines: lines)
    guard !front.isList(isDeclared: isStory) else {
      parts = Self.loose(front.links(address))
      return
    }
    let menu = MenuLines(page, lines: lines, address: address)
    let body = BodyBlockBuilder(page, lines: menu.rest, address: address)
    standfirst = body.standfirst
    parts = linked.parts(insteadOf: StubText.isStub(body.parts) ? [] : body.parts)
    readHiddenText(page)
    if parts.isEmpty { parts = PagePictures(page, address: address).parts }
    if parts.isEmpty, !hasHeadline { parts = body.parts }
    parts += Self.loose(menu.links)
  }

  /// Takes the text that a script would show, where the page shows hardly any.
  private mutating func readHiddenText(_ page: PageAnalysis) {
    guard bytes < Self.least else { return }
    data = EmbeddedJSONArticle(page.markup)
    if let data, data.bytes > 3 * bytes { parts = data.parts }
    if parts.isEmpty { parts = NoscriptText.parts(page.markup) }
  }

  private var bytes: Int {
    parts.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
  }

  /// Addresses without words of their own.
  private static func loose(_ links: [Hyperlink]) -> [BlockDraft] {
    links.isEmpty ? [] : [BlockDraft(.caption, "", links: links)]
  }
}
