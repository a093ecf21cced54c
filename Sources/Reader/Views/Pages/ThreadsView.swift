import Articles
import Reading
import Screen

/// Running stories: headline, then dates, reports, outlets and people.
enum ThreadsView: View {
  static func draw(_ page: ThreadList, _ desk: Desk, on canvas: Canvas) {
    let list = list(of: page, desk, on: canvas)
    if page.rows.isEmpty {
      page.narrowing.field.isEmpty
        ? drawEmpty("No running stories yet", ["Two reports of one event make one."], on: list)
        : drawEmpty("No running story is called that", ["Esc shows them all again"], on: list)
    }
    drawRows(
      page.rows, height: ThreadList.rowHeight, isFocused: !desk.sidebar.isFocused, on: list
    ) { row, canvas, ground in
      canvas.fill(Rect(rows: 1, columns: canvas.columns), Style(.text, on: ground))
      if row.unread > 0 { canvas.put("●", at: 0, 0, Style(.unreadMark, on: ground)) }
      if row.isFollowed { canvas.put("★", at: 0, 1, Style(.star, on: ground)) }
      canvas.put(
        row.headline, at: 0, 3, Style(row.unread > 0 ? .unread : .read, on: ground),
        limit: max(0, canvas.columns - 4), ellipsis: true)
      canvas.put(
        facts(row, desk), at: 1, 3, Style(.dim), limit: max(0, canvas.columns - 4), ellipsis: true)
    }
  }

  /// "6 reports, 4 outlets · 12 Dec – 14 Dec · Shinzo Abe, …".
  static func facts(_ row: ThreadRow, _ desk: Desk) -> String {
    var parts = [
      "\(counted(row.reports, "report")), \(counted(row.outlets, "outlet"))",
      span(row, desk),
    ]
    if row.unread > 0 { parts.insert("\(grouped(row.unread)) unread", at: 1) }
    parts.append(row.people.joined(separator: ", "))
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func span(_ row: ThreadRow, _ desk: Desk) -> String {
    let first = Dates.short(row.first, now: desk.now, zone: desk.zone)
    let last = Dates.short(row.last, now: desk.now, zone: desk.zone)
    if first == last || last.isEmpty { return first }
    return first.isEmpty ? last : "\(first) – \(last)"
  }
}
