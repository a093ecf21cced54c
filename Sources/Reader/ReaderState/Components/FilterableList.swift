import Articles
import Screen

/// A long list beside the sidebar that is narrowed by typing: names, quotations, running stories.
package protocol FilterableList: ReaderPage {
  /// What one of its rows shows.
  associatedtype Row: Hashable & Sendable
  /// Screen rows that one takes.
  static var rowHeight: Int { get }
  /// The rows that pass the filter.
  var rows: LazyRows<Row> { get set }
  /// What narrows them.
  var narrowing: ListFilter { get set }
  /// What one of its rows and several are called.
  var noun: (one: String, many: String) { get }
  /// Where the sidebar stands while it is shown.
  var destination: Sidebar.Destination? { get }
  /// What brings a stretch of the list as it is narrowed now.
  func question(offset: Int, limit: Int) -> Effect
  /// Goes where the selected row leads.
  func open(_ shared: inout SharedState)
}

extension FilterableList {
  package static var rowHeight: Int { 1 }
  package var hasSidebar: Bool { true }
  package var typingHint: String? { narrowing.typingHint }
  package var tally: String? { rows.total.map { counted($0, noun.one, noun.many) } }

  /// Where the line that narrows and the list lie.
  package func frames(_ shared: SharedState) -> (line: Rect?, list: Rect) {
    narrowing.frames(ScreenLayout(shared, hasSidebar: true).body)
  }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    if let destination { shared.sidebar.select(destination) }
    return loadMissing(&shared)
  }

  package mutating func resize(_ shared: SharedState) {
    rows.fit(max(1, frames(shared).list.rows / Self.rowHeight))
  }

  package func isComplete(_ shared: SharedState) -> Bool { rows.isComplete }

  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] {
    question(rows.missing())
  }

  private func question(_ stretch: (offset: Int, limit: Int)?) -> [Effect] {
    stretch.map { [question(offset: $0.offset, limit: $0.limit)] } ?? []
  }

  package mutating func handleTyping(_ key: Key, _ shared: inout SharedState) -> [Effect]? {
    narrowing.type(key).map { follow($0, &shared) }
  }

  package mutating func paste(_ text: String, _ shared: inout SharedState) -> [Effect]? {
    guard narrowing.isTyping else { return nil }
    narrowing.field.insert(text)
    return follow(.edited, &shared)
  }

  private mutating func follow(_ outcome: ListFilter.Outcome, _ shared: inout SharedState)
    -> [Effect]
  {
    switch outcome {
    case .edited:
      resize(shared)
      return question(rows.restart())
    case .moved(let count): rows.move(by: count)
    case .done: break
    }
    resize(shared)
    return loadMissing(&shared)
  }

  /// Moving, opening, narrowing; nil for what is not the same in every such list.
  mutating func handleInList(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if rows.perform(command, times) { return loadMissing(&shared) }
    switch command {
    case .open: open(&shared)
    case .filter: narrowing.isTyping = true
    case .nextPane, .previousPane: shared.sidebar.isFocused = true
    case .back where narrowing.clear(): return follow(.edited, &shared)
    default: return nil
    }
    resize(shared)
    return []
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    handleInList(command, times, &shared)
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) {
    narrowing.isTyping = false
    rows.select(index)
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    guard rows.point(mouse, in: frames(shared).list, rowHeight: Self.rowHeight) else { return [] }
    if mouse.isDouble { open(&shared) }
    return loadMissing(&shared)
  }

  /// Takes a stretch that belongs to the list as it is narrowed now.
  mutating func take(_ window: Page<Row>, _ shared: inout SharedState) -> [Effect] {
    rows.take(window)
    return loadMissing(&shared)
  }

  /// Asks for everything anew.
  mutating func refresh() -> [Effect] { question(rows.refresh()) }
}

extension ListFilter {
  /// The page with the line above, while it is shown.
  func frames(_ body: Rect) -> (line: Rect?, list: Rect) {
    guard isShown, body.rows >= 2 else { return (nil, body) }
    let (line, list) = body.split(top: 1)
    return (line, list)
  }
}
