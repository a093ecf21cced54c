import Articles
import GRDB

/// Told how many of how many stories are done; returns whether to go on.
public typealias ChangeProgress = (_ done: Int, _ total: Int) -> Bool

extension Archive {
  /// Does something to every story that scopes mean: 9,000 stories are marked read in a tenth of a second.
  ///
  /// Marks and tags are changed in one transaction. Stories are removed `StoryRemoval.together` at a time, and others
  /// can write between: ended at any point, what is done stays done.
  ///
  /// - Parameters:
  ///   - now: When it is done, in seconds since 1970.
  ///   - progress: Called between the pieces of a change that is carried out in several.
  /// - Returns: The stories that were not so before; `takeBack` makes them what they were.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func apply(
    _ change: StoryChange, to scopes: [StoryScope], now: Int64 = Archive.currentTime,
    progress: ChangeProgress = { _, _ in true }
  ) throws -> AppliedChange {
    guard case .removed = change else {
      return try write { db in
        let numbers = try StoryTargets(now: now, in: db).numbers(scopes, for: change)
        return try StoryChanges(now: now, in: db).carryOut(change, on: numbers)
      }
    }
    let numbers = try read { try StoryTargets(now: now, in: $0).numbers(scopes, for: change) }
    return try carryOut(change, on: numbers, now: now, progress: progress)
  }

  /// Removes or restores stories by number, in several transactions.
  func carryOut(
    _ change: StoryChange, on numbers: [Int64], now: Int64, progress: ChangeProgress
  ) throws -> AppliedChange {
    let pieces = try read { try StoryRemoval.pieces(of: numbers, in: $0) }
    var all = AppliedChange(change, stories: [])
    var done = 0
    for piece in pieces {
      let part = try write { try StoryChanges(now: now, in: $0).carryOut(change, on: piece) }
      all.stories += part.stories
      all.copies += part.copies
      done += piece.count
      guard done < numbers.count else { break }
      guard progress(done, numbers.count) else { break }
      letOthersWrite()
    }
    return all
  }

  /// How many stories scopes mean, copies that a change would reach too among them.
  ///
  /// - Throws: `ArchiveError`.
  public func count(
    _ scopes: [StoryScope], for change: StoryChange, now: Int64 = Archive.currentTime
  ) throws -> Int {
    try read { db in
      try StoryTargets(now: now, in: db).numbers(scopes, for: change).count
    }
  }

  /// Makes the stories of a change what they were before it, in several transactions where stories leave the archive or
  /// come back.
  ///
  /// - Parameter progress: Called between the pieces.
  /// - Returns: What was done; taking that back carries the change out again.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func takeBack(
    _ applied: AppliedChange, now: Int64 = Archive.currentTime,
    progress: ChangeProgress = { _, _ in true }
  ) throws -> AppliedChange {
    guard case .removed(let isInBin) = applied.change else {
      return try write { db in
        let numbers = try applied.stories.compactMap { try StoryQueries.number(of: $0, in: db) }
        return try StoryChanges(now: now, in: db).carryOut(applied.change.inverse, on: numbers)
      }
    }
    let numbers = try read { db in
      try applied.stories.compactMap { key in
        isInBin ? try Removals.number(of: key, in: db) : try StoryQueries.number(of: key, in: db)
      }
    }
    return try carryOut(applied.change.inverse, on: numbers, now: now, progress: progress)
  }
}
