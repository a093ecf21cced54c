import Articles
import GRDB

extension Archive {
  /// A stretch of the quotations that pass a filter, newest story first.
  ///
  /// Words said are looked for in the newest two thousand stories that hold them; the total is then of those.
  public func quotes(_ filter: QuotationFilter, offset: Int = 0, limit: Int = 50) throws -> Page<
    QuotationSummary
  > {
    try read { db in
      try QuotationQueries.window(filter, offset: max(0, offset), limit: limit, in: db)
    }
  }

  /// The quotations that a story holds, in order of place; none when there is no such story.
  public func quotes(of story: StoryKey, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      guard let n = try StoryQueries.number(of: story, in: db) else { return [] }
      let filter = QuotationFilter(includesReported: includesReported)
      return try QuotationQueries.rows(of: n, in: db) { filter.admits($0.kind) }
    }
  }

  /// All that an entity said, by its key, newest story first; none when there is no such entity.
  public func quotes(ofEntity key: String, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      let root = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT root FROM entity WHERE key = ?"), arguments: [key])
      guard let root else { return [] }
      return try QuotationQueries.all(
        of: QuotationQueries.speakers(of: root, in: db), includesReported: includesReported, in: db)
    }
  }

  /// All that somebody said, by the full name as quotations give it, newest story first.
  public func quotes(ofSpeaker name: String, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      let speakers = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM speaker WHERE folded = ?"),
        arguments: [IndexTokenizer.fold(name)])
      return try QuotationQueries.all(of: speakers, includesReported: includesReported, in: db)
    }
  }
}
