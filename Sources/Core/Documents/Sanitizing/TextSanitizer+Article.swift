import Articles
import Text

/// The one place where what a document holds is made safe to show, whatever format it came in.
extension Article {
  /// Marks unsafe characters in place; nothing is copied where there are none.
  mutating func makeSafe() {
    TextSanitizer.clean(&title)
    TextSanitizer.clean(&id)
    TextSanitizer.clean(&feed)
    TextSanitizer.clean(&source)
    TextSanitizer.clean(&url)
    TextSanitizer.clean(&standfirst)
    TextSanitizer.clean(&byline)
    TextSanitizer.clean(&dateline)
    TextSanitizer.clean(&credit)
    TextSanitizer.clean(&language)
    if !TextSanitizer.isClean(text) || blocks.contains(where: { $0.hasLink }) { cleanBlocks() }
  }

  private mutating func cleanBlocks() {
    let parts = blocks.map { block in
      BlockDraft(
        block.role, TextSanitizer.clean(words(of: block)),
        title: block.title.map(TextSanitizer.clean),
        url: block.url.map(TextSanitizer.clean))
    }
    (text, blocks) = BlockDraft.assemble(parts)
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
    TextSanitizer.clean(&title)
    TextSanitizer.clean(&url)
    TextSanitizer.clean(&id)
    TextSanitizer.clean(&subtitle)
    TextSanitizer.clean(&author)
    TextSanitizer.clean(&language)
  }
}
