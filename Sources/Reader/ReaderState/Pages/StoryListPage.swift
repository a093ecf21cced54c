import Articles
import Screen

/// The home, and every other shelf of stories: newest first, copies folded.
package struct StoryListPage: StorySequence, StoryRows {
  /// The list that is shown.
  package let shelf: StoryFilter
  /// What the bar says.
  package let title: String
  /// The rows of the list.
  package private(set) var rows = LazyRows<StorySummary> { $0.key == $1.key }
  /// The selected story beside them.
  package private(set) var preview = Preview()
  /// The rows that commands act on together.
  package var selection = RowSelection<StorySummary>()

  /// A shelf; `title` names one that has no name of its own.
  package init(_ shelf: StoryFilter, title: String? = nil) {
    self.shelf = shelf
    self.title = title ?? shelf.title
  }

  package var scopes: [Scope] { [.list, .previewed, .rows, .marking] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    guard !rows.isEmpty else { return [.search, .update, .nextPane, .palette, .help] }
    let folded: [Command] = current.map { $0.copies > 0 } == true ? [.why] : []
    return [.down, .open] + folded
      + [.search, .toggleRead, .star, .nextPane, .select, .palette, .help]
  }
  package var tally: String? { rows.total.map { counted($0, "story", "stories") } }
  package var cursor: Int { rows.selected }
  /// The story under the cursor, where it is at hand.
  var current: StorySummary? { rows.current }

  package func story(at index: Int) -> StorySummary? { rows[index] }

  package mutating func advance(by count: Int) { rows.move(by: count) }

  package func scope(_ part: RowPart) -> StoryScope? {
    switch part {
    case .all: .list(shelf, .whole)
    case .above: rows.current.map { .list(shelf, .above($0.key)) }
    case .below: rows.current.map { .list(shelf, .below($0.key)) }
    case .stretch(_, let first, let last): .list(shelf, .between(first, last))
    }
  }

  /// Puts the cursor on a story, where it is at hand.
  mutating func select(_ key: StoryKey) { rows.select { $0.key == key } }

  /// Where the list and, on wide screens, the preview lie.
  package func frames(_ shared: SharedState) -> (list: Rect, divider: Int?, preview: Rect?) {
    Preview.frames(ScreenLayout(shared, hasSidebar: true).body, shared)
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    preview.resume()
    shared.sidebar.select(shelf.destination ?? .all)
    return loadMissing(&shared)
  }

  package mutating func resize(_ shared: SharedState) {
    let frames = frames(shared)
    rows.fit(frames.list.rows)
    preview.fit(frames.preview, shared)
  }

  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] {
    var effects: [Effect] = []
    if let (offset, limit) = rows.missing() {
      effects.append(.query(.listStories(shelf, offset: offset, limit: limit)))
    }
    if frames(shared).preview != nil { effects += preview.ask(rows.current?.key) }
    return effects
  }

  package func isComplete(_ shared: SharedState) -> Bool {
    rows.isComplete && (frames(shared).preview == nil || preview.isComplete)
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if rows.perform(command, times) { return loadMissing(&shared) }
    switch command {
    case .open: return open(&shared)
    case .nextPane, .previousPane:
      shared.sidebar.isFocused = true
      return []
    case .preview:
      shared.showsPreview = frames(shared).preview == nil
      resize(shared)
      return loadMissing(&shared)
    default:
      guard let effects = performOnRows(command, times, &shared) else { return nil }
      return effects + loadMissing(&shared)
    }
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) { rows.select(index) }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    let frames = frames(shared)
    if shared.drag(
      mouse, divider: frames.divider, body: ScreenLayout(shared, hasSidebar: true).body)
    {
      resize(shared)
      return loadMissing(&shared)
    }
    if let aside = frames.preview, aside.contains(mouse.position) {
      preview.point(mouse)
      return mouse.isDouble ? open(&shared) : []
    }
    guard rows.point(mouse, in: frames.list) else { return [] }
    return mouse.isDouble ? open(&shared) : loadMissing(&shared)
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .stories(shelf, let window):
      rows.take(window)
      return loadMissing(&shared)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.query(.listStories(shelf, offset: offset, limit: limit))]
    default:
      preview.receive(answer)
      return []
    }
  }

  package mutating func apply(_ change: RowChange) {
    var left = 0
    rows.update { row in
      let before = row
      change.apply(to: &row)
      left += (shelf.holds(before) ? 1 : 0) - (shelf.holds(row) ? 1 : 0)
    }
    rows.leave(left)
    selection.apply(change)
    preview.apply(change)
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    guard rows.move(by: count), let row = rows.current else { return nil }
    return (StoryLocation(key: row.key), loadMissing(&shared))
  }

  private func open(_ shared: inout SharedState) -> [Effect] {
    if let row = rows.current { shared.move = .visit(StoryPage(row.key, title: row.title)) }
    return []
  }
}

extension StoryFilter {
  /// What it is called.
  var title: String {
    switch self {
    case .all: "All stories"
    case .unread: "Unread"
    case .starred: "Starred"
    case .feed(let url): url
    case .source(let name): name
    }
  }

  /// Where it stands in the sidebar.
  var destination: Sidebar.Destination? {
    switch self {
    case .all: .all
    case .unread: .unread
    case .starred: .starred
    case .feed: .feeds
    case .source: nil
    }
  }

  /// Whether a row belongs on it, as far as the reader's own marks decide that.
  func holds(_ row: StorySummary) -> Bool {
    switch self {
    case .unread: !row.isRead
    case .starred: row.isStarred
    case .all, .feed, .source: true
    }
  }
}
