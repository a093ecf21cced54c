import Articles
import Screen

/// Everything the reader was told, newest first, in full.
package struct MessageListPage: ReaderPage {
  /// Place and selection.
  package private(set) var sheet = ItemList()
  /// The messages, newest first, and their lines.
  package private(set) var entries: [(message: Message, lines: [String])] = []

  /// The messages so far.
  package init() {}

  package var title: String { "Messages" }
  package var scopes: [Scope] { [] }
  package var hints: [Command] { entries.isEmpty ? [.back, .help] : [.down, .open, .back, .help] }

  /// Columns of the time that stands before a message.
  package static let timeWidth = 7

  /// Where the messages lie.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: false).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    resize(shared)
    return []
  }

  package mutating func resize(_ shared: SharedState) {
    let frame = frame(shared)
    let width = max(1, frame.columns - MessageListPage.timeWidth - 1)
    entries = shared.log.reversed().map { message in
      let parts = [message.text, message.detail].compactMap(\.self)
      return (
        message,
        parts.flatMap { part in
          TextLayout.lines(of: part, width: width).map { part.utf8Slice($0.range) }
        }
      )
    }
    sheet.lay(entries.map { ($0.lines.count + 1, true) })
    sheet.fit(frame.rows)
  }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if sheet.perform(command, times) { return [] }
    switch command {
    case .copy, .open:
      guard let at = sheet.selected, entries.indices.contains(at) else { return [] }
      shared.hint("Copied the message")
      return [.terminal(.copy(entries[at].lines.joined(separator: "\n")))]
    default: return nil
    }
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) { sheet.select(index) }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    _ = sheet.point(mouse, in: frame(shared))
    return []
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    if case .told = answer { resize(shared) }
    return []
  }
}
