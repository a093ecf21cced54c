import Articles
import GRDB

extension Archive {
  /// States of stories in the order in which they came, for offering them to a shared archive; what came from there
  /// is left out.
  ///
  /// - Parameters:
  ///   - number: Only states behind this one.
  ///   - limit: How many at most.
  /// - Returns: The states, and the number of the last one looked at; nil when there is none.
  /// - Throws: `ArchiveError` when the archive cannot be read.
  package func sharedStories(
    after number: Int64, limit: Int
  ) throws -> (stories: [SharedStory], last: Int64)? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(StoryTexts.columns), coalesce(p.identity, s.identity), r.content_hash, s.revision = r.id, a.version, a.data, r.id,
            p.story IS NOT NULL AND r.number = 1
          FROM revision r JOIN story s ON s.id = r.story \(StoryTexts.joins)
            LEFT JOIN share_story p ON p.story = s.id
            LEFT JOIN story_annotations a ON a.story = s.id AND s.revision = r.id
          WHERE r.id > ? ORDER BY r.id LIMIT ?
          """)
      let rows = try Row.fetchCursor(statement, arguments: [number, limit])
      var stories: [SharedStory] = []
      var last: Int64?
      while let row = try rows.next() {
        last = row[24]
        if !(row[25] as Bool) { stories.append(Self.sharedStory(row)) }
      }
      return last.map { (stories, $0) }
    }
  }

  private static func sharedStory(_ row: Row) -> SharedStory {
    let article = StoryTexts.article(row)
    let annotations = (row[23] as Blob?).flatMap {
      StoredAnnotations.unpack($0.bytes, of: article.text)
    }
    return SharedStory(
      identity: row[19], contentHash: row[20], article: article, blocks: (row[16] as Blob).bytes,
      annotations: annotations, annotationsVersion: annotations == nil ? 0 : row[22] ?? 0,
      isCurrent: row[21])
  }
}
