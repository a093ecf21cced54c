import Articles
import Screen

/// The subscriptions: their state, what went wrong, when they were and will be updated.
package struct FeedListPage: ItemListPage {
  /// The subscriptions; nil until they are known.
  package private(set) var feeds: [FeedSummary]?
  /// Place and selection, two rows each.
  package var sheet = ItemList()

  /// Creates a page of all subscriptions.
  package init() {}

  package var title: String { "Feeds" }
  package var scopes: [Scope] { [.feeds, .marking] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    guard feeds?.isEmpty == false else { return [.subscribe, .nextPane, .back, .help] }
    return [.down, .open, .subscribe, .update, .markAllRead, .unsubscribe, .back, .help]
  }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: true).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    shared.sidebar.select(.feeds)
    return [.query(.listFeeds)]
  }

  package mutating func resize(_ shared: SharedState) { sheet.fit(frame(shared).rows) }

  /// The subscription under the cursor.
  package var current: FeedSummary? {
    guard let at = sheet.selected, let feeds, feeds.indices.contains(at) else { return nil }
    return feeds[at]
  }

  package mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    switch command {
    case .subscribe: shared.overlay = .prompt(Prompt(.subscribe))
    case .updateOne: return current.map { [.network(.updateFeeds([$0.url]))] } ?? []
    case .unsubscribe: return unsubscribe(&shared)
    case .markAllRead:
      return current.map { shared.apply(.read(true), to: [.list(.feed($0.url), .whole)]) } ?? []
    case .removeStories:
      return current.map { shared.apply(.removed(true), to: [.list(.feed($0.url), .whole)]) } ?? []
    default: return nil
    }
    return []
  }

  private func unsubscribe(_ shared: inout SharedState) -> [Effect] {
    guard let row = current else { return [] }
    shared.keep(Undo(title: "ended a subscription", effects: [.change(.resubscribe(row.url))]))
    shared.tellDone("No longer subscribed to \(row.title)")
    return [.change(.unsubscribe(row.url))]
  }

  package func open(_ shared: inout SharedState) {
    if let row = current { shared.move = .visit(StoryListPage(.feed(row.url), title: row.title)) }
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .feeds(let feeds):
      let before = current?.url
      self.feeds = feeds
      sheet.lay(feeds.map { _ in (2, true) })
      if let at = feeds.firstIndex(where: { $0.url == before }) { sheet.select(at) }
      resize(shared)
    case .changed: return [.query(.listFeeds)]
    case .applied(let applied, _) where applied.change.isAboutReading: return [.query(.listFeeds)]
    default: break
    }
    return []
  }
}
