import Articles
import Screen

/// What the reader corrected, the newest first; each can be taken back.
package struct CorrectionListPage: ReaderPage {
  /// The corrections, as far as they are loaded.
  package private(set) var rows = LazyRows<CorrectionSummary> { $0.id == $1.id }

  /// Screen rows that a correction takes.
  package static let rowHeight = 2

  /// Creates the page of all corrections with nothing loaded.
  package init() {}

  package var title: String { "Corrections" }
  package var scopes: [Scope] { [.corrections] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    rows.total ?? 0 > 0
      ? [.down, .open, .retractCorrection, .nextPane, .back, .help] : [.nextPane, .back, .help]
  }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: true).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    rows.resume()
    return loadMissing(&shared)
  }

  package mutating func resize(_ shared: SharedState) {
    rows.fit(frame(shared).rows / Self.rowHeight)
  }

  package mutating func loadMissing(_ shared: inout SharedState) -> [Effect] {
    rows.missing().map { [.query(.listCorrections(offset: $0.offset, limit: $0.limit))] } ?? []
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if rows.perform(command, times) { return loadMissing(&shared) }
    switch command {
    case .open: open(&shared)
    case .retractCorrection: return rows.current.map { shared.retract($0) } ?? []
    case .nextPane, .previousPane: shared.sidebar.isFocused = true
    default: return nil
    }
    return []
  }

  private func open(_ shared: inout SharedState) {
    guard let row = rows.current else { return }
    if let story = row.story {
      shared.move = .visit(StoryPage(story, title: ""))
    } else if let entity = row.entity {
      shared.move = .visit(EntityPage(.key(entity), name: ""))
    }
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) { rows.select(index) }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    guard rows.point(mouse, in: frame(shared), rowHeight: Self.rowHeight) else { return [] }
    if mouse.isDouble { open(&shared) }
    return loadMissing(&shared)
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .corrections(let page):
      rows.take(page)
      return loadMissing(&shared)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.query(.listCorrections(offset: offset, limit: limit))]
    default: return []
    }
  }
}

extension SharedState {
  /// Takes a correction back; that can be undone.
  mutating func retract(_ correction: CorrectionSummary) -> [Effect] {
    changeCount += 1
    keep(
      Undo(
        title: "took a correction back", effects: [.change(.takeBack(id: changeCount))],
        id: changeCount))
    tellDone("Took the correction back")
    return [.change(.retractCorrection(correction.id, id: changeCount))]
  }
}
