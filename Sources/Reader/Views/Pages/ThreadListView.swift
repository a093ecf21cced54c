import Articles
import ReaderState
import Screen

/// Running stories: headline, then dates, reports, outlets and people.
enum ThreadListView: View {
  static func draw(_ page: ThreadListPage, _ shared: SharedState, on canvas: Canvas) {
    let list = list(of: page, shared, on: canvas)
    if page.rows.isEmpty {
      page.narrowing.field.isEmpty
        ? drawEmpty("No running stories yet", ["Two reports of one event make one."], on: list)
        : drawEmpty("No running story is called that", ["Esc shows them all again"], on: list)
    }
    drawRows(
      page.rows, height: ThreadListPage.rowHeight, isFocused: !shared.sidebar.isFocused, on: list
    ) { row, canvas, ground in
      canvas.fill(Rect(rows: 1, columns: canvas.columns), Style(.text, on: ground))
      if row.unread > 0 { canvas.put("●", at: 0, 0, Style(.unreadMark, on: ground)) }
      if row.isFollowed { canvas.put("★", at: 0, 1, Style(.star, on: ground)) }
      canvas.put(
        row.headline, at: 0, 3, Style(row.unread > 0 ? .unread : .read, on: ground),
        limit: max(0, canvas.columns - 4), ellipsis: true)
      canvas.put(
        facts(row, shared), at: 1, 3, Style(.dim), limit: max(0, canvas.columns - 4), ellipsis: true
      )
    }
  }

  /// "6 reports, 4 outlets · 12 Dec – 14 Dec · Shinzo Abe, …".
  static func facts(_ row: ThreadSummary, _ shared: SharedState) -> String {
    var parts = [
      "\(counted(row.reports, "report")), \(outlets(row.outlets))",
      span(row, shared),
    ]
    if row.unread > 0 { parts.insert("\(grouped(row.unread)) unread", at: 1) }
    parts.append(row.people.joined(separator: ", "))
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func outlets(_ count: Int) -> String {
    count == 0 ? "no outlet named" : counted(count, "outlet")
  }

  private static func span(_ row: ThreadSummary, _ shared: SharedState) -> String {
    let first = DateFormatting.short(row.first, now: shared.now, zone: shared.zone)
    let last = DateFormatting.short(row.last, now: shared.now, zone: shared.zone)
    if first == last || last.isEmpty { return first }
    return first.isEmpty ? last : "\(first) – \(last)"
  }
}
