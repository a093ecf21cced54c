import Articles
import Screen

/// The reader's tags by name, each with its stories.
package struct TagListPage: ItemListPage {
  /// The tags; nil until they are known.
  package private(set) var tags: [Tag]?
  /// Place and selection.
  package var sheet = ItemList()

  /// Creates the page of all tags with nothing loaded.
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

  package func open(_ shared: inout SharedState) {
    guard let at = sheet.selected, let tags, tags.indices.contains(at) else { return }
    shared.move = .visit(SearchPage("tag:\(tags[at].name)", isTyping: false))
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
