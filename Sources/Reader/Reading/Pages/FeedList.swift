import Articles
import Screen

/// The subscriptions: their state, what went wrong, when they were and will be updated.
public struct FeedList: Page {
  /// The subscriptions; nil until they are known.
  public private(set) var feeds: [FeedRow]?
  /// Place and selection, two rows each.
  public private(set) var sheet = Sheet()

  /// All subscriptions.
  public init() {}

  package var title: String { "Feeds" }
  package var scopes: [Scope] { [.feeds] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    [.down, .open, .subscribe, .update, .updateOne, .unsubscribe, .back, .help]
  }

  /// Where the list lies.
  public func frame(_ desk: Desk) -> Rect { Plan(desk, hasSidebar: true).body }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    desk.sidebar.select(.feeds)
    return [.listFeeds]
  }

  package mutating func fit(_ desk: Desk) { sheet.fit(frame(desk).rows) }

  /// The subscription under the cursor.
  public var current: FeedRow? {
    guard let at = sheet.selected, let feeds, feeds.indices.contains(at) else { return nil }
    return feeds[at]
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if sheet.perform(command, times) { return [] }
    switch command {
    case .open: open(&desk)
    case .nextPane, .previousPane: desk.sidebar.isFocused = true
    case .subscribe: desk.overlay = .prompt(Prompt(.subscribe))
    case .updateOne: return current.map { [.updateFeeds([$0.url])] } ?? []
    case .unsubscribe: return unsubscribe(&desk)
    default: return nil
    }
    return []
  }

  private func unsubscribe(_ desk: inout Desk) -> [Effect] {
    guard let row = current else { return [] }
    desk.keep(Undo(title: "ended a subscription", effects: [.subscribe(row.url)]))
    desk.hint("No longer subscribed to \(row.title) · \(desk.keymap.keys(of: .undo)) undoes")
    return [.unsubscribe(row.url)]
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    if sheet.point(mouse, in: frame(desk)), mouse.isDouble { open(&desk) }
    return []
  }

  private func open(_ desk: inout Desk) {
    if let row = current { desk.move = .visit(FrontPage(.feed(row.url), title: row.title)) }
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .feeds(let feeds):
      let before = current?.url
      self.feeds = feeds
      sheet.lay(feeds.map { _ in (2, true) })
      if let at = feeds.firstIndex(where: { $0.url == before }) { sheet.select(at) }
      fit(desk)
    case .changed: return [.listFeeds]
    default: break
    }
    return []
  }
}
