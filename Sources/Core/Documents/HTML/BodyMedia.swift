import Articles
import CHTML

/// Pictures, recordings and films that stand between the lines of a page's body.
struct BodyMedia {
  let page: PageAnalysis
  let address: PageURLs

  /// More of them in one stretch are a gallery of something else.
  private static let limit = 20

  /// A caption for each that stands between two nodes where no text does; pictures must have words.
  func parts(from start: Int, to end: Int) -> [BlockDraft] {
    guard start < end, page.passages.range(from: start, to: end).isEmpty else { return [] }
    var parts: [BlockDraft] = []
    for node in start..<end where parts.count < Self.limit {
      if let part = part(node), isShown(node) { parts.append(part) }
    }
    return parts
  }

  private func part(_ node: Int) -> BlockDraft? {
    switch page.markup.tag(node) {
    case .img: picture(node)
    case .audio, .video: recording(node)
    case .iframe: player(node)
    default: nil
    }
  }

  /// Whether neither the element nor what holds it is hidden, a button or something around the story.
  private func isShown(_ node: Int) -> Bool {
    guard !page.isAround[node], !page.hints[node].contains(.hidden) else { return false }
    let holder = page.markup.nearest(from: page.markup.parent(node), levels: 8) { tag in
      switch tag {
      case .button, .li, .nav, .aside, .header, .footer, .form, .noscript, .template: true
      default: false
      }
    }
    return holder == nil
  }

  /// A picture with words. One that leads to a page is that page's teaser.
  private func picture(_ node: Int) -> BlockDraft? {
    let texts = [page.markup.value(.alt, of: node), page.markup.value(.title, of: node)]
    let words = texts.compactMap { $0.flatMap(PictureText.caption) }
      .max { $0.utf8.count < $1.utf8.count }
    guard let words else { return nil }
    var part = BlockDraft(.caption, words)
    let anchor = page.markup.nearest(from: page.markup.parent(node), levels: 3) { $0 == .a }
    if let anchor, let target = page.markup.value(.href, of: anchor).flatMap(address.hyperlink) {
      guard target.kind != .link else { return nil }
      part.links.append(target)
    }
    if var link = page.markup.value(.src, of: node).flatMap(address.hyperlink) {
      link.kind = .image
      link.range = 0..<words.utf8.count
      part.links.insert(link, at: 0)
    }
    return part
  }

  /// A recording or a film, whose address may stand in the first of its sources.
  private func recording(_ node: Int) -> BlockDraft? {
    let holders =
      [node]
      + (node + 1..<page.markup.end(node)).filter {
        page.markup.tag($0) == .source
      }
    guard let holder = holders.first(where: { page.markup.value(.src, of: $0) != nil }),
      var link = page.markup.value(.src, of: holder).flatMap(address.hyperlink)
    else { return nil }
    link.mediaType = page.markup.value(.type, of: holder)
    link.kind = page.markup.tag(node) == .audio ? .audio : .video
    link.title = page.markup.value(.title, of: node)
    return BlockDraft(.caption, "", links: [link])
  }

  /// A film or a recording in a frame; other frames are advertisements and forms.
  private func player(_ node: Int) -> BlockDraft? {
    guard var link = page.markup.value(.src, of: node).flatMap(address.hyperlink) else {
      return nil
    }
    let isFilm = Self.films.contains(where: link.url.contains)
    guard isFilm || Self.recordings.contains(where: link.url.contains) else { return nil }
    link.kind = isFilm ? .video : .audio
    link.title = page.markup.value(.title, of: node)
    return BlockDraft(.caption, "", links: [link])
  }

  private static let films = [
    "youtube.com/embed", "youtube-nocookie.com/embed", "player.vimeo.com", "dailymotion.com/embed",
    "/videos/embed/",
  ]
  private static let recordings = [
    "w.soundcloud.com", "open.spotify.com/embed", "embed.podcasts.apple.com", "embed.acast.com",
  ]
}
