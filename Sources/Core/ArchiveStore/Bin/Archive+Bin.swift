import Articles
import GRDB

extension Archive {
  /// Days after which a removed story leaves the bin for good.
  public static let binDays: Int64 = 30

  /// A stretch of the stories in the bin, the one removed last first.
  ///
  /// - Throws: `ArchiveError`.
  public func bin(offset: Int = 0, limit: Int = 100) throws -> Page<RemovedStory> {
    try read { db in
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM removed_story") ?? 0
      let rows = try Removals.stories(
        "ORDER BY s.removed DESC, s.id DESC LIMIT ? OFFSET ?", [max(0, limit), max(0, offset)],
        in: db)
      return Page(rows: rows, offset: offset, total: total)
    }
  }

  /// The stories in the bin that an id means: the archive's own, else the one it came with, else the beginning of either.
  ///
  /// - Throws: `ArchiveError`.
  public func findRemoved(id: String) throws -> [RemovedStory] {
    if let known = try read({ try Removals.story(StoryKey(rawValue: id), in: $0) }) {
      return [known]
    }
    let all = try bin(limit: .max).rows
    for isMeant: (RemovedStory) -> Bool in [
      { $0.row.id == id },
      { id.utf8.count >= 4 && ($0.row.key.rawValue.hasPrefix(id) || $0.row.id.hasPrefix(id)) },
    ] {
      let found = all.filter(isMeant)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Takes stories out of the bin, with the copies that went there with them; without keys, all.
  ///
  /// - Parameter progress: Called between the transactions in which it is done.
  /// - Returns: What was done, for taking it back.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func restore(
    _ keys: [StoryKey]? = nil, progress: ChangeProgress = { _, _ in true }
  ) throws -> AppliedChange {
    let numbers = try read { db in
      guard let keys else {
        return try Int64.fetchAll(db, sql: "SELECT id FROM removed_story ORDER BY id")
      }
      return try Removals.withCopies(
        keys.compactMap { try Removals.number(of: $0, in: db) }, in: db)
    }
    return try carryOut(
      .removed(false), on: numbers, now: Self.currentTime, progress: progress)
  }

  /// Lets go of what is in the bin for good.
  ///
  /// - Parameter before: Only what was removed before this, in seconds since 1970; nil for all.
  /// - Returns: How many stories are gone.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func emptyBin(removedBefore before: Int64? = nil) throws -> Int {
    try write { db in
      let numbers = try Int64.fetchAll(
        db, sql: "SELECT id FROM removed_story WHERE removed < ? ORDER BY id",
        arguments: [before ?? .max])
      try StoryRemoval.forget(numbers, in: db)
      return numbers.count
    }
  }

  /// Empties the bin of what has lain in it for longer than `binDays`.
  ///
  /// - Returns: How many stories are gone.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func emptyOldBin(now: Int64 = Archive.currentTime) throws -> Int {
    let before = now - Self.binDays * 86_400
    let isDue = try read { db in
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM removed_story WHERE removed < ? LIMIT 1", arguments: [before])
        != nil
    }
    return isDue ? try emptyBin(removedBefore: before) : 0
  }
}
