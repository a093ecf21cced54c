import Articles
import Screen

/// What is new since the last briefing that was read: what those followed said, how running stories went on, the stories by outlet.
package struct BriefingPage: StorySequence, StoryRows {
  /// The briefing; nil until it comes.
  package private(set) var briefing: Briefing?
  /// What it shows, from top to bottom.
  package private(set) var items: [Item] = []
  /// Place and selection.
  package private(set) var sheet = ItemList()
  /// The rows that commands act on together.
  package var selection = RowSelection<StorySummary>()
  /// Whether its end was on the screen.
  private var wasReadToEnd = false
  /// Whether it has been noted as read.
  private var isNoted = false

  /// The briefing since the last time.
  package init() {}

  package var title: String { "Briefing" }
  package var scopes: [Scope] {
    let isOnStory = story(at: cursor) != nil || !selection.isEmpty
    return isOnStory ? [.marking, .list, .rows] : [.marking, .list]
  }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    guard briefing?.stories ?? 0 > 0 else { return [.update, .nextPane, .back, .help] }
    return [.down, .open, .nextThing, .markAllRead, .follow, .nextPane, .back, .help]
  }

  /// Text stands in a column of at most this width.
  package static let widest = 96

  /// Where the briefing lies.
  package func frame(_ shared: SharedState) -> Rect {
    let body = ScreenLayout(shared, hasSidebar: true).body
    let margin = body.columns >= 60 ? 2 : 0
    return body.inset(left: margin).split(left: min(Self.widest, body.columns - 2 * margin)).left
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    shared.sidebar.select(.briefing)
    return briefing == nil ? [.query(.loadBriefing(since: nil))] : []
  }

  /// A briefing that was read to its end is not told again. Leaving is nothing that the reader did, and no step of undo.
  package mutating func willDisappear(_ shared: inout SharedState) -> [Effect] {
    wasReadToEnd ? noteAsRead(&shared) : []
  }

  private mutating func noteAsRead(_ shared: inout SharedState) -> [Effect] {
    guard let briefing, !isNoted, briefing.stories > 0 else { return [] }
    isNoted = true
    shared.changeCount += 1
    return [.change(.setBriefingRead(briefing.made, id: shared.changeCount))]
  }

  /// Marks everything here read and notes the briefing as read, both of it one step of undo.
  private mutating func markAllRead(_ shared: inout SharedState) -> [Effect] {
    guard let effects = performOnRows(.markAllRead, nil, &shared) else { return [] }
    let note = noteAsRead(&shared)
    if !note.isEmpty { shared.undoesToo(.change(.takeBack(id: shared.changeCount))) }
    return effects + note
  }

  package mutating func resize(_ shared: SharedState) {
    let frame = frame(shared)
    items = briefing.map { BriefingItems($0, width: frame.columns).items } ?? []
    sheet.lay(items.map { ($0.height, $0.canSelect) })
    sheet.fit(frame.rows)
    noteEnd()
  }

  private mutating func noteEnd() {
    if briefing != nil, sheet.top + sheet.height >= sheet.lines { wasReadToEnd = true }
  }

  // MARK: - Rows

  package var cursor: Int { sheet.selected ?? 0 }

  package func story(at index: Int) -> StorySummary? {
    items.indices.contains(index) ? items[index].story : nil
  }

  package mutating func advance(by count: Int) { sheet.move(by: count) }

  package func scope(_ part: RowPart) -> StoryScope? {
    guard let briefing else { return nil }
    switch part {
    case .all: return .new(since: briefing.since, byDate: briefing.isByDate)
    case .above: return .rows((0..<cursor).compactMap { story(at: $0)?.key })
    case .below:
      return .rows(
        (cursor + 1..<max(items.count, cursor + 1)).compactMap {
          story(at: $0)?.key
        })
    case .stretch(let rows, _, _): return .rows(rows.compactMap { story(at: $0)?.key })
    }
  }

  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    guard items.indices.contains(cursor) else { return nil }
    switch items[cursor] {
    case .section(let title, .entity(let key)): return .subject(.entity(key), name: title)
    case .section(let title, .search(let query)): return .subject(.search(query), name: title)
    case .section(let title, .thread(let id)): return .subject(.thread(id), name: title)
    case .name(let entity): return .subject(.entity(entity.key), name: entity.name)
    case .quote(let quote, _): return quote.speaker.map { .speaker($0) }
    default: return nil
    }
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if sheet.perform(command, times) {
      noteEnd()
      return []
    }
    switch command {
    case .open: open(&shared)
    case .nextThing: jump(1)
    case .previousThing: jump(-1)
    case .nextPane, .previousPane: shared.sidebar.isFocused = true
    case .markAllRead: return markAllRead(&shared)
    default: return performOnRows(command, times, &shared)
    }
    return []
  }

  /// Goes to the next part.
  private mutating func jump(_ way: Int) {
    let starts = items.indices.filter { if case .section = items[$0] { true } else { false } }
    let goal = way > 0 ? starts.first { $0 > cursor } : starts.last { $0 < cursor }
    if let goal { sheet.select(goal) }
    noteEnd()
  }

  private func open(_ shared: inout SharedState) {
    guard items.indices.contains(cursor), let page = items[cursor].page else { return }
    shared.move = .visit(page)
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    if sheet.point(mouse, in: frame(shared)), mouse.isDouble { open(&shared) }
    noteEnd()
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .briefing(let briefing):
      self.briefing = briefing
      resize(shared)
    case .changed: if !isNoted { return [.query(.loadBriefing(since: nil))] }
    case .applied(let applied, _):
      // How many are unread is counted anew; the stories stay those that were new when it was opened.
      if applied.change.isAboutReading, let briefing {
        return [.query(.loadBriefing(since: briefing.since))]
      }
    default: break
    }
    return []
  }

  package mutating func apply(_ change: RowChange) {
    selection.apply(change)
    for at in items.indices { items[at].apply(change) }
    briefing?.apply(change)
  }

  package mutating func step(
    by count: Int, _ shared: inout SharedState
  ) -> (story: StoryLocation, effects: [Effect])? {
    let rows = items.indices.filter { items[$0].story != nil }
    let goal = count > 0 ? rows.first { $0 > cursor } : rows.last { $0 < cursor }
    guard let goal, let row = story(at: goal) else { return nil }
    sheet.select(goal)
    return (StoryLocation(key: row.key, offset: items[goal].offset), [])
  }
}

extension Briefing {
  /// Follows what was done to stories.
  mutating func apply(_ change: RowChange) {
    for at in subjects.indices {
      for row in subjects[at].stories.indices { change.apply(to: &subjects[at].stories[row]) }
    }
    for at in threads.indices {
      for row in threads[at].reports.indices { change.apply(to: &threads[at].reports[row].row) }
    }
    for at in outlets.indices {
      for row in outlets[at].stories.indices { change.apply(to: &outlets[at].stories[row]) }
    }
  }
}
