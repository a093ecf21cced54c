import Articles

/// Rows of a list that commands act on together: stretches that were ended, and the one that is open.
package struct RowSelection: Hashable, Sendable {
  /// The stories of stretches that were ended.
  package private(set) var stories: [StorySummary] = []
  /// Where the open stretch began; nil while none is open.
  package private(set) var anchor: Anchor?

  /// A row by its place and its story.
  package struct Anchor: Hashable, Sendable {
    /// Its place in the list.
    package var index: Int
    /// The key of the story in the row.
    package var key: StoryKey
  }

  /// Nothing is selected.
  package init() {}

  /// Whether nothing is selected.
  package var isEmpty: Bool { stories.isEmpty && anchor == nil }

  /// The places of the open stretch with the cursor at a row; nil while none is open.
  package func stretch(cursor: Int) -> ClosedRange<Int>? {
    anchor.map { min($0.index, cursor)...max($0.index, cursor) }
  }

  /// Whether a row is selected.
  package func contains(_ index: Int, _ key: StoryKey, cursor: Int) -> Bool {
    stretch(cursor: cursor)?.contains(index) == true || stories.contains { $0.key == key }
  }

  /// How many rows are selected.
  package func count(cursor: Int) -> Int { stories.count + (stretch(cursor: cursor)?.count ?? 0) }

  /// Begins a stretch at a row, or ends the one that is open at it.
  mutating func toggle(at cursor: Int, _ story: (Int) -> StorySummary?) {
    guard let stretch = stretch(cursor: cursor) else {
      anchor = story(cursor).map { Anchor(index: cursor, key: $0.key) }
      return
    }
    for row in stretch.compactMap(story) where !stories.contains(where: { $0.key == row.key }) {
      stories.append(row)
    }
    anchor = nil
  }

  /// The stories selected that are at hand, each once.
  func selected(cursor: Int, _ story: (Int) -> StorySummary?) -> [StorySummary] {
    var all = stories
    for row in stretch(cursor: cursor)?.compactMap(story) ?? []
    where !all.contains(where: { $0.key == row.key }) {
      all.append(row)
    }
    return all
  }

  /// Ends the selection; false when there was none.
  mutating func clear() -> Bool {
    defer { self = RowSelection() }
    return !isEmpty
  }

  /// Follows what was done to stories.
  mutating func apply(_ change: RowChange) {
    for at in stories.indices { change.apply(to: &stories[at]) }
  }
}
