import Articles
import ReaderState
import Screen

/// Notes and highlights: the passage, what was written, the story.
enum NoteListView: View {
  static func draw(_ page: NoteListPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let notes = page.notes else { return }
    if notes.isEmpty {
      drawEmpty(
        "No notes yet",
        [
          "\(shared.keymap.keys(of: .note)) on a story writes a note",
          "\(shared.keymap.keys(of: .highlight)) in a story selects a passage",
        ], on: canvas)
    }
    for index in page.sheet.visible where notes.indices.contains(index) {
      let lines = page.sheet.lines(of: index)
      let frame = Rect(
        row: lines.lowerBound - page.sheet.top, rows: lines.count, columns: canvas.columns)
      let ground: BackgroundRole =
        index != page.sheet.selected
        ? .page : shared.sidebar.isFocused ? .inactive : .selected
      draw(notes[index], page.lines[index], shared, on: canvas.part(frame), ground)
    }
  }

  private static func draw(
    _ note: NoteSummary, _ lines: [(text: String, isPassage: Bool)], _ shared: SharedState,
    on canvas: Canvas, _ ground: BackgroundRole
  ) {
    for (at, line) in lines.enumerated() {
      canvas.put(line.isPassage ? "│" : "✎", at: at, 1, Style(.dim))
      if ground != .page {
        canvas.fill(
          Rect(row: at, column: 3, rows: 1, columns: canvas.columns - 3), Style(.text, on: ground))
      }
      let style = line.isPassage ? Style(.text, .underline, on: ground) : Style(.text, on: ground)
      canvas.put(line.text, at: at, 3, style)
    }
    let row = note.row
    let isGone = note.note.passage != nil && note.note.passage?.range == nil
    let parts = [
      row.outlet, DateFormatting.row(row, now: shared.now, zone: shared.zone), row.title,
      isGone ? "no longer in the text" : nil,
    ]
    canvas.put(
      parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "), at: lines.count, 3,
      Style(.dim), limit: max(0, canvas.columns - 4), ellipsis: true)
  }
}
