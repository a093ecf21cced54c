import Articles
import Screen

/// The running stories, the one with the newest report first, narrowed by the words of their headlines.
public struct ThreadList: NarrowedList {
  /// The running stories.
  public package(set) var rows = Rows<ThreadRow> { $0.id == $1.id }
  /// What narrows them.
  public package(set) var narrowing = Narrowing()

  /// All running stories.
  public init() {}

  /// Screen rows that a running story takes.
  public static let rowHeight = 2

  package var title: String { "Threads" }
  package var scopes: [Scope] { [.thread, .filtered] }
  package var hints: [Command] { [.down, .open, .filter, .follow, .nextPane, .back, .help] }
  package var place: Sidebar.Place? { .threads }

  package func question(offset: Int, limit: Int) -> Effect {
    .listThreads(filter: narrowing.field.text, offset: offset, limit: limit)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if let effects = performInList(command, times, &desk) { return effects }
    switch command {
    case .follow: return rows.current.map { desk.follow($0) } ?? []
    case .join: return rows.current.map { desk.join($0) } ?? []
    default: return nil
    }
  }

  package func open(_ desk: inout Desk) {
    if let row = rows.current { desk.move = .visit(ThreadSheet(row.id, title: row.headline)) }
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .threads(filter: narrowing.field.text, let window): take(window, &desk)
    case .changed: refresh()
    default: []
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
