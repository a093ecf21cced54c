import Articles
import GRDB

extension Archive {
  /// Does something to every story that scopes mean, in one transaction: 9,000 stories are marked read in a tenth of a
  /// second.
  ///
  /// - Parameter now: When it is done, in seconds since 1970.
  /// - Returns: The stories that were not so before; `takeBack` makes them what they were.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func apply(
    _ change: StoryChange, to scopes: [StoryScope], now: Int64 = Archive.currentTime
  ) throws -> AppliedChange {
    try write { db in
      let targets = StoryTargets(now: now, in: db)
      var numbers = try targets.numbers(scopes)
      if change.includesCopies { numbers = try targets.withCopies(numbers) }
      return try StoryChanges(now: now, in: db).carryOut(change, on: numbers)
    }
  }

  /// How many stories scopes mean, copies that a change would reach too among them.
  ///
  /// - Throws: `ArchiveError`.
  public func count(
    _ scopes: [StoryScope], for change: StoryChange, now: Int64 = Archive.currentTime
  ) throws -> Int {
    try read { db in
      let targets = StoryTargets(now: now, in: db)
      let numbers = try targets.numbers(scopes)
      return (change.includesCopies ? try targets.withCopies(numbers) : numbers).count
    }
  }

  /// Makes the stories of a change what they were before it.
  ///
  /// - Returns: What was done; taking that back carries the change out again.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func takeBack(
    _ applied: AppliedChange, now: Int64 = Archive.currentTime
  ) throws -> AppliedChange {
    try write { db in
      let isInBin = applied.change == .removed(true)
      let numbers = try applied.stories.compactMap { key in
        isInBin ? try Removals.number(of: key, in: db) : try StoryQueries.number(of: key, in: db)
      }
      return try StoryChanges(now: now, in: db).carryOut(applied.change.inverse, on: numbers)
    }
  }
}
