import Articles
import ReaderState
import Screen

/// The reader's tags, each with how many stories carry it.
enum TagListView: View {
  static func draw(_ page: TagListPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let tags = page.tags else { return }
    if tags.isEmpty {
      drawEmpty(
        "No tags yet", ["\(shared.keymap.keys(of: .tag)) on a story puts one on"], on: canvas)
    }
    for index in page.sheet.visible where tags.indices.contains(index) {
      let row = index - page.sheet.top
      let ground: BackgroundRole =
        index != page.sheet.selected
        ? .page : shared.sidebar.isFocused ? .inactive : .selected
      canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
      let tag = tags[index]
      if tag.unread > 0 { canvas.put("●", at: row, 0, Style(.unreadMark, on: ground)) }
      let counts =
        tag.unread > 0
        ? "\(grouped(tag.unread)) unread of \(grouped(tag.stories))" : grouped(tag.stories)
      let used = canvas.put(
        counts, at: row, endingAt: canvas.columns - 1, Style(.count, on: ground))
      canvas.put(
        "#\(tag.name)", at: row, 2, Style(.text, on: ground),
        limit: max(0, canvas.columns - used - 5), ellipsis: true)
    }
  }
}
