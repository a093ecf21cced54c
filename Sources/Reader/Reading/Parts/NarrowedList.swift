import Articles
import Screen

/// A long list beside the sidebar that is narrowed by typing: names, quotations, running stories.
package protocol NarrowedList: Page {
  /// What one of its rows shows.
  associatedtype Row: Hashable & Sendable
  /// Screen rows that one takes.
  static var rowHeight: Int { get }
  /// The rows.
  var rows: Rows<Row> { get set }
  /// What narrows them.
  var narrowing: Narrowing { get set }
  /// Where the sidebar stands while it is shown.
  var place: Sidebar.Place? { get }
  /// What brings a stretch of the list as it is narrowed now.
  func question(offset: Int, limit: Int) -> Effect
  /// Goes where the selected row leads.
  func open(_ desk: inout Desk)
}

extension NarrowedList {
  package static var rowHeight: Int { 1 }
  package var hasSidebar: Bool { true }
  package var typingHint: String? { narrowing.typingHint }

  /// Where the line that narrows and the list lie.
  package func frames(_ desk: Desk) -> (line: Rect?, list: Rect) {
    narrowing.frames(Plan(desk, hasSidebar: true).body)
  }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    rows.resume()
    if let place { desk.sidebar.select(place) }
    return ask(&desk)
  }

  package mutating func fit(_ desk: Desk) {
    rows.fit(max(1, frames(desk).list.rows / Self.rowHeight))
  }

  package mutating func ask(_ desk: inout Desk) -> [Effect] { question(rows.missing()) }

  private func question(_ stretch: (offset: Int, limit: Int)?) -> [Effect] {
    stretch.map { [question(offset: $0.offset, limit: $0.limit)] } ?? []
  }

  package mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]? {
    narrowing.type(key).map { follow($0, &desk) }
  }

  package mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]? {
    guard narrowing.isTyping else { return nil }
    narrowing.field.insert(text)
    return follow(.edited, &desk)
  }

  private mutating func follow(_ outcome: Narrowing.Outcome, _ desk: inout Desk) -> [Effect] {
    switch outcome {
    case .edited:
      fit(desk)
      return question(rows.restart())
    case .moved(let count): rows.move(by: count)
    case .done: break
    }
    fit(desk)
    return ask(&desk)
  }

  /// Moving, opening, narrowing; nil for what is not the same in every such list.
  mutating func performInList(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: open(&desk)
    case .filter: narrowing.isTyping = true
    case .nextPane, .previousPane: desk.sidebar.isFocused = true
    case .back where narrowing.clear(): return follow(.edited, &desk)
    default: return nil
    }
    fit(desk)
    return []
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    performInList(command, times, &desk)
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    guard rows.point(mouse, in: frames(desk).list, rowHeight: Self.rowHeight) else { return [] }
    if mouse.isDouble { open(&desk) }
    return ask(&desk)
  }

  /// Takes a stretch that belongs to the list as it is narrowed now.
  mutating func take(_ window: Window<Row>, _ desk: inout Desk) -> [Effect] {
    rows.take(window)
    return ask(&desk)
  }

  /// Asks for everything anew.
  mutating func refresh() -> [Effect] { question(rows.refresh()) }
}

extension Narrowing {
  /// The page with the line above, while it is shown.
  func frames(_ body: Rect) -> (line: Rect?, list: Rect) {
    guard isShown, body.rows >= 2 else { return (nil, body) }
    let (line, list) = body.split(top: 1)
    return (line, list)
  }
}
