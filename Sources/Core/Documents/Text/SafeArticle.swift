import Articles

/// The one place where what a document holds is made safe to show, whatever format it came in.
extension Article {
  /// Marks unsafe characters in place; nothing is copied where there are none.
  mutating func makeSafe() {
    SafeText.clean(&title)
    SafeText.clean(&id)
    SafeText.clean(&feed)
    SafeText.clean(&source)
    SafeText.clean(&url)
    SafeText.clean(&standfirst)
    SafeText.clean(&byline)
    SafeText.clean(&dateline)
    SafeText.clean(&credit)
    SafeText.clean(&language)
    if !SafeText.isClean(text) || blocks.contains(where: { $0.hasLink }) { cleanBlocks() }
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
  /// Makes everything in it safe to show.
  mutating func makeSafe() {
    for i in articles.indices { articles[i].makeSafe() }
    for i in outlines.indices {
      SafeText.clean(&outlines[i].url)
      SafeText.clean(&outlines[i].title)
      for j in outlines[i].folders.indices { SafeText.clean(&outlines[i].folders[j]) }
    }
    for i in records.indices {
      SafeText.clean(&records[i].type)
      SafeText.clean(&records[i].url)
    }
    feed?.makeSafe()
  }
}

extension Feed {
  fileprivate mutating func makeSafe() {
    SafeText.clean(&title)
    SafeText.clean(&url)
    SafeText.clean(&id)
    SafeText.clean(&subtitle)
    SafeText.clean(&author)
    SafeText.clean(&language)
  }
}
