import Articles
import ReaderState
import Screen

/// Draws the rows of a lazily loaded list that are on the screen; those not at hand yet are left faint.
func drawRows<Row>(
  _ rows: LazyRows<Row>, height: Int = 1, isFocused: Bool = true, on canvas: Canvas,
  _ draw: (Row, Canvas, BackgroundRole) -> Void
) {
  for index in rows.visible {
    let frame = Rect(
      row: (index - rows.top) * height, rows: height, columns: canvas.columns)
    guard frame.row < canvas.rows else { break }
    guard let row = rows[index] else {
      canvas.put("·", at: frame.row, 3, Style(.dim))
      continue
    }
    let ground: BackgroundRole = index != rows.selected ? .page : isFocused ? .selected : .inactive
    draw(row, canvas.part(frame), ground)
  }
}

/// Draws the rows of a list of stories, with a mark beside those that are selected.
func drawRows<Row>(
  _ rows: LazyRows<Row>, of page: some StoryRows, height: Int = 1, isFocused: Bool = true,
  on canvas: Canvas, _ draw: (Row, Canvas, BackgroundRole) -> Void
) {
  drawRows(rows, height: height, isFocused: isFocused, on: canvas, draw)
  guard !page.selection.isEmpty else { return }
  for index in rows.visible {
    guard let story = page.story(at: index),
      page.selection.contains(index, story.key, cursor: page.cursor)
    else { continue }
    let ground: BackgroundRole = index == rows.selected ? .selected : .page
    canvas.put("✓", at: (index - rows.top) * height, 1, Style(.notice, .bold, on: ground))
  }
}

/// What an empty screen says: what is missing, and what to do about it.
func drawEmpty(_ title: String, _ advice: [String], on canvas: Canvas) {
  let top = max(0, (canvas.rows - advice.count - 2) / 3)
  canvas.put(title, centredAt: top, Style(.subheading))
  let width = min(canvas.columns, advice.map { DisplayWidth.columns(of: $0) }.max() ?? 0)
  for (at, line) in advice.enumerated() {
    canvas.put(
      line, at: top + 2 + at, (canvas.columns - width) / 2, Style(.dim), limit: width,
      ellipsis: true)
  }
}

/// Draws the line that narrows a list, where it is shown, and returns what is left for the list.
func list(of page: some FilterableList, _ shared: SharedState, on canvas: Canvas) -> Canvas {
  let frames = page.frames(shared)
  if let line = frames.line {
    drawNarrowing(page.narrowing, total: page.rows.total, on: canvas.part(line))
  }
  return canvas.part(frames.list)
}

/// The line that narrows a list.
private func drawNarrowing(_ narrowing: ListFilter, total: Int?, on canvas: Canvas) {
  let start = 1 + canvas.put("= ", at: 0, 1, Style(.prompt))
  let count = total.map { grouped($0) } ?? ""
  let room = max(1, canvas.columns - start - DisplayWidth.columns(of: count) - 3)
  let (shown, cursor) = window(narrowing.field, room: room)
  canvas.put(shown, at: 0, start, Style(.input), limit: room)
  canvas.put(count, at: 0, endingAt: canvas.columns - 1, Style(.count))
  if narrowing.isTyping { canvas.showCursor(at: 0, start + cursor) }
}

/// The face of a name.
extension TextRole {
  init(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .place: self = .place
    case .organization: self = .organization
    case .group: self = .group
    case .event: self = .event
    case .product: self = .product
    case .date: self = .text
    }
  }
}
