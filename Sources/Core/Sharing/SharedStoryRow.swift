import ArchiveStore
import Articles
import Text

/// A state of a story as a row of `lede.story_text`.
enum SharedStoryRow {
  /// The fields of a row that is sent.
  private static let fields = 25

  /// Appends the row of a story.
  ///
  /// - Parameters:
  ///   - lexemes: The words that it is found by; nil for a state that is not the latest.
  ///   - now: Where a story without a date stands, in seconds since 1970.
  static func write(
    _ story: SharedStory, _ lexemes: [UInt8]?, now: Int64, to writer: inout CopyWriter
  ) {
    let article = story.article
    writer.row(fields)
    writer.field(story.identity)
    writer.field(story.contentHash)
    writer.field(story.sortDate(now: now))
    for text in [article.id, article.feed, article.source, article.url, article.title] {
      writer.field(text)
    }
    writer.field(Int32(article.titleOrigin.storedCode))
    for text in [
      article.standfirst, article.byline, article.dateline, article.credit, article.language,
    ] {
      writer.field(text)
    }
    for moment in [article.published, article.updated] {
      writer.field(moment?.seconds)
      writer.field(moment?.offset.map(Int32.init(truncatingIfNeeded:)))
      writer.field(moment?.isDay)
    }
    writer.field(article.text)
    writer.field(story.blocks)
    writer.field(story.annotations)
    writer.field(Int32(story.annotationsVersion))
    writer.field(lexemes)
  }

  /// Reads a row of `lede.story`.
  ///
  /// - Returns: The story; nil where there is none, for it was removed, and for one that no archive would have written.
  static func read(from reader: inout CopyReader) throws -> SharedStory? {
    let (identity, contentHash) = (try reader.number(), try reader.number())
    _ = try reader.data()  // when it arrived
    guard let identity, let contentHash else { return nil }
    func text() throws -> String? { try reader.text().map(TextSanitizer.clean) }
    let (id, feed, source, url) = (try text(), try text(), try text(), try text())
    let title = try reader.required { try $0.text() }
    let origin = TitleOrigin(storedCode: Int(try reader.number() ?? 0))
    var article = Article(title: TextSanitizer.clean(title), titleOrigin: origin)
    (article.id, article.feed, article.source, article.url) = (id, feed, source, url)
    article.standfirst = try text()
    article.byline = try text()
    article.dateline = try text()
    article.credit = try text()
    article.language = try text()
    article.published = try moment(&reader)
    article.updated = try moment(&reader)
    article.text = try reader.required { try $0.text() }
    var story = SharedStory(
      identity: identity, contentHash: contentHash, article: article,
      blocks: try reader.required { try $0.data() }, annotations: try reader.data(),
      annotationsVersion: Int(try reader.number() ?? 0))
    // Places in a text that had to be made safe would be wrong.
    guard TextSanitizer.isClean(article.text), story.readBlocks() else { return nil }
    return story
  }

  private static func moment(_ reader: inout CopyReader) throws -> Timestamp? {
    let (seconds, offset, isDay) = (try reader.number(), try reader.number(), try reader.flag())
    return seconds.map {
      Timestamp(seconds: $0, offset: offset.map(Int.init), isDay: isDay ?? false)
    }
  }
}
