import Articles
import Screen

/// The stories that were removed, the last one first, until the bin is emptied.
package struct BinPage: ReaderPage {
  /// The stories in the bin, as far as they are loaded.
  package private(set) var rows = LazyRows<RemovedStory> { $0.row.key == $1.row.key }

  /// Creates the page with nothing loaded.
  package init() {}

  package var title: String { "Bin" }
  package var scopes: [Scope] { [.bin] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    rows.total ?? 0 > 0
      ? [.down, .restore, .restoreAll, .emptyBin, .nextPane, .back, .help]
      : [.nextPane, .back, .help]
  }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: true).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    shared.sidebar.select(.bin)
    return loadMissing(&shared)
  }

  package mutating func resize(_ shared: SharedState) { rows.fit(frame(shared).rows) }

  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] {
    rows.missing().map { [.query(.listBin(offset: $0.offset, limit: $0.limit))] } ?? []
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if rows.perform(command, times) { return loadMissing(&shared) }
    switch command {
    case .restore:
      guard rows.current != nil else { return [] }
      let keys = (rows.selected..<rows.selected + (times ?? 1)).compactMap { rows[$0]?.row.key }
      return shared.restore(keys)
    case .restoreAll:
      guard !rows.isEmpty else { return [] }
      return shared.restore(nil)
    case .emptyBin: askToEmpty(&shared)
    case .nextPane, .previousPane: shared.sidebar.isFocused = true
    default: return nil
    }
    return []
  }

  /// This cannot be undone, so it is asked.
  private func askToEmpty(_ shared: inout SharedState) {
    guard let total = rows.total, total > 0 else { return shared.hint("The bin is empty") }
    let count = counted(total, "story", "stories")
    shared.overlay = .menu(
      Menu(
        .choice, title: "This cannot be undone",
        items: [
          Menu.Item("Keep \(count) in the bin", .act([])),
          Menu.Item("Let go of \(count) for good", .act([.change(.emptyBin)])),
        ]))
  }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    guard rows.point(mouse, in: frame(shared)) else { return [] }
    return loadMissing(&shared)
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .bin(let page):
      rows.take(page)
      return loadMissing(&shared)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.query(.listBin(offset: offset, limit: limit))]
    default: return []
    }
  }
}

extension SharedState {
  /// Takes stories out of the bin, all of them where none is named; it can be undone.
  mutating func restore(_ keys: [StoryKey]?) -> [Effect] {
    changeCount += 1
    keep(
      Undo(
        title: "restored stories", effects: [.change(.takeBack(id: changeCount))], id: changeCount))
    return [.change(.restore(keys, id: changeCount))]
  }
}
