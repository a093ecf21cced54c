import Articles

/// What the reader did to stories, so that every list shows it at once.
package struct RowChange: Hashable, Sendable {
  /// The stories that are marked.
  package var keys: Set<StoryKey>
  /// Read or unread from now on.
  package var isRead: Bool?
  /// Starred or not from now on.
  package var isStarred: Bool?
  /// A tag that they carry from now on.
  package var addedTag: String?
  /// A tag that they carry no longer.
  package var removedTag: String?

  /// Applies to a row, if it is one of them.
  package func apply(to row: inout StorySummary) {
    guard keys.contains(row.key) else { return }
    if let isRead { row.isRead = isRead }
    if let isStarred { row.isStarred = isStarred }
    if let addedTag, !row.tags.contains(addedTag) { row.tags = (row.tags + [addedTag]).sorted() }
    if let removedTag { row.tags.removeAll { $0 == removedTag } }
  }
}
