import Articles
import Screen

/// The running stories, the one with the newest report first, narrowed by the words of their headlines.
package struct ThreadListPage: FilterableList {
  /// The running stories.
  package var rows = LazyRows<ThreadSummary> { $0.id == $1.id }
  /// What narrows them.
  package var narrowing = ListFilter()

  /// All running stories.
  package init() {}

  /// Screen rows that a running story takes.
  package static let rowHeight = 2

  package var title: String { "Threads" }
  package var scopes: [Scope] { [.thread, .filtered, .marking] }
  package var hints: [Command] {
    rows.isEmpty
      ? [.nextPane, .back, .help]
      : [.down, .open, .filter, .follow, .markAllRead, .nextPane, .back, .help]
  }
  package var destination: Sidebar.Destination? { .threads }
  package var noun: (one: String, many: String) { ("running story", "running stories") }

  package func question(offset: Int, limit: Int) -> Effect {
    .query(.listThreads(filter: narrowing.field.text, offset: offset, limit: limit))
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if let effects = handleInList(command, times, &shared) { return effects }
    switch command {
    case .follow: return rows.current.map { shared.follow($0) } ?? []
    case .join: return rows.current.map { shared.join($0) } ?? []
    case .markAllRead:
      return rows.current.map { shared.apply(.read(true), to: [.thread($0.id)]) } ?? []
    default: return nil
    }
  }

  /// Counts of unread reports are asked for anew when the list is shown again.
  package mutating func apply(_ change: RowChange) {
    if change.isRead != nil { _ = rows.refresh() }
  }

  package func open(_ shared: inout SharedState) {
    if let row = rows.current { shared.move = .visit(ThreadPage(row.id, title: row.headline)) }
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .threads(filter: narrowing.field.text, let window): take(window, &shared)
    case .changed: refresh()
    case .applied(let applied, _) where applied.change.isAboutReading: refresh()
    default: []
    }
  }
}

extension SharedState {
  mutating func follow(_ row: ThreadSummary) -> [Effect] {
    correct(
      .follow(thread: row.id, isOn: !row.isFollowed),
      row.isFollowed ? "no longer following a running story" : "following a running story")
  }

  mutating func join(_ row: ThreadSummary) -> [Effect] {
    let menu = Menu.join(row)
    overlay = .menu(menu)
    return menu.question
  }
}
