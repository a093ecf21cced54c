import Articles
import ReaderState
import Screen

/// Rules of keeping, feed by feed.
enum KeepingView: View {
  static func draw(_ page: KeepingPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let entries = page.entries else { return }
    for index in page.sheet.visible where entries.indices.contains(index) {
      let row = page.sheet.lines(of: index).lowerBound - page.sheet.top
      let ground: BackgroundRole = index == page.sheet.selected ? .selected : .page
      canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
      canvas.put(
        entries[index].title, at: row, 2, Style(.source, on: ground),
        limit: max(0, canvas.columns - 3), ellipsis: true)
      let rule = entries[index].rule
      let text =
        rule == nil && index > 0 ? "as all feeds" : KeepingWords.sentence(rule)
      canvas.put(
        text, at: row + 1, 2, Style(.dim), limit: max(0, canvas.columns - 3), ellipsis: true)
    }
  }
}
