import Articles
import Text

/// The one place where what a document holds is made safe to show, whatever format it came in.
extension Article {
  /// Marks unsafe characters in place; nothing is copied where there are none.
  mutating func makeSafe() {
    title = HeadingText.plain(title)
    standfirst = standfirst.map(HeadingText.plain)
    byline = byline.map(HeadingText.plain)
    dateline = dateline.map(HeadingText.plain)
    credit = credit.map(HeadingText.plain)
    TextSanitizer.clean(&id)
    TextSanitizer.clean(&feed)
    TextSanitizer.clean(&source)
    TextSanitizer.clean(&url)
    if let address = url, HyperlinkTarget.isCode(address) { url = nil }
    TextSanitizer.clean(&language)
    for i in links.indices {
      TextSanitizer.clean(&links[i].url)
      TextSanitizer.clean(&links[i].title)
      TextSanitizer.clean(&links[i].mediaType)
    }
    if !TextSanitizer.isClean(text) || Ligatures.stand(in: text) || SoftHyphens.stand(in: text)
      || blocks.contains(where: { $0.hasLink })
    {
      cleanBlocks()
    }
    findBareAddresses()
  }

  private mutating func cleanBlocks() {
    let loose = links.filter { $0.range == nil }
    let cleaned = BlockDraft.assemble(
      parts.map { part in
        var part = part
        if part.role.isHeading {
          part.change(HeadingText.plain)
        } else {
          part.change { Ligatures.expanded(TextSanitizer.clean($0)) }
        }
        part.title = part.title.map(HeadingText.plain)
        TextSanitizer.clean(&part.url)
        return part
      })
    (text, blocks, links) = (cleaned.text, cleaned.blocks, cleaned.links + loose)
  }
}

extension BlockDraft {
  /// Changes its words by a change that works from left to right; its links go with them.
  mutating func change(_ body: (String) -> String) {
    let changed = body(text)
    guard changed != text else { return }
    links = links.compactMap { link in
      guard let range = link.range else { return link }
      let start = body(text.utf8Slice(0..<range.lowerBound)).utf8.count
      let end = body(text.utf8Slice(0..<range.upperBound)).utf8.count
      var link = link
      link.range = start..<end
      return link.within(0..<changed.utf8.count)
    }
    text = changed
  }
}

/// What stands above a text, on few lines: it needs no places to hyphenate at.
private enum HeadingText {
  /// The words made safe, ligatures written as letters, soft hyphens left out.
  static func plain(_ words: String) -> String {
    SoftHyphens.removed(Ligatures.expanded(TextSanitizer.clean(words)))
  }
}

extension Block.Role {
  fileprivate var isHeading: Bool {
    switch self {
    case .headline, .standfirst, .byline, .dateline, .subheading, .related: true
    default: false
    }
  }
}

extension Block {
  fileprivate var hasLink: Bool { title != nil || url != nil }
}

extension ParsedDocument {
  /// Makes everything in it safe to show.
  mutating func makeSafe() {
    for i in articles.indices { articles[i].makeSafe() }
    for i in outlines.indices {
      TextSanitizer.clean(&outlines[i].url)
      TextSanitizer.clean(&outlines[i].title)
      for j in outlines[i].folders.indices { TextSanitizer.clean(&outlines[i].folders[j]) }
    }
    for i in records.indices {
      TextSanitizer.clean(&records[i].type)
      TextSanitizer.clean(&records[i].url)
    }
    feed?.makeSafe()
  }
}

extension Feed {
  fileprivate mutating func makeSafe() {
    title = title.map { Ligatures.expanded(TextSanitizer.clean($0)) }
    subtitle = subtitle.map { Ligatures.expanded(TextSanitizer.clean($0)) }
    TextSanitizer.clean(&url)
    TextSanitizer.clean(&id)
    TextSanitizer.clean(&author)
    TextSanitizer.clean(&language)
  }
}
