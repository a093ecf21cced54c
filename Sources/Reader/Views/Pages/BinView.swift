import Articles
import ReaderState
import Screen

/// The stories that were removed, each with when it goes for good.
enum BinView: View {
  static func draw(_ page: BinPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    if page.rows.isEmpty {
      let key = shared.keymap.keys(of: .remove, limit: 1)
      drawEmpty(
        "The bin is empty", ["\(key) on a story removes it; it stays here for 30 days"], on: canvas)
    }
    drawRows(page.rows, isFocused: !shared.sidebar.isFocused, on: canvas) { story, canvas, ground in
      // Half a day more: what was just removed goes in 30 days, not in 29.
      let end = story.removed + 30 * 86_400 + 43_200
      let text = "goes \(DateFormatting.distance(end, now: shared.now))"
      let width = canvas.columns >= 60 ? DisplayWidth.columns(of: text) + 2 : 0
      canvas.fill(Style(.text, on: ground))
      StoryRowView.draw(
        story.row, shared, on: canvas.part(Rect(rows: 1, columns: canvas.columns - width)), at: 0,
        ground: ground)
      if width > 0 {
        canvas.put(text, at: 0, endingAt: canvas.columns - 1, Style(.dim, on: ground))
      }
    }
  }
}
