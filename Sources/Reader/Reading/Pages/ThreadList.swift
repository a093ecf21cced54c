import Articles
import Screen

/// The running stories, the one with the newest report first.
public struct ThreadList: Page {
  /// The running stories, two rows each.
  public private(set) var rows = Rows<ThreadRow> { $0.id == $1.id }

  /// All running stories.
  public init() {}

  /// Screen rows that a running story takes.
  public static let rowHeight = 2

  package var title: String { "Threads" }
  package var scopes: [Scope] { [.thread] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] { [.down, .open, .follow, .nextPane, .back, .palette, .help] }

  /// Where the list lies.
  public func frame(_ desk: Desk) -> Rect { Plan(desk, hasSidebar: true).body }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    rows.resume()
    desk.sidebar.select(.threads)
    return ask(&desk)
  }

  package mutating func fit(_ desk: Desk) { rows.fit(frame(desk).rows / ThreadList.rowHeight) }

  package mutating func ask(_ desk: inout Desk) -> [Effect] {
    guard let (offset, limit) = rows.missing() else { return [] }
    return [.listThreads(filter: "", offset: offset, limit: limit)]
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: open(&desk)
    case .nextPane, .previousPane: desk.sidebar.isFocused = true
    case .follow: return rows.current.map { desk.follow($0) } ?? []
    case .join: return rows.current.map { desk.join($0) } ?? []
    default: return nil
    }
    return []
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    guard rows.point(mouse, in: frame(desk), rowHeight: ThreadList.rowHeight) else { return [] }
    if mouse.isDouble { open(&desk) }
    return ask(&desk)
  }

  private func open(_ desk: inout Desk) {
    if let row = rows.current { desk.move = .visit(ThreadSheet(row.id, title: row.headline)) }
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .threads(filter: "", let window):
      rows.take(window)
      return ask(&desk)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.listThreads(filter: "", offset: offset, limit: limit)]
    default: return []
    }
  }
}

extension Desk {
  mutating func follow(_ row: ThreadRow) -> [Effect] {
    correct(
      .follow(thread: row.id, isOn: !row.isFollowed),
      row.isFollowed ? "no longer following a running story" : "following a running story")
  }

  mutating func join(_ row: ThreadRow) -> [Effect] {
    let menu = Menu.join(row)
    overlay = .menu(menu)
    return menu.question
  }
}
