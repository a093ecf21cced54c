import Articles
import ReaderState
import Screen

/// A name's page.
enum EntityView: View {
  static func draw(_ page: EntityPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    guard let entity = page.page else {
      if page.isMissing {
        drawEmpty(
          "No page for \(page.title)",
          [
            "No story names it so; \(shared.keymap.keys(of: .search, limit: 1)) searches all stories"
          ],
          on: canvas)
      }
      return
    }
    for index in page.sheet.visible {
      let lines = page.sheet.lines(of: index)
      let frame = Rect(
        row: lines.lowerBound - page.sheet.top, rows: lines.count, columns: canvas.columns)
      let ground: BackgroundRole = index == page.sheet.selected ? .selected : .page
      let part = canvas.part(frame)
      draw(page.items[index], entity, shared, on: part, ground)
      if page.isSelected(index) { part.put("✓", at: 0, 0, Style(.notice)) }
    }
  }

  private static func draw(
    _ item: EntityPage.Item, _ entity: EntityDetail, _ shared: SharedState, on canvas: Canvas,
    _ ground: BackgroundRole
  ) {
    switch item {
    case .heading:
      let target = FollowTarget.subject(.entity(entity.row.key), name: entity.row.name)
      heading(entity, isFollowed: shared.isFollowed(target), on: canvas)
    case .chart:
      let inside = canvas.part(canvas.bounds.inset(bottom: 1))
      drawChart(entity.timeline, unit: unit(of: entity), on: inside)
    case .section(let title):
      canvas.put(title, at: 1, 0, Style(.subheading))
      let from = min(canvas.columns, DisplayWidth.columns(of: title) + 1)
      canvas.horizontal(row: 1, columns: from..<canvas.columns)
    case .rest(let text): canvas.put(text, at: 0, 2, Style(.dim), ellipsis: true)
    case .quote(let at, let words): quote(entity.quotes[at], words, shared, on: canvas, ground)
    case .story(let at):
      StoryRowView.draw(entity.stories[at], shared, on: canvas, at: 0, ground: ground)
    case .companion(let at): companion(entity.companions[at], on: canvas, ground)
    case .similar(let at): companion(entity.similar[at], on: canvas, ground)
    case .join(let at): join(entity.joins[at], on: canvas, ground)
    }
  }

  /// What the chart counts, and how much it leaves out.
  private static func unit(of entity: EntityDetail) -> String {
    let undated = entity.undatedMentions
    return "mentions" + (undated > 0 ? " · \(grouped(undated)) undated not shown" : "")
  }

  private static func heading(_ entity: EntityDetail, isFollowed: Bool, on canvas: Canvas) {
    let row = entity.row
    canvas.put(row.name, at: 0, 0, Style(TextRole(row.kind), .bold), ellipsis: true)
    let facts = [
      isFollowed ? "★ followed" : nil, row.kind.title, counted(row.stories, "story", "stories"),
      counted(row.mentions, "mention"),
      entity.said.text,
    ]
    canvas.put(
      facts.compactMap(\.self).joined(separator: " · "), at: 1, 0, Style(.dim),
      limit: canvas.columns, ellipsis: true)
    guard !entity.aliases.isEmpty else { return }
    canvas.put(
      "also: " + entity.aliases.joined(separator: ", "), at: 2, 0, Style(.dim),
      limit: canvas.columns, ellipsis: true)
  }

  private static func quote(
    _ row: QuotationSummary, _ words: [String], _ shared: SharedState, on canvas: Canvas,
    _ ground: BackgroundRole
  ) {
    let isReported = !row.kind.isVerbatim
    let face: TextRole = isReported ? .reported : row.kind == .mixed ? .text : .quote
    for (at, line) in words.enumerated() {
      canvas.put(isReported ? "│" : "▌", at: at, 0, Style(.quoteBar, isReported ? .dim : []))
      if ground != .page {
        canvas.fill(
          Rect(row: at, column: 2, rows: 1, columns: canvas.columns - 2), Style(.text, on: ground))
      }
      canvas.put(line, at: at, 2, Style(face, on: ground))
    }
    canvas.put(
      citation(row, shared), at: words.count, 2, Style(.dim), limit: max(0, canvas.columns - 2),
      ellipsis: true)
  }

  /// A joined name with its stories, and beneath it what speaks for it.
  private static func join(_ join: JoinedName, on canvas: Canvas, _ ground: BackgroundRole) {
    canvas.fill(Style(.text, on: ground))
    canvas.put(
      join.name, at: 0, 2, Style(TextRole(join.kind), on: ground),
      limit: min(40, max(4, canvas.columns - 16)), ellipsis: true)
    canvas.put(
      counted(join.stories, "story", "stories"), at: 0, endingAt: min(56, canvas.columns),
      Style(.count, on: ground))
    canvas.put(
      join.reason, at: 1, 4, Style(.dim, on: ground), limit: max(0, canvas.columns - 4),
      ellipsis: true)
  }

  private static func companion(_ row: EntitySummary, on canvas: Canvas, _ ground: BackgroundRole) {
    canvas.fill(Style(.text, on: ground))
    let count = counted(row.stories, "story", "stories")
    canvas.put(
      row.name, at: 0, 2, Style(TextRole(row.kind), on: ground),
      limit: min(40, max(4, canvas.columns - 16)), ellipsis: true)
    canvas.put(count, at: 0, endingAt: min(56, canvas.columns), Style(.count, on: ground))
  }
}

/// Outlet, date and headline of a quotation's story, and the copies that say the same.
func citation(_ row: QuotationSummary, _ shared: SharedState) -> String {
  let date = DateFormatting.short(row.published, now: shared.now, zone: shared.zone)
  let also = row.alsoIn.isEmpty ? nil : "also in \(row.alsoIn.joined(separator: "; "))"
  return [row.outlet, date.isEmpty ? "undated" : date, also, row.title].compactMap(\.self)
    .joined(separator: " · ")
}
