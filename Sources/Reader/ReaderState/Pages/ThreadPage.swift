import Articles
import Screen

/// A running story, report by report in time, copies folded.
package struct ThreadPage: StorySequence, StoryRows, ItemListPage {
  /// Its id, or the key of a report in it.
  package let id: String
  /// What the bar says.
  package private(set) var title: String
  /// The running story; nil until it comes.
  package private(set) var page: ThreadDetail?
  /// Whether there is none.
  package private(set) var isMissing = false
  /// Place and selection: the first item is the heading, then the reports.
  package var sheet = ItemList()
  /// Reports whose copies are shown.
  package private(set) var unfolded: Set<StoryKey> = []
  /// The rows that commands act on together.
  package var selection = RowSelection<StorySummary>()

  /// A running story by its id or the key of one of its reports.
  package init(_ id: String, title: String = "Running story") {
    self.id = id
    self.title = title
  }

  package var scopes: [Scope] { [.report, .thread, .list, .rows, .marking] }
  package var hints: [Command] {
    page == nil ? [.back, .help] : [.down, .open, .follow, .markAllRead, .leave, .back, .help]
  }

  /// What the lines show, item by item.
  package enum Item: Hashable, Sendable {
    case heading
    case report(Int)
    /// A copy under a report.
    case copy(Int, Int)
  }

  /// The items, in order.
  package private(set) var items: [Item] = []

  /// Where the reports lie.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: false).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    page == nil && !isMissing ? [.query(.loadThread(id))] : []
  }

  package mutating func resize(_ shared: SharedState) { sheet.fit(frame(shared).rows) }

  private mutating func lay(_ shared: SharedState) {
    items = [.heading]
    for (at, report) in (page?.reports ?? []).enumerated() {
      items.append(.report(at))
      guard unfolded.contains(report.row.key) else { continue }
      items += report.copies.indices.map { .copy(at, $0) }
    }
    sheet.lay(
      items.map { item in
        switch item {
        case .heading: (4, false)
        case .report: (2, true)
        case .copy: (1, true)
        }
      })
    resize(shared)
  }

  package var cursor: Int { sheet.selected ?? 0 }

  package mutating func advance(by count: Int) { sheet.move(by: count) }

  package func scope(_ part: RowPart) -> StoryScope? {
    let keys = items.indices.filter { index in
      switch part {
      case .all, .stretch: true
      case .above: index < cursor
      case .below: index > cursor
      }
    }.compactMap { story(at: $0)?.key }
    return part == .all ? .thread(page?.row.id ?? id) : .rows(keys)
  }

  /// The story under the cursor.
  var current: StorySummary? { sheet.selected.flatMap(story) }

  package func story(at index: Int) -> StorySummary? {
    guard items.indices.contains(index), let page else { return nil }
    return switch items[index] {
    case .heading: nil
    case .report(let report): page.reports[report].row
    case .copy(let report, let copy): page.reports[report].copies[copy]
    }
  }

  package mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    switch command {
    case .nextPane:
      guard let current else { return [] }
      if unfolded.remove(current.key) == nil { unfolded.insert(current.key) }
      lay(shared)
    case .follow: return page.map { shared.follow($0.row) } ?? []
    case .join: return page.map { shared.join($0.row) } ?? []
    case .leave:
      guard let page, let current else { return [] }
      return shared.correct(
        .leave(thread: page.row.id, from: current.key), "split a running story in two")
    case .thread: return []
    default: return performOnRows(command, times, &shared)
    }
    return []
  }

  package func open(_ shared: inout SharedState) {
    if let row = current { shared.move = .visit(StoryPage(row.key, title: row.title)) }
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .thread(id, let page):
      self.page = page
      isMissing = page == nil
      if let page { title = page.row.headline }
      lay(shared)
      // From a story, the cursor stands on that story.
      if let at = items.firstIndex(where: { item in
        if case .report(let report) = item {
          page?.reports[report].row.key.rawValue == id
        } else {
          false
        }
      }), items.count > 1, sheet.selected == 1 {
        sheet.select(at)
      }
    case .changed: return [.query(.loadThread(id))]
    default: break
    }
    return []
  }

  package mutating func apply(_ change: RowChange) {
    selection.apply(change)
    guard var page else { return }
    for at in page.reports.indices {
      change.apply(to: &page.reports[at].row)
      for copy in page.reports[at].copies.indices {
        change.apply(to: &page.reports[at].copies[copy])
      }
    }
    page.row.unread = page.reports.count { !$0.row.isRead }
    self.page = page
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    guard sheet.move(by: count), let row = current else { return nil }
    return (StoryLocation(key: row.key), [])
  }
}
