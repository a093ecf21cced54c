import Articles
import CHTML

/// The pictures of a page that has no text, such as a drawn story: what is said of them stands in for it.
struct PagePictures {
  private let page: PageAnalysis
  private let address: PageURLs

  /// More pictures than this are a gallery of something else.
  private static let limit = 20

  /// The pictures of a page.
  init(_ page: PageAnalysis, address: PageURLs) {
    self.page = page
    self.address = address
  }

  /// A caption for each picture that has words, outside of what stands around a story.
  var parts: [BlockDraft] {
    var parts: [BlockDraft] = []
    for node in 1..<max(1, page.markup.nodes.count) where parts.count < Self.limit {
      guard page.markup.tag(node) == .img, !page.isAround[node],
        page.hints[node].isDisjoint(with: [.hidden, .nonRendered]), let words = words(node)
      else { continue }
      var part = BlockDraft(.caption, words)
      if var link = page.markup.pictureSource(node).flatMap(address.hyperlink) {
        link.kind = .image
        link.range = 0..<words.utf8.count
        part.links = [link]
      }
      parts.append(part)
    }
    return parts
  }

  private func words(_ image: Int) -> String? {
    let alt = page.markup.value(.alt, of: image).flatMap(PictureText.caption)
    let title = page.markup.value(.title, of: image).flatMap(PictureText.caption)
    // A few words alone are a logo's or a button's.
    let words = [alt, title].compactMap(\.self).max { $0.utf8.count < $1.utf8.count }
    guard let words, words.utf8.count >= 16 || title != nil else { return nil }
    return words
  }
}
