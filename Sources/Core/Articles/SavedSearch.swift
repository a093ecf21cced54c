/// A query that the reader keeps in the sidebar.
public struct SavedSearch: Hashable, Sendable {
  /// What the reader calls it; the query itself unless renamed.
  public var name: String
  /// The query as typed.
  public var query: String
  /// Stories that match.
  public var total: Int
  /// Those not read yet.
  public var unread: Int

  /// Creates a saved query with its counts.
  public init(name: String, query: String, total: Int = 0, unread: Int = 0) {
    self.name = name
    self.query = query
    self.total = total
    self.unread = unread
  }
}
