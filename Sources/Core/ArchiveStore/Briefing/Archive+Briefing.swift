import Articles
import GRDB

extension Archive {
  /// What is new since the briefing was last read, or since a moment.
  ///
  /// Without a moment, a story is new that came into the archive since the last time (the first time: in the last day that
  /// brought any); with one, a story is new that is dated since then.
  ///
  /// - Parameters:
  ///   - moment: The date from which on stories are new, in seconds since 1970.
  ///   - added: The time of adding after which stories are new, in seconds since 1970; nil for that of the last briefing.
  ///   - now: The time of the briefing, in seconds since 1970.
  /// - Throws: `ArchiveError`.
  public func briefing(
    since moment: Int64? = nil, addedSince added: Int64? = nil, now: Int64 = Archive.currentTime
  ) throws -> Briefing {
    try read { db in
      if let moment { return try BriefingBuilder(since: moment, byDate: true, now, db).build() }
      if let added { return try BriefingBuilder(since: added, byDate: false, now, db).build() }
      let seen = try Int64.fetchOne(db, sql: "SELECT seen FROM briefing")
      let newest = try Int64.fetchOne(db, sql: "SELECT max(added) FROM story")
      let since = seen ?? (newest ?? now) - 86_400
      return try BriefingBuilder(since: since, byDate: false, now, db).build()
    }
  }

  /// Keeps when the briefing was last read; nil where it never was.
  ///
  /// - Returns: What was kept before, for undo.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func setBriefingRead(_ moment: Int64?) throws -> Int64? {
    try write { db in
      let before = try Int64.fetchOne(db, sql: "SELECT seen FROM briefing")
      if let moment {
        try db.execute(
          sql: "INSERT OR REPLACE INTO briefing(id, seen) VALUES (1, ?)", arguments: [moment])
      } else {
        try db.execute(sql: "DELETE FROM briefing")
      }
      return before
    }
  }
}
