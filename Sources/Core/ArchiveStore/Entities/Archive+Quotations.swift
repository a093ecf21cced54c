import Articles
import GRDB

extension Archive {
  /// Lists the quotations that pass a filter, newest story first.
  ///
  /// Quoted words are looked for in the newest ten thousand stories that hold them; the total is then of those.
  ///
  /// - Parameters:
  ///   - filter: Which quotations.
  ///   - offset: How many to pass over.
  ///   - limit: How many rows at most.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func quotes(_ filter: QuotationFilter, offset: Int = 0, limit: Int = 50) throws -> Page<
    QuotationSummary
  > {
    try read { db in
      try QuotationQueries.window(filter, offset: max(0, offset), limit: limit, in: db)
    }
  }

  /// Lists the quotations of a story in order of their place; none when there is no such story.
  ///
  /// - Parameters:
  ///   - story: The story.
  ///   - includesReported: Whether reported speech without the words themselves is listed too.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func quotes(of story: StoryKey, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      guard let n = try StoryQueries.number(of: story, in: db) else { return [] }
      let filter = QuotationFilter(includesReported: includesReported)
      return try QuotationQueries.rows(of: n, in: db) { filter.admits($0.kind) }
    }
  }

  /// Lists all that an entity said, newest story first; none when there is no such entity.
  ///
  /// - Parameters:
  ///   - key: The entity's key.
  ///   - includesReported: Whether reported speech without the words themselves is listed too.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func quotes(ofEntity key: String, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      let root = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT root FROM entity WHERE key = ?"), arguments: [key])
      guard let root else { return [] }
      return try QuotationQueries.all(
        of: QuotationQueries.speakers(of: root, in: db), includesReported: includesReported, in: db)
    }
  }

  /// Lists all that a speaker said, newest story first; none when there is no such speaker.
  ///
  /// - Parameters:
  ///   - name: The speaker's full name, as quotations give it.
  ///   - includesReported: Whether reported speech without the words themselves is listed too.
  /// - Throws: `ArchiveError.damaged` or `.inputOutput` when the archive cannot be read.
  public func quotes(ofSpeaker name: String, includesReported: Bool) throws -> [QuotationSummary] {
    try read { db in
      let speakers = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM speaker WHERE folded = ?"),
        arguments: [IndexTokenizer.fold(name)])
      return try QuotationQueries.all(of: speakers, includesReported: includesReported, in: db)
    }
  }
}
