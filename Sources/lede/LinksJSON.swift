import Articles

/// The addresses that a story carries, as JSON.
enum LinksJSON {
  /// The member `links`: for a link in the text the block it stands in, by number, and its place in that block's words,
  /// in scalars; for all what stands at the address.
  static func write(_ json: inout JSONText, _ article: Article) {
    var block = 0
    json.array("links", article.links) { json, link in
      json.member("url", link.url)
      json.member("kind", link.kind.rawValue)
      if let range = link.range {
        // Links mostly come in the order of the text.
        if article.blocks.indices.contains(block),
          range.lowerBound < article.blocks[block].range.lowerBound
        {
          block = 0
        }
        while block + 1 < article.blocks.count,
          article.blocks[block].range.upperBound <= range.lowerBound
        {
          block += 1
        }
        place(&json, range, block, article)
      }
      if let title = link.title { json.member("title", title) }
      if let type = link.mediaType { json.member("type", type) }
      if let duration = link.duration { json.member("seconds", duration) }
    }
  }

  private static func place(
    _ json: inout JSONText, _ range: Range<Int>, _ block: Int, _ article: Article
  ) {
    guard article.blocks.indices.contains(block) else { return }
    let first = article.blocks[block].range.lowerBound
    guard range.lowerBound >= first else { return }
    let start = article.text.utf8Slice(first..<range.lowerBound).unicodeScalars.count
    let text = article.text.utf8Slice(range)
    json.member("block", block)
    json.member("start", start)
    json.member("end", start + text.unicodeScalars.count)
    json.member("text", text)
  }
}
