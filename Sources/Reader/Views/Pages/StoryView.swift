import Articles
import ReaderState
import Screen

/// A story being read, with its panes.
enum StoryView: View {
  static func draw(_ page: StoryPage, _ shared: SharedState, on canvas: Canvas) {
    let frames = page.frames(shared)
    if frames.text.columns > 0 { drawText(page, shared, frames.text, on: canvas) }
    if let column = frames.divider {
      canvas.vertical(column: column, rows: frames.text.row..<frames.text.endRow)
    }
    if let frame = frames.aside { drawAside(page, shared, frame, on: canvas) }
  }

  private static func drawText(
    _ page: StoryPage, _ shared: SharedState, _ frame: Rect, on canvas: Canvas
  ) {
    guard let story = page.story else {
      if page.isMissing {
        drawEmpty(
          "This story is not in the archive (any more)",
          ["\(shared.keymap.keys(of: .back, limit: 1)) goes back"], on: canvas.part(frame))
      }
      return
    }
    var text = StoryTextRenderer(story: story, column: page.column)
    text.hits = page.find?.hits ?? []
    text.currentHit = page.find?.at
    text.selected = page.selected
    text.labels = page.labels
    text.dimsSeen = shared.dimsSeen
    text.showsReported = shared.showsReported
    text.passage = page.passage?.range
    text.draw(on: canvas.part(frame), top: page.top, left: page.left(in: frame) - frame.column)
  }

  private static func drawAside(
    _ page: StoryPage, _ shared: SharedState, _ frame: Rect, on canvas: Canvas
  ) {
    let (related, names) = page.shares(frame, shared)
    if let related {
      heading("Related", page.aside.focus == .related, related, on: canvas)
      drawRelated(page, shared, on: canvas.part(related.inset(top: 1, left: 1)))
    }
    if let names {
      heading("In this story", page.aside.focus == .names, names, on: canvas)
      drawNames(page, on: canvas.part(names.inset(top: 1, left: 1)))
    }
  }

  private static func heading(
    _ title: String, _ isActive: Bool, _ frame: Rect, on canvas: Canvas
  ) {
    canvas.horizontal(
      row: frame.row, columns: frame.column..<frame.endColumn,
      Style(isActive ? .activeBorder : .border))
    canvas.put(
      " \(title) ", at: frame.row, frame.column + 1, Style(isActive ? .activeTitle : .title),
      limit: max(0, frame.columns - 2))
  }

  private static func drawRelated(_ page: StoryPage, _ shared: SharedState, on canvas: Canvas) {
    let aside = page.aside
    guard let related = aside.related else { return }
    if related.isEmpty { canvas.put("No related stories", at: 0, 0, Style(.dim)) }
    for item in aside.relatedSheet.visible where related.indices.contains(item) {
      let isSelected = aside.focus == .related && item == aside.relatedSheet.selected
      let ground: BackgroundRole = isSelected ? .selected : .page
      let row = aside.relatedSheet.lines(of: item).lowerBound - aside.relatedSheet.top
      for (at, line) in aside.relatedLines[item].enumerated() {
        if isSelected {
          canvas.fill(
            Rect(row: row + at, rows: 1, columns: canvas.columns), Style(.text, on: ground))
        }
        let face: TextRole = line.isReason ? .dim : related[item].row.isRead ? .read : .unread
        canvas.put(line.text, at: row + at, line.isReason ? 2 : 0, Style(face, on: ground))
      }
    }
  }

  private static func drawNames(_ page: StoryPage, on canvas: Canvas) {
    let aside = page.aside
    for item in aside.namesSheet.visible where aside.names.indices.contains(item) {
      let (entity, count) = aside.names[item]
      let isSelected = aside.focus == .names && item == aside.namesSheet.selected
      let ground: BackgroundRole = isSelected ? .selected : .page
      let row = item - aside.namesSheet.top
      if isSelected {
        canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
      }
      canvas.put("\(count)", at: row, endingAt: canvas.columns - 1, Style(.count, on: ground))
      canvas.put(
        entity.name, at: row, 0, Style(TextRole(entity.kind), on: ground),
        limit: max(0, canvas.columns - 6), ellipsis: true)
    }
  }
}
