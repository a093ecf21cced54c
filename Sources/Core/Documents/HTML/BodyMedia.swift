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
    case .object: file(node, page.markup.address(.data, of: node))
    case .embed: file(node, page.markup.address(.src, of: node))
    default: nil
    }
  }

  /// The recordings and films that stand among the words of a passage.
  func links(in passage: CandidateBlock) -> [Hyperlink] {
    passage.nodes.flatMap { node -> [Hyperlink] in
      guard [.audio, .video, .iframe, .object, .embed].contains(page.markup.tag(node)) else {
        return []
      }
      return part(node)?.links ?? []
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
    let anchor = page.markup.nearest(from: page.markup.parent(node), levels: 3) { $0 == .a }
    guard let words else { return anchor.flatMap(wordless) }
    var part = BlockDraft(.caption, words)
    if let anchor, let target = page.markup.address(.href, of: anchor).flatMap(address.hyperlink) {
      guard target.kind != .link else { return nil }
      part.links.append(target)
    }
    if var link = page.markup.pictureSource(node).flatMap(address.hyperlink) {
      link.kind = .image
      link.range = 0..<words.utf8.count
      part.links.insert(link, at: 0)
    }
    return part
  }

  /// The address that a picture without words leads to.
  private func wordless(_ anchor: Int) -> BlockDraft? {
    page.markup.address(.href, of: anchor).flatMap(address.hyperlink)
      .map { BlockDraft(.caption, "", links: [$0]) }
  }

  /// A document, a recording or a film that another program shows within the page.
  private func file(_ node: Int, _ source: String?) -> BlockDraft? {
    guard var link = source.flatMap(address.hyperlink) else { return nil }
    link.mediaType = page.markup.value(.type, of: node)
    link.kind = Hyperlink.Kind(mediaType: link.mediaType, url: link.url)
    link.title = page.markup.value(.title, of: node)
    return link.kind == .link ? nil : BlockDraft(.caption, "", links: [link])
  }

  /// A recording or a film, whose address may stand in the first of its sources.
  private func recording(_ node: Int) -> BlockDraft? {
    let holders =
      [node]
      + (node + 1..<page.markup.end(node)).filter {
        page.markup.tag($0) == .source
      }
    guard let holder = holders.first(where: { page.markup.address(.src, of: $0) != nil }),
      var link = page.markup.address(.src, of: holder).flatMap(address.hyperlink)
    else { return nil }
    link.mediaType = page.markup.value(.type, of: holder)
    link.kind = page.markup.tag(node) == .audio ? .audio : .video
    link.title = page.markup.value(.title, of: node)
    return BlockDraft(.caption, "", links: [link])
  }

  /// A film or a recording in a frame; other frames are advertisements and forms.
  private func player(_ node: Int) -> BlockDraft? {
    let source = page.markup.address(.src, of: node) ?? page.markup.address(.dataSrc, of: node)
    guard var link = source.flatMap(address.hyperlink) else { return nil }
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
