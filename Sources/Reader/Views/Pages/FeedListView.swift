import Articles
import ReaderState
import Screen

/// Subscriptions: title and counts, then when it was updated or why not.
enum FeedListView: View {
  static func draw(_ page: FeedListPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let feeds = page.feeds else { return }
    if feeds.isEmpty {
      drawEmpty(
        "No feeds yet",
        [
          "\(shared.keymap.keys(of: .subscribe))                       subscribes to a feed or a page",
          "lede feeds import FILE  brings a list (OPML) from another reader",
        ], on: canvas)
    }
    for index in page.sheet.visible where feeds.indices.contains(index) {
      let row = page.sheet.lines(of: index).lowerBound - page.sheet.top
      let isSelected = index == page.sheet.selected
      let ground: BackgroundRole =
        !isSelected ? .page : shared.sidebar.isFocused ? .inactive : .selected
      let frame = Rect(row: row, rows: 2, columns: canvas.columns)
      drawFeed(feeds[index], shared, on: canvas.part(frame), ground)
    }
  }

  private static func drawFeed(
    _ feed: FeedSummary, _ shared: SharedState, on canvas: Canvas, _ ground: BackgroundRole
  ) {
    canvas.fill(Rect(rows: 1, columns: canvas.columns), Style(.text, on: ground))
    if feed.failure != nil || feed.isGone {
      canvas.put("!", at: 0, 0, Style(.error, on: ground))
    } else if feed.unread > 0 {
      canvas.put("●", at: 0, 0, Style(.unreadMark, on: ground))
    }
    let counts =
      feed.unread > 0
      ? "\(grouped(feed.unread)) unread of \(grouped(feed.stories))" : grouped(feed.stories)
    let width = canvas.columns >= 40 ? DisplayWidth.columns(of: counts) + 2 : 0
    if width > 0 {
      canvas.put(counts, at: 0, endingAt: canvas.columns - 1, Style(.count, on: ground))
    }
    let used = canvas.put(
      feed.title, at: 0, 2, Style(.source, on: ground), limit: max(0, canvas.columns - width - 3),
      ellipsis: true)
    if let folder = feed.folder, canvas.columns - width - used - 5 > 8 {
      canvas.put(
        folder, at: 0, used + 4, Style(.dim, on: ground), limit: canvas.columns - width - used - 5,
        ellipsis: true)
    }
    let (text, face) = state(feed, shared)
    canvas.put(text, at: 1, 2, Style(face), limit: max(0, canvas.columns - 3), ellipsis: true)
  }

  /// When it was and will be updated, or what went wrong.
  static func state(_ feed: FeedSummary, _ shared: SharedState) -> (String, TextRole) {
    if feed.isGone { return ("gone for good, says its publisher · \(feed.shownURL)", .error) }
    var parts: [String] = []
    if let failure = feed.failure { parts.append(failure) }
    if let last = feed.lastUpdate {
      parts.append("updated \(DateFormatting.distance(last, now: shared.now))")
    } else if feed.failure == nil {
      parts.append("never updated · \(shared.keymap.keys(of: .update)) updates")
    }
    if let next = feed.nextTry, next > shared.now {
      parts.append("again \(DateFormatting.distance(next, now: shared.now))")
    }
    parts.append(feed.shownURL)
    return (parts.joined(separator: " · "), feed.failure == nil ? .dim : .error)
  }
}
