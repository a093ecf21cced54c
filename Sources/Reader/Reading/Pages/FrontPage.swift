import Articles
import Screen

/// The home, and every other shelf of stories: newest first, copies folded.
public struct FrontPage: StoryList {
  /// Which stories.
  public let shelf: Shelf
  /// What the bar says.
  public let title: String
  /// The stories.
  public private(set) var rows = Rows<StoryRow> { $0.key == $1.key }
  /// The selected story beside them.
  public private(set) var preview = Preview()

  /// A shelf; `title` names one that has no name of its own.
  public init(_ shelf: Shelf, title: String? = nil) {
    self.shelf = shelf
    self.title = title ?? shelf.title
  }

  package var scopes: [Scope] { [.rows] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] { [.down, .open, .search, .nextPane, .star, .palette, .help] }

  /// Where the list and, on wide screens, the preview lie.
  public func frames(_ desk: Desk) -> (list: Rect, divider: Int?, preview: Rect?) {
    Preview.frames(Plan(desk, hasSidebar: true).body, desk)
  }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    rows.resume()
    preview.resume()
    desk.sidebar.select(shelf.place ?? .all)
    return ask(&desk)
  }

  package mutating func fit(_ desk: Desk) {
    let frames = frames(desk)
    rows.fit(frames.list.rows)
    preview.fit(frames.preview, desk)
  }

  package mutating func ask(_ desk: inout Desk) -> [Effect] {
    var effects: [Effect] = []
    if let (offset, limit) = rows.missing() {
      effects.append(.listStories(shelf, offset: offset, limit: limit))
    }
    if frames(desk).preview != nil { effects += preview.ask(rows.current?.key) }
    return effects
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: return open(&desk)
    case .nextPane, .previousPane:
      desk.sidebar.isFocused = true
      return []
    case .preview:
      desk.showsPreview = frames(desk).preview == nil
      fit(desk)
      return ask(&desk)
    default: return rows.current.flatMap { desk.act(command, on: $0) }
    }
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    let frames = frames(desk)
    if desk.drag(mouse, divider: frames.divider, body: Plan(desk, hasSidebar: true).body) {
      fit(desk)
      return ask(&desk)
    }
    if let aside = frames.preview, aside.contains(mouse.place) {
      preview.point(mouse)
      return mouse.isDouble ? open(&desk) : []
    }
    guard rows.point(mouse, in: frames.list) else { return [] }
    return mouse.isDouble ? open(&desk) : ask(&desk)
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .stories(shelf, let window):
      rows.take(window)
      return ask(&desk)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.listStories(shelf, offset: offset, limit: limit)]
    default:
      preview.take(answer)
      return []
    }
  }

  package mutating func note(_ change: RowChange) {
    var left = 0
    rows.update { row in
      let before = row
      change.apply(to: &row)
      left += (shelf.holds(before) ? 1 : 0) - (shelf.holds(row) ? 1 : 0)
    }
    rows.leave(left)
    preview.note(change)
  }

  package mutating func step(
    by count: Int, _ desk: inout Desk
  ) -> (story: StoryStep, effects: [Effect])? {
    guard rows.move(by: count), let row = rows.current else { return nil }
    return (StoryStep(key: row.key), ask(&desk))
  }

  private func open(_ desk: inout Desk) -> [Effect] {
    if let row = rows.current { desk.move = .visit(StoryReading(row.key, title: row.title)) }
    return []
  }
}

extension Shelf {
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
  var place: Sidebar.Place? {
    switch self {
    case .all: .all
    case .unread: .unread
    case .starred: .starred
    case .feed: .feeds
    case .source: nil
    }
  }

  /// Whether a row belongs on it, as far as the reader's own marks decide that.
  func holds(_ row: StoryRow) -> Bool {
    switch self {
    case .unread: !row.isRead
    case .starred: row.isStarred
    case .all, .feed, .source: true
    }
  }
}
