import Articles
import Reading
import Screen

/// A running story, report by report along a line of time.
enum ThreadView: View {
  static func draw(_ page: ThreadSheet, _ desk: Desk, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(desk))
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
      let ground: Ground = index == page.sheet.selected ? .selected : .page
      draw(page.items[index], page, thread, desk, on: canvas.part(frame), ground)
    }
    if thread.reports.count == 1, let last = page.items.indices.last {
      let row = page.sheet.lines(of: last).upperBound + 1 - page.sheet.top
      canvas.put(
        "No other report of this story is in the archive.", at: row, 6, Style(.dim), ellipsis: true)
    }
  }

  private static func draw(
    _ item: ThreadSheet.Item, _ page: ThreadSheet, _ thread: ThreadPage, _ desk: Desk,
    on canvas: Canvas, _ ground: Ground
  ) {
    switch item {
    case .heading:
      canvas.put(thread.row.headline, at: 0, 0, Style(.headline), ellipsis: true)
      let follow = thread.row.isFollowed ? "★ followed · " : ""
      canvas.put(
        follow + ThreadsView.facts(thread.row, desk), at: 1, 0, Style(.dim),
        limit: canvas.columns, ellipsis: true)
      canvas.horizontal(row: 2, columns: 0..<canvas.columns)
    case .report(let at):
      let report = thread.reports[at]
      let line = canvas.part(Rect(column: 2, rows: 1, columns: canvas.columns - 2))
      StoryLine.draw(report.row, desk, on: line, at: 0, ground: ground)
      canvas.put("●", at: 0, 0, Style(.border))
      if at + 1 < thread.reports.count { canvas.put("│", at: 1, 0, Style(.border)) }
      canvas.put(facts(report, page, desk), at: 1, 5, Style(.dim), ellipsis: true)
    case .copy(let at, let copy):
      let row = thread.reports[at].copies[copy]
      canvas.put("│", at: 0, 0, Style(.border))
      let line = canvas.part(Rect(column: 4, rows: 1, columns: canvas.columns - 4))
      StoryLine.draw(row, desk, on: line, at: 0, ground: ground)
    }
  }

  /// How much is new, and the copies folded under a report.
  private static func facts(
    _ report: ThreadPage.Report, _ page: ThreadSheet, _ desk: Desk
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
      parts.append("\(copies) (\(desk.keymap.keys(of: .nextPane)) \(verb))")
    }
    return parts.joined(separator: " · ")
  }
}
