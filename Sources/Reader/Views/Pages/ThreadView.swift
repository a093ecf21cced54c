import Articles
import ReaderState
import Screen

/// A running story, report by report along a line of time.
enum ThreadView: View {
  static func draw(_ page: ThreadPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let thread = page.page else {
      if page.isMissing {
        drawEmpty(
          "This story runs alone", ["No other report of it is in the archive."], on: canvas)
      }
      return
    }
    for index in page.sheet.visible {
      let lines = page.sheet.lines(of: index)
      let frame = Rect(
        row: lines.lowerBound - page.sheet.top, column: 1, rows: lines.count,
        columns: canvas.columns - 2)
      let ground: BackgroundRole = index == page.sheet.selected ? .selected : .page
      draw(page.items[index], page, thread, shared, on: canvas.part(frame), ground)
      if let story = page.story(at: index),
        page.selection.contains(index, story.key, cursor: page.cursor)
      {
        canvas.put("✓", at: frame.row, frame.column + 4, Style(.notice, .bold, on: ground))
      }
    }
    if thread.reports.count == 1, let last = page.items.indices.last {
      let row = page.sheet.lines(of: last).upperBound + 1 - page.sheet.top
      canvas.put(
        "No other report of this story is in the archive.", at: row, 6, Style(.dim), ellipsis: true)
    }
  }

  private static func draw(
    _ item: ThreadPage.Item, _ page: ThreadPage, _ thread: ThreadDetail, _ shared: SharedState,
    on canvas: Canvas, _ ground: BackgroundRole
  ) {
    switch item {
    case .heading:
      canvas.put(thread.row.headline, at: 0, 0, Style(.headline), ellipsis: true)
      let follow = thread.row.isFollowed ? "★ followed · " : ""
      canvas.put(
        follow + ThreadListView.facts(thread.row, shared), at: 1, 0, Style(.dim),
        limit: canvas.columns, ellipsis: true)
      canvas.horizontal(row: 2, columns: 0..<canvas.columns)
    case .report(let at):
      let report = thread.reports[at]
      let line = canvas.part(Rect(column: 2, rows: 1, columns: canvas.columns - 2))
      StoryRowView.draw(report.row, shared, on: line, at: 0, ground: ground)
      canvas.put("●", at: 0, 0, Style(.border))
      if at + 1 < thread.reports.count { canvas.put("│", at: 1, 0, Style(.border)) }
      canvas.put(facts(report, page, shared), at: 1, 5, Style(.dim), ellipsis: true)
    case .copy(let at, let copy):
      let row = thread.reports[at].copies[copy]
      canvas.put("│", at: 0, 0, Style(.border))
      let line = canvas.part(Rect(column: 4, rows: 1, columns: canvas.columns - 4))
      StoryRowView.draw(row, shared, on: line, at: 0, ground: ground)
    }
  }

  /// How much is new, and the copies folded under a report.
  static func facts(
    _ report: ThreadDetail.Report, _ page: ThreadPage, _ shared: SharedState
  ) -> String {
    var parts: [String] = []
    let row = report.row
    if let new = row.newParagraphs {
      parts.append(
        new < row.paragraphs
          ? "\(new) of \(row.paragraphs) paragraphs new" : counted(row.paragraphs, "new paragraph"))
    } else if row.paragraphs > 0 {
      parts.append(counted(row.paragraphs, "paragraph"))
    }
    if !report.copies.isEmpty {
      let verb = page.unfolded.contains(row.key) ? "folds" : "shows"
      let copies = counted(report.copies.count, "copy", "copies")
      parts.append("\(copies) (\(shared.keymap.keys(of: .nextPane)) \(verb))")
    }
    return parts.joined(separator: " · ")
  }
}
