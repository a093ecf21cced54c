import Articles

/// A page of stories in rows, where commands act on the row under the cursor, on some rows or on the whole list.
package protocol StoryRows: SelectingPage {
  /// The rows that commands act on together.
  var selection: RowSelection<StorySummary> { get set }
  /// The place of the row under the cursor.
  var cursor: Int { get }
  /// The story at a place, where it is at hand.
  func story(at index: Int) -> StorySummary?
  /// The stories of a part of the list; nil where the list cannot tell them.
  func scope(_ part: RowPart) -> StoryScope?
  /// Moves the cursor down, or up by fewer than none.
  mutating func advance(by count: Int)
}

/// A part of a list of stories, as seen from the cursor.
package enum RowPart: Hashable, Sendable {
  case all, above, below
  /// The open stretch of the selection, where not all of its rows are at hand.
  case stretch(ClosedRange<Int>, from: StoryKey, to: StoryKey)
}

extension StoryRows {
  /// A command on stories of the list; nil for what is none.
  mutating func performOnRows(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    switch command {
    case .select:
      selection.toggle(at: cursor, story)
      return []
    case .back: return selection.clear() ? [] : nil
    case .markAllRead: return markRead(.all, &shared)
    case .markAboveRead: return markRead(.above, &shared)
    case .markBelowRead: return markRead(.below, &shared)
    case .star, .toggleRead, .tag, .remove, .export:
      guard selection.isEmpty, times ?? 1 <= 1 else {
        return performOnSome(command, times ?? 1, &shared)
      }
      let effects = story(at: cursor).flatMap { shared.act(command, on: $0) }
      if command == .toggleRead, effects != nil { advance(by: 1) }
      return effects
    default: return story(at: cursor).flatMap { shared.act(command, on: $0) }
    }
  }

  /// Marks a part of the list read.
  private mutating func markRead(_ part: RowPart, _ shared: inout SharedState) -> [Effect] {
    guard let scope = scope(part) else {
      shared.hint("Not every row can be told here; V selects rows")
      return []
    }
    return shared.apply(.read(true), to: [scope])
  }

  /// A command on the selected rows, or on so many from the cursor on.
  private mutating func performOnSome(
    _ command: Command, _ count: Int, _ shared: inout SharedState
  ) -> [Effect]? {
    let isCounted = selection.isEmpty
    let rows =
      isCounted
      ? (cursor..<cursor + min(count, 10_000)).compactMap(story)
      : selection.selected(cursor: cursor, story)
    guard !rows.isEmpty else { return [] }
    if isCounted, command == .toggleRead, rows.count < count, rows.allSatisfy(\.isRead) {
      // A count steps through the list, and its end turns nothing back.
      shared.hint("Everything from here on is read")
      return []
    }
    var scopes = [StoryScope.rows(rows.map(\.key))]
    if let rest = unloadedStretch() { scopes.append(rest) }
    if command == .remove, let first = selection.stretch(cursor: cursor)?.lowerBound {
      // Where the next row that is left will stand.
      advance(by: first - cursor)
    }
    _ = selection.clear()
    if isCounted, command != .remove { advance(by: count) }
    return shared.act(command, on: rows, scopes)
  }

  /// The open stretch, where rows of it are not at hand.
  private func unloadedStretch() -> StoryScope? {
    guard let anchor = selection.anchor, let stretch = selection.stretch(cursor: cursor),
      let last = story(at: cursor), stretch.contains(where: { story(at: $0) == nil })
    else { return nil }
    return scope(.stretch(stretch, from: anchor.identity, to: last.key))
  }

  package func selectionNote(_ shared: SharedState) -> String? {
    guard !selection.isEmpty else { return nil }
    return shared.selectionNote(
      of: counted(selection.count(cursor: cursor), "row"), select: .select,
      isOpen: selection.anchor != nil, [.toggleRead, .star, .tag, .export, .remove])
  }
}
