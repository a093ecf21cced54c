import Articles
import Screen

/// What the reader noted and highlighted, newest story first.
package struct NoteListPage: ItemListPage {
  /// The notes; nil until they are known.
  package private(set) var notes: [NoteSummary]?
  /// Place and selection.
  package var sheet = ItemList()
  /// The lines of each note: its passage, then what was written.
  package private(set) var lines: [[(text: String, isPassage: Bool)]] = []

  /// Creates the page of all notes with nothing loaded.
  package init() {}

  package var title: String { "Notes and highlights" }
  package var scopes: [Scope] { [.notes] }
  package var hasSidebar: Bool { true }
  package var hints: [Command] {
    notes?.isEmpty == false
      ? [.down, .open, .editNote, .deleteNote, .exportNotes, .nextPane, .back, .help]
      : [.nextPane, .back, .help]
  }

  /// Where the list lies.
  package func frame(_ shared: SharedState) -> Rect { ScreenLayout(shared, hasSidebar: true).body }

  package mutating func didAppear(_ shared: inout SharedState) -> [Effect] {
    shared.sidebar.select(.notes)
    return [.query(.listNotes)]
  }

  package mutating func resize(_ shared: SharedState) {
    let frame = frame(shared)
    lines = (notes ?? []).map { NoteListPage.lines(of: $0.note, width: max(1, frame.columns - 4)) }
    sheet.lay(lines.map { ($0.count + 2, true) })
    sheet.fit(frame.rows)
  }

  private static func lines(of note: Note, width: Int) -> [(text: String, isPassage: Bool)] {
    func cut(_ text: String, _ isPassage: Bool) -> [(text: String, isPassage: Bool)] {
      let all = TextLayout.lines(of: text, width: width)
      return all.prefix(4).enumerated().map { at, line in
        let words = text.utf8Slice(line.range)
        return (at == 3 && all.count > 4 ? words + " …" : words, isPassage)
      }
    }
    return (note.passage.map { cut($0.words, true) } ?? [])
      + (note.text.isEmpty ? [] : cut(note.text, false))
  }

  /// The note under the cursor.
  private var current: NoteSummary? {
    guard let at = sheet.selected, let notes, notes.indices.contains(at) else { return nil }
    return notes[at]
  }

  package mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    switch command {
    case .editNote: if let current { shared.overlay = .prompt(.note(current.note)) }
    case .deleteNote: return current.map { shared.remove($0.note) } ?? []
    case .exportNotes: export(&shared)
    default: return current.flatMap { shared.act(command, on: $0.row) }
    }
    return []
  }

  package func open(_ shared: inout SharedState) {
    guard let current else { return }
    shared.move = .visit(
      StoryPage(
        current.row.key, title: current.row.title,
        offset: current.note.passage?.range?.lowerBound))
  }

  private func export(_ shared: inout SharedState) {
    guard notes?.isEmpty == false else { return shared.hint("There is nothing to export") }
    shared.overlay = .menu(
      Menu(
        .choice, title: "Export notes and highlights",
        items: NoteFormat.allCases.map { Menu.Item($0.title, .exportNotes($0)) }))
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .notes(let notes):
      self.notes = notes
      resize(shared)
    case .changed: return [.query(.listNotes)]
    default: break
    }
    return []
  }
}
