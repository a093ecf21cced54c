import Articles

/// A row that can be selected, known by what stays the same when its marks change.
package protocol SelectableRow: Hashable, Sendable {
  /// What tells it from other rows.
  associatedtype Identity: Hashable & Sendable
  /// What tells this row from others.
  var identity: Identity { get }
}

extension StorySummary: SelectableRow {
  /// A story's row is known by its story.
  package var identity: StoryKey { key }
}

/// Rows that commands act on together: stretches that were ended, and the one that is open.
package struct RowSelection<Row: SelectableRow>: Hashable, Sendable {
  /// The rows of stretches that were ended.
  package private(set) var rows: [Row] = []
  /// Where the open stretch began; nil while none is open.
  package private(set) var anchor: Anchor?

  /// A row by its place and what it is known by.
  package struct Anchor: Hashable, Sendable {
    /// Its place in the list.
    package var index: Int
    /// What it is known by.
    package var identity: Row.Identity
  }

  /// Nothing is selected.
  package init() {}

  /// Whether nothing is selected.
  package var isEmpty: Bool { rows.isEmpty && anchor == nil }

  /// The places of the open stretch with the cursor at a row; nil while none is open.
  package func stretch(cursor: Int) -> ClosedRange<Int>? {
    anchor.map { min($0.index, cursor)...max($0.index, cursor) }
  }

  /// Whether a row is selected.
  package func contains(_ index: Int, _ identity: Row.Identity, cursor: Int) -> Bool {
    stretch(cursor: cursor)?.contains(index) == true || rows.contains { $0.identity == identity }
  }

  /// How many rows are selected, in a list of nothing but rows.
  package func count(cursor: Int) -> Int { rows.count + (stretch(cursor: cursor)?.count ?? 0) }

  /// Begins a stretch at a row, or ends the one that is open at it.
  mutating func toggle(at cursor: Int, _ row: (Int) -> Row?) {
    guard anchor != nil else {
      anchor = row(cursor).map { Anchor(index: cursor, identity: $0.identity) }
      return
    }
    rows = selected(cursor: cursor, row)
    anchor = nil
  }

  /// The rows selected that are at hand, each once.
  package func selected(cursor: Int, _ row: (Int) -> Row?) -> [Row] {
    guard let stretch = stretch(cursor: cursor) else { return rows }
    var known = Set(rows.map(\.identity))
    return rows + stretch.compactMap(row).filter { known.insert($0.identity).inserted }
  }

  /// Ends the selection; false when there was none.
  mutating func clear() -> Bool {
    defer { self = RowSelection() }
    return !isEmpty
  }
}

extension RowSelection<StorySummary> {
  /// Follows what was done to stories.
  mutating func apply(_ change: RowChange) {
    for at in rows.indices { change.apply(to: &rows[at]) }
  }
}
