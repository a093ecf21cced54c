import ReaderState
import Screen

/// Draws the keys that go on from the first key of a sequence, in a box above the bottom line.
func drawContinuations(_ state: State, on canvas: Canvas) {
  let entries = state.continuations
  guard let first = state.shared.prefix, !entries.isEmpty else { return }
  let keyWidth = entries.map { DisplayWidth.columns(of: $0.key.shown) }.max() ?? 1
  let titleWidth = entries.map { DisplayWidth.columns(of: $0.entry.title) }.max() ?? 1
  let size = state.shared.size
  let columns = min(keyWidth + titleWidth + 6, size.columns)
  let rows = min(entries.count + 2, max(size.rows - 1, 1))
  let frame = Rect(
    row: max(size.rows - 1 - rows, 0), column: size.columns - columns, rows: rows, columns: columns)
  canvas.fill(frame, Style(.text, on: .panel))
  canvas.box(
    frame, Style(.activeBorder, on: .panel), title: first.shown,
    titleStyle: Style(.activeTitle, on: .panel), note: "Esc leaves")
  let inside = canvas.part(frame.inside)
  for (row, item) in entries.prefix(inside.rows).enumerated() {
    inside.put(item.key.shown, at: row, 1, Style(.barKey, on: .panel))
    inside.put(
      item.entry.title, at: row, keyWidth + 3, Style(.text, on: .panel),
      limit: max(0, inside.columns - keyWidth - 4), ellipsis: true)
  }
}
