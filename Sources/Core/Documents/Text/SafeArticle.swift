import Articles

/// The one place where what a document holds is made safe to show, whatever format it came in.
extension Article {
  /// The same story with unsafe characters marked; offsets follow.
  func madeSafe() -> Article {
    var safe = self
    safe.title = SafeText.clean(title)
    safe.id = id.map(SafeText.clean)
    safe.feed = feed.map(SafeText.clean)
    safe.source = source.map(SafeText.clean)
    safe.url = url.map(SafeText.clean)
    safe.standfirst = standfirst.map(SafeText.clean)
    safe.byline = byline.map(SafeText.clean)
    safe.dateline = dateline.map(SafeText.clean)
    safe.credit = credit.map(SafeText.clean)
    safe.language = language.map(SafeText.clean)
    if !SafeText.isClean(text) || blocks.contains(where: { $0.hasLink }) { safe.cleanBlocks() }
    return safe
  }

  private mutating func cleanBlocks() {
    let parts = blocks.map { block in
      Part(
        block.role, SafeText.clean(words(of: block)), title: block.title.map(SafeText.clean),
        url: block.url.map(SafeText.clean))
    }
    (text, blocks) = Part.assemble(parts)
  }
}

extension Block {
  fileprivate var hasLink: Bool { title != nil || url != nil }
}

extension ParsedDocument {
  /// The same document with everything in it safe to show.
  func madeSafe() -> ParsedDocument {
    var safe = self
    safe.articles = articles.map { $0.madeSafe() }
    safe.outlines = outlines.map {
      Outline(
        url: SafeText.clean($0.url), title: $0.title.map(SafeText.clean),
        folders: $0.folders.map(SafeText.clean))
    }
    safe.records = records.map {
      WebRecord(
        type: SafeText.clean($0.type), url: $0.url.map(SafeText.clean), date: $0.date,
        length: $0.length)
    }
    safe.feed = feed.map(clean)
    return safe
  }

  private func clean(_ feed: Feed) -> Feed {
    var safe = Feed(title: feed.title.map(SafeText.clean), url: feed.url.map(SafeText.clean))
    safe.id = feed.id.map(SafeText.clean)
    safe.subtitle = feed.subtitle.map(SafeText.clean)
    safe.author = feed.author.map(SafeText.clean)
    safe.language = feed.language.map(SafeText.clean)
    safe.updated = feed.updated
    return safe
  }
}
