import Articles
import ReaderState
import Screen

/// The names of a kind, with how many stories name each.
enum EntityListView: View {
  static func draw(_ page: EntityListPage, _ shared: SharedState, on canvas: Canvas) {
    let list = list(of: page, shared, on: canvas)
    if page.rows.isEmpty { drawEmpty(page, shared, on: list) }
    let most = page.rows.visible.compactMap { page.rows[$0]?.stories }.max() ?? 1
    drawRows(page.rows, isFocused: !shared.sidebar.isFocused, on: list) { row, canvas, ground in
      drawName(row, most: most, on: canvas, ground: ground)
    }
  }

  private static func drawEmpty(_ page: EntityListPage, _ shared: SharedState, on canvas: Canvas) {
    if page.narrowing.field.isEmpty {
      Views.drawEmpty("No names yet", ["They come with the stories."], on: canvas)
    } else {
      Views.drawEmpty(
        "No name begins like that", ["Esc shows them all again"], on: canvas)
    }
  }

  /// A name, how many stories name it and how often, and a bar as long as its share.
  private static func drawName(
    _ row: EntitySummary, most: Int, on canvas: Canvas, ground: BackgroundRole
  ) {
    canvas.fill(Style(.text, on: ground))
    let hasBar = canvas.columns >= 56
    let name = min(canvas.columns - 16 - (hasBar ? 14 : 0), 40)
    canvas.put(
      row.name, at: 0, 1, Style(TextRole(row.kind), on: ground), limit: max(4, name), ellipsis: true
    )
    guard canvas.columns >= 24 else { return }
    let count = 1 + max(4, name) + 13
    canvas.put(
      counted(row.stories, "story", "stories"), at: 0, endingAt: count, Style(.count, on: ground))
    guard hasBar, most > 0 else { return }
    let room = min(24, canvas.columns - count - 3)
    drawShare(row.stories, of: most, on: canvas, at: count + 2, room: room, ground)
  }
}

/// A bar from left to right, in eighths of a column.
func drawShare(
  _ count: Int, of most: Int, on canvas: Canvas, at column: Int, room: Int, _ ground: BackgroundRole
) {
  guard room > 0, most > 0, count > 0 else { return }
  let eighths = max(1, count * room * 8 / most)
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  let bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  canvas.put(bar, at: 0, column, Style(.chart, on: ground), limit: room)
}
