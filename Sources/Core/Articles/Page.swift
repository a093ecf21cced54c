/// A stretch of a long list: the rows asked for, and how many there are in all.
public struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The rows, from `offset` on.
  public var rows: [Row]
  /// The place of the first row in the whole list.
  public var offset: Int
  /// The length of the whole list.
  public var total: Int

  /// Creates a part of a list.
  public init(rows: [Row] = [], offset: Int = 0, total: Int = 0) {
    self.rows = rows
    self.offset = offset
    self.total = total
  }
}
