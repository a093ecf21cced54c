/// A story in the bin.
public struct RemovedStory: Hashable, Sendable {
  /// The story as a list showed it.
  public var row: StorySummary
  /// When it was removed, in seconds since 1970.
  public var removed: Int64

  /// A story that was removed.
  public init(row: StorySummary, removed: Int64) {
    self.row = row
    self.removed = removed
  }
}
