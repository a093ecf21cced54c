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
    apply(&row.isRead, &row.isStarred, &row.tags)
  }

  /// Applies to the marks of a quotation's story, if it is one of them.
  package func apply(to row: inout QuotationSummary) {
    guard keys.contains(row.story) else { return }
    apply(&row.marks.isRead, &row.marks.isStarred, &row.marks.tags)
  }

  private func apply(_ isRead: inout Bool, _ isStarred: inout Bool, _ tags: inout [String]) {
    isRead = self.isRead ?? isRead
    isStarred = self.isStarred ?? isStarred
    if let addedTag, !tags.contains(addedTag) { tags = (tags + [addedTag]).sorted() }
    if let removedTag { tags.removeAll { $0 == removedTag } }
  }
}
