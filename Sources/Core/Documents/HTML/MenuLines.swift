import Articles
import CHTML

/// The lines of a page with hardly any text that only lead elsewhere: "Previous", "Next".
struct MenuLines {
  /// All other lines.
  let rest: [BodyLineFilter.BodyLine]
  /// Where they lead, with their words.
  let links: [Hyperlink]

  /// Pages with more text than this are read as they are, in bytes outside of links.
  private static let most = 400

  /// Takes such lines out of the lines that were taken for the body of a page.
  init(_ page: PageAnalysis, lines: [BodyLineFilter.BodyLine], address: PageURLs) {
    let plain = lines.reduce(0) { $0 + ($1.role == .dropped ? 0 : $1.passage.plainBytes) }
    func isMenu(_ line: BodyLineFilter.BodyLine) -> Bool {
      line.role != .dropped && line.passage.linkBytes > 0 && line.passage.bytes <= 24
        && line.passage.plainBytes <= 2
        && !page.markup.isHeading(line.passage.block)
    }
    guard plain < Self.most else {
      (rest, links) = (lines, [])
      return
    }
    rest = lines.filter { !isMenu($0) }
    links = lines.filter(isMenu).flatMap { line in
      page.links(in: line.passage, target: address.hyperlink).map { link in
        var link = link.loose
        link.title = line.words
        return link
      }
    }
  }
}
