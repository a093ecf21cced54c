import Articles
import ReaderState
import Screen

/// The line below: what was just told, else what the selection is, else the keys that help now.
func drawFoot(_ page: any ReaderPage, _ shared: SharedState, on canvas: Canvas) {
  canvas.fill(Style(.bar, on: .bar))
  if let story = page as? StoryPage, let find = story.find, find.isTyping {
    drawLine(find.field, prompt: "/", note: find.field.isEmpty ? "" : find.count, on: canvas)
  } else if let times = shared.times {
    canvas.put(" \(times) …", at: 0, 0, Style(.barKey, on: .bar))
  } else if let notice = shared.notice {
    drawNotice(notice, shared, on: canvas)
  } else if let note = page.typingHint ?? (page as? any SelectingPage)?.selectionNote(shared)
    ?? (page as? StoryPage)?.note(shared)
  {
    canvas.put(" " + note, at: 0, 0, Style(.bar, on: .bar), limit: canvas.columns, ellipsis: true)
  } else {
    let hints = page.hasSidebar && shared.sidebar.isFocused ? Sidebar.hints : page.hints
    drawHints(hints, shared, on: canvas)
  }
}

/// The rows at the foot: one, or as many as what was just told takes, three at most.
func footFrame(_ foot: Rect, _ page: any ReaderPage, _ shared: SharedState) -> Rect {
  let isTyping = (page as? StoryPage)?.find?.isTyping == true
  guard let notice = shared.notice, shared.times == nil, !isTyping else { return foot }
  let lines = TextLayout.lines(of: words(of: notice, shared), width: max(1, foot.columns - 2))
  let rows = min(lines.count, 3, foot.row)
  guard rows > 1 else { return foot }
  return Rect(row: foot.row - rows + 1, column: foot.column, rows: rows, columns: foot.columns)
}

/// What was just told, and the key that shows the rest.
private func words(of notice: Message, _ shared: SharedState) -> String {
  let more = notice.detail == nil ? "" : " · \(shared.keymap.keys(of: .messages)) shows more"
  return notice.text + more
}

private func drawNotice(_ notice: Message, _ shared: SharedState, on canvas: Canvas) {
  let text = words(of: notice, shared)
  let style = Style(notice.level == .failure ? .error : .notice, on: .bar)
  let lines = TextLayout.lines(of: text, width: max(1, canvas.columns - 2))
  for (row, line) in lines.prefix(canvas.rows).enumerated() {
    let isCut = row == canvas.rows - 1 && lines.count > canvas.rows
    let end = isCut ? text.utf8.count : line.range.upperBound
    canvas.put(
      text.utf8Slice(line.range.lowerBound..<end), at: row, 1, style,
      limit: max(0, canvas.columns - 1), ellipsis: true)
  }
}

/// Keys and what they do, as many as fit; help keeps its place at the right end.
private func drawHints(_ hints: [Command], _ shared: SharedState, on canvas: Canvas) {
  var end = canvas.columns - 1
  if canvas.columns >= 30, let help = hint(.help, shared) {
    end -= help.key.width + help.words.width + 1
    let column = end + canvas.put(help.key.text, at: 0, end, Style(.barKey, on: .bar)) + 1
    canvas.put(help.words.text, at: 0, column, Style(.bar, on: .bar))
    end -= 2
  }
  var column = 1
  for command in hints where command != .help {
    guard let hint = hint(command, shared), column + hint.key.width + 1 + hint.words.width <= end
    else { continue }
    column += canvas.put(hint.key.text, at: 0, column, Style(.barKey, on: .bar)) + 1
    column += canvas.put(hint.words.text, at: 0, column, Style(.bar, on: .bar)) + 2
  }
}

private struct PhraseList {
  let text: String
  let width: Int
  init(_ text: String) {
    self.text = text
    width = DisplayWidth.columns(of: text)
  }
}

private func hint(_ command: Command, _ shared: SharedState) -> (
  key: PhraseList, words: PhraseList
)? {
  guard let entry = shared.keymap.entry(command), let key = entry.keys.first else { return nil }
  return (PhraseList(key.shown), PhraseList(entry.hint))
}

/// A line that is typed, with its cursor; a note at the right.
func drawLine(_ field: TextField, prompt: String, note: String, on canvas: Canvas) {
  let start = 1 + canvas.put(prompt, at: 0, 1, Style(.prompt, on: .bar)) + 1
  let noteWidth = DisplayWidth.columns(of: note)
  let room = max(1, canvas.columns - start - (noteWidth > 0 ? noteWidth + 2 : 0) - 1)
  let (shown, cursor) = window(field, room: room)
  canvas.put(shown, at: 0, start, Style(.input, on: .bar), limit: room)
  if noteWidth > 0 {
    canvas.put(note, at: 0, endingAt: canvas.columns - 1, Style(.count, on: .bar))
  }
  canvas.showCursor(at: 0, start + cursor)
}

/// The part of a line that fits, with the cursor in it, and the cursor's column.
func window(_ field: TextField, room: Int) -> (text: String, cursor: Int) {
  let before = field.text.utf8Slice(0..<field.byte)
  let columns = DisplayWidth.columns(of: before)
  guard columns >= room else { return (field.text, columns) }
  var start = before.startIndex
  var left = columns
  while left >= room, start < before.endIndex {
    left -= DisplayWidth.columns(of: String(before[start]))
    start = before.index(after: start)
  }
  let rest = field.text.utf8Slice(field.byte..<field.text.utf8.count)
  return (String(before[start...]) + rest, left)
}
