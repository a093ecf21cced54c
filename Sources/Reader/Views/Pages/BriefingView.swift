import Articles
import ReaderState
import Screen

/// The briefing, part by part.
enum BriefingView: View {
  static func draw(_ page: BriefingPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let briefing = page.briefing else { return }
    if briefing.stories == 0 {
      let update = shared.keymap.keys(of: .update, limit: 1)
      drawEmpty(
        "Nothing new since \(day(briefing.since, shared))",
        [
          "\(update) updates the feeds",
          "\(shared.keymap.keys(of: .follow, limit: 1)) follows a name, a running story or a search",
        ], on: canvas)
      return
    }
    for index in page.sheet.visible where page.items.indices.contains(index) {
      let lines = page.sheet.lines(of: index)
      let frame = Rect(
        row: lines.lowerBound - page.sheet.top, rows: lines.count, columns: canvas.columns)
      let ground: BackgroundRole =
        index != page.sheet.selected
        ? .page : shared.sidebar.isFocused ? .inactive : .selected
      draw(page.items[index], briefing, shared, on: canvas.part(frame), ground)
      if let story = page.story(at: index),
        page.selection.contains(index, story.key, cursor: page.cursor)
      {
        canvas.put("✓", at: frame.row, 0, Style(.notice, .bold, on: ground))
      }
    }
  }

  /// When a briefing counts as read, so that the next one begins where it ends.
  private static func rule(columns: Int, _ shared: SharedState) -> String {
    let key = shared.keymap.keys(of: .markAllRead, limit: 1)
    let text = "The next begins here once you were at the end, or with \(key)"
    return DisplayWidth.columns(of: text) <= columns ? text : "Read at its end, or with \(key)"
  }

  private static func day(_ seconds: Int64, _ shared: SharedState) -> String {
    DateFormatting.long(Timestamp(seconds: seconds), now: shared.now, zone: shared.zone)
  }

  private static func draw(
    _ item: BriefingPage.Item, _ briefing: Briefing, _ shared: SharedState, on canvas: Canvas,
    _ ground: BackgroundRole
  ) {
    switch item {
    case .heading:
      let unread = briefing.unread > 0 ? " · \(grouped(briefing.unread)) unread" : ""
      let count = counted(briefing.stories, "new story", "new stories")
      canvas.put(
        "\(count) since \(day(briefing.since, shared))\(unread)", at: 0, 0, Style(.headline),
        limit: canvas.columns, ellipsis: true)
      canvas.put(
        rule(columns: canvas.columns, shared), at: 1, 0, Style(.dim), limit: canvas.columns,
        ellipsis: true)
    case .hint(let text): canvas.put(text, at: 0, 0, Style(.dim), ellipsis: true)
    case .section(let title, let target): section(title, target, briefing, on: canvas, ground)
    case .quote(let quote, let lines):
      block(lines, bar: "▌", Style(.quote), on: canvas, ground)
      canvas.put(
        citation(quote, shared), at: lines.count, 4, Style(.dim), limit: max(0, canvas.columns - 5),
        ellipsis: true)
    case .paragraph(_, _, let lines): block(lines, bar: "+", Style(.text), on: canvas, ground)
    case .story(let row):
      StoryRowView.draw(
        row, shared, on: canvas.part(Rect(column: 1, rows: 1, columns: canvas.columns - 1)), at: 0,
        ground: ground)
    case .name(let entity):
      canvas.put(
        entity.name, at: 0, 4, Style(TextRole(entity.kind), on: ground),
        limit: max(0, canvas.columns - 5), ellipsis: true)
    case .rest(let text): canvas.put("  … \(text)", at: 0, 2, Style(.dim), ellipsis: true)
    }
  }

  private static func section(
    _ title: String, _ target: BriefingPage.Target, _ briefing: Briefing, on canvas: Canvas,
    _ ground: BackgroundRole
  ) {
    var count = ""
    if case .outlet(let name) = target,
      let outlet = briefing.outlets.first(where: { $0.outlet == name })
    {
      count = grouped(outlet.total)
    }
    let used = canvas.put(
      title, at: 1, 0, Style(.subheading, on: ground), limit: max(0, canvas.columns - 8),
      ellipsis: true)
    canvas.horizontal(row: 1, columns: min(used + 1, canvas.columns)..<canvas.columns)
    if !count.isEmpty { canvas.put(" \(count) ", at: 1, endingAt: canvas.columns, Style(.count)) }
  }

  private static func block(
    _ lines: [String], bar: String, _ style: Style, on canvas: Canvas, _ ground: BackgroundRole
  ) {
    for (at, line) in lines.enumerated() {
      if bar == "▌" || at == 0 { canvas.put(bar, at: at, 2, Style(.quoteBar)) }
      if ground != .page {
        canvas.fill(
          Rect(row: at, column: 4, rows: 1, columns: max(0, canvas.columns - 4)),
          Style(.text, on: ground))
      }
      canvas.put(line, at: at, 4, style.on(ground))
    }
  }
}
