import Articles
import ReaderState
import Screen

/// What stands over the page.
func draw(_ overlay: Overlay, _ shared: SharedState, on canvas: Canvas) {
  switch overlay {
  case .menu(let menu): draw(menu, shared, on: canvas)
  case .prompt(let prompt):
    let frame = prompt.frame(shared.size)
    canvas.fill(frame, Style(.text, on: .panel))
    canvas.box(
      frame, Style(.activeBorder, on: .panel), title: prompt.title,
      titleStyle: Style(.activeTitle, on: .panel), note: prompt.note)
    type(prompt.field, on: canvas.part(frame.inside))
  }
}

private func draw(_ menu: Menu, _ shared: SharedState, on canvas: Canvas) {
  let frame = menu.frame(shared.size)
  canvas.fill(frame, Style(.text, on: .panel))
  canvas.box(
    frame, Style(.activeBorder, on: .panel), title: menu.title,
    titleStyle: Style(.activeTitle, on: .panel), note: note(menu))
  type(menu.field, on: canvas.part(frame.inside))
  if frame.rows >= 5, frame.columns > 2 {
    canvas.horizontal(
      row: frame.row + 2, columns: frame.column + 1..<frame.endColumn - 1,
      Style(.border, on: .panel))
  }
  drawItems(menu, on: canvas.part(menu.list(in: frame)))
}

private func note(_ menu: Menu) -> String {
  switch menu.subject {
  case .palette: "type to narrow, or “add PATH” · Enter runs · Esc leaves"
  case .help: "type to narrow · Enter runs · Esc leaves"
  case .themes: "↑ ↓ show · Enter keeps · Esc as before"
  case .tags: "type a new one · Enter puts it on or takes it off · Esc leaves"
  case .choice, .merge, .join, .speaker: "Enter chooses · Esc leaves"
  }
}

/// The line that is typed in a panel.
private func type(_ field: TextField, on canvas: Canvas) {
  let prompt = canvas.put("› ", at: 0, 1, Style(.prompt, on: .panel))
  let room = max(1, canvas.columns - prompt - 2)
  let (shown, cursor) = window(field, room: room)
  let ground: BackgroundRole = field.isOffered ? .selected : .panel
  canvas.put(shown, at: 0, 1 + prompt, Style(.input, on: ground), limit: room)
  canvas.showCursor(at: 0, 1 + prompt + cursor)
}

private func drawItems(_ menu: Menu, on canvas: Canvas) {
  let lines = menu.lines
  let first = menu.firstLine(rows: canvas.rows, lines: lines)
  if menu.shown.isEmpty, !menu.field.isEmpty {
    canvas.put("nothing matches", at: 0, 1, Style(.dim, on: .panel))
  }
  for (row, line) in lines.dropFirst(first).prefix(canvas.rows).enumerated() {
    if let heading = line.heading {
      canvas.put(heading, at: row, 1, Style(.subheading, on: .panel), ellipsis: true)
      continue
    }
    guard let index = line.item else { continue }
    let item = menu.shown[index]
    let ground: BackgroundRole = index == menu.selected ? .selected : .panel
    canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
    let room = canvas.columns - 2
    let detail = min(DisplayWidth.columns(of: item.detail), room / 2)
    if detail > 0 {
      canvas.put(
        DisplayWidth.fit(item.detail, columns: detail), at: row, canvas.columns - 1 - detail,
        Style(.barKey, on: ground))
    }
    canvas.put(
      item.title, at: row, 1, Style(.text, on: ground), limit: room - (detail > 0 ? detail + 2 : 0),
      ellipsis: true)
  }
}
