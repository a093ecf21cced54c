import Articles
import GRDB

extension Archive {
  /// Every tag with how many stories carry it, by name.
  ///
  /// - Throws: `ArchiveError`.
  public func tags() throws -> [Tag] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT t.name, count(*), total(s.is_read = 0)
          FROM tag t JOIN story_tag x ON x.tag = t.id JOIN story s ON s.id = x.story
          GROUP BY t.id ORDER BY t.folded
          """
      ).map { Tag(name: $0[0], stories: $0[1], unread: $0[2]) }
    }
  }
}
