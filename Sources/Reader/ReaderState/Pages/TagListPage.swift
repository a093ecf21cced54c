import Articles
import Screen

/// The reader's tags by name, each with its stories.
package struct TagListPage: ReaderPage {
  /// The tags; nil until they are known.
  package private(set) var tags: [Tag]?
  /// Place and selection.
  package private(set) var sheet = ItemList()

  /// All tags.
  package init() {}

  package var title: String { "Tags" }
  package var scopes: [Scope] { [] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    tags?.isEmpty == false
      ? [.down, .open, .search, .nextPane, .back, .help] : [.nextPane, .back, .help]
  }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: true).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    shared.sidebar.select(.tags)
    return [.query(.listTags)]
  }

  package mutating func resize(_ shared: SharedState) { sheet.fit(frame(shared).rows) }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if sheet.perform(command, times) { return [] }
    switch command {
    case .open: open(&shared)
    case .nextPane, .previousPane: shared.sidebar.isFocused = true
    default: return nil
    }
    return []
  }

  private func open(_ shared: inout SharedState) {
    guard let at = sheet.selected, let tags, tags.indices.contains(at) else { return }
    shared.move = .visit(SearchPage("tag:\(tags[at].name)", isTyping: false))
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    if sheet.point(mouse, in: frame(shared)), mouse.isDouble { open(&shared) }
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .tags(let tags):
      self.tags = tags
      sheet.lay(tags.map { _ in (1, true) })
      resize(shared)
    case .changed: return [.query(.listTags)]
    default: break
    }
    return []
  }
}
