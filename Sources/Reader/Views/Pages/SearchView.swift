import Articles
import ReaderState
import Screen

/// Search: the line, facets, hits with their passages, the hit in its story.
enum SearchView: View {
  static func draw(_ page: SearchPage, _ shared: SharedState, on canvas: Canvas) {
    let frames = page.frames(shared)
    drawLine(page, shared, on: canvas.part(frames.line))
    drawNote(page, shared, on: canvas.part(frames.note))
    if let frame = frames.facets { drawFacets(page, on: canvas.part(frame)) }
    if let column = frames.facetLine {
      canvas.vertical(column: column, rows: frames.list.row..<frames.list.endRow)
    }
    let list = canvas.part(frames.list)
    if page.answer == nil { drawAdvice(page, shared, on: list) }
    if page.rows.isEmpty { drawNothing(page, shared, on: list) }
    var columns = StoryRowView.Columns()
    let isDated = page.rows.contains { $0.row.published != nil || $0.row.added != nil }
    if !isDated { columns.dates = 0 }
    drawRows(
      page.rows, of: page, height: page.rowHeight(shared), isFocused: !page.isFacing, on: list
    ) { hit, canvas, ground in
      drawHit(hit, shared, on: canvas, ground, columns)
    }
    drawPreview(page.preview, in: frames.preview, divider: frames.divider, shared, on: canvas)
  }

  private static func drawLine(_ page: SearchPage, _ shared: SharedState, on canvas: Canvas) {
    let start = 1 + canvas.put("/ ", at: 0, 1, Style(.prompt))
    var count = ""
    if let answer = page.answer {
      count = grouped(answer.total) + (answer.isTotalLowerBound ? "+" : "")
      count += answer.total == 1 ? " story" : " stories"
      if page.sort != .relevance { count += " by \(page.sort.rawValue)" }
    }
    let used = DisplayWidth.columns(of: count)
    let hasCount = canvas.columns - start - used >= 16
    let room = max(1, canvas.columns - start - (hasCount ? used + 3 : 1))
    let (shown, cursor) = window(page.field, room: room)
    canvas.put(shown, at: 0, start, Style(.input), limit: room)
    if hasCount { canvas.put(count, at: 0, endingAt: canvas.columns - 1, Style(.count)) }
    if page.isTyping { canvas.showCursor(at: 0, start + cursor) }
  }

  /// Under the line: completions while Tab goes through them, else what was not understood, else a rule.
  private static func drawNote(_ page: SearchPage, _ shared: SharedState, on canvas: Canvas) {
    if !page.completions.isEmpty {
      var column = 3
      for (at, way) in page.completions.enumerated() where column < canvas.columns {
        let style = Style(.text, on: at == page.completion ? .selected : .page)
        column += canvas.put(way, at: 0, column, style, ellipsis: true) + 3
      }
    } else if let note = page.answer?.notes.first {
      let words = page.field.text.utf8Slice(note.range)
      let text = words.isEmpty ? note.message : "“\(words)”: \(note.message)"
      canvas.put(text, at: 0, 3, Style(.warning), limit: max(0, canvas.columns - 4), ellipsis: true)
    } else {
      canvas.horizontal(row: 0, columns: 0..<canvas.columns)
    }
  }

  private static func drawFacets(_ page: SearchPage, on canvas: Canvas) {
    for index in page.facets.visible where page.facetItems.indices.contains(index) {
      let lines = page.facets.lines(of: index)
      let row = lines.upperBound - 1 - page.facets.top
      switch page.facetItems[index] {
      case .heading(let title):
        canvas.put(title, at: row, 1, Style(.subheading), ellipsis: true)
      case .facet(let facet):
        let isSelected = page.isFacing && index == page.facets.selected
        let ground: BackgroundRole = isSelected ? .selected : .page
        if isSelected {
          canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
        }
        let isChosen = page.isChosen(facet)
        if isChosen { canvas.put("✓", at: row, 0, Style(.notice, on: ground)) }
        let used = canvas.put(
          grouped(facet.count), at: row, endingAt: canvas.columns - 1, Style(.count, on: ground))
        canvas.put(
          facet.label, at: row, 2, Style(facet.face, isChosen ? .bold : [], on: ground),
          limit: max(0, canvas.columns - used - 5), ellipsis: true)
      }
    }
  }

  /// A headline in one row, the passage below it with its hits.
  private static func drawHit(
    _ hit: Hit, _ shared: SharedState, on canvas: Canvas, _ ground: BackgroundRole,
    _ columns: StoryRowView.Columns
  ) {
    StoryRowView.draw(hit.row, shared, on: canvas, at: 0, ground: ground, columns: columns)
    let text = hit.snippet.text
    let spans = hit.snippet.hits.map { Span($0, Style(.text, on: .hit)) }
    let lines = TextLayout.lines(of: text, width: max(1, canvas.columns - 5))
    let room = canvas.rows - 1
    for (at, line) in lines.prefix(room).enumerated() {
      canvas.put(line, of: text, at: at + 1, 3, Style(.dim), spans: spans)
    }
  }

  private static func drawNothing(_ page: SearchPage, _ shared: SharedState, on canvas: Canvas) {
    if let meant = page.answer?.didYouMean {
      drawEmpty(
        "Nothing found", ["Did you mean \(meant)?", "Enter in the line searches for that"],
        on: canvas)
    } else {
      drawEmpty(
        "Nothing found",
        [
          "Fewer words find more; OR between words finds either.",
          "word* finds what begins so, =word this form only.",
        ],
        on: canvas)
    }
  }

  /// The language in a few lines, while nothing is typed.
  private static func drawAdvice(_ page: SearchPage, _ shared: SharedState, on canvas: Canvas) {
    guard page.field.isEmpty else { return }
    let examples = [
      "peace treaty             both words",
      "\"peace treaty\"           this phrase",
      "island* -volcano         begins so; without",
      "=approval                in this form only",
      "said:abe nuclear         who said it, and what",
      "person: place: org:      who and what is named",
      "source: by: feed: lang:  where it comes from",
      "after:2016-12 on:3d      when",
      "is:unread has:quote      what it is",
      "tag:later note:budget    what you put on it",
    ]
    let recent = shared.history.prefix(5)
    let top = max(0, (canvas.rows - examples.count - recent.count - 4) / 3)
    let left = max(1, (canvas.columns - 44) / 2)
    for (at, line) in examples.enumerated() {
      canvas.put(line, at: top + at, left, Style(.dim), ellipsis: true)
    }
    guard !recent.isEmpty else { return }
    let from = top + examples.count + 1
    canvas.put("Earlier (↑)", at: from, left, Style(.subheading))
    for (at, line) in recent.enumerated() {
      canvas.put(line, at: from + 1 + at, left, Style(.text), ellipsis: true)
    }
  }
}

extension Facet {
  /// A month in words, everything else as it is.
  var label: String {
    let parts = value.split(separator: "-")
    guard kind == .month, parts.count == 2, let month = Int(parts[1]) else { return value }
    return "\(DateFormatting.month(month)) \(parts[0])"
  }

  var face: TextRole {
    switch kind {
    case .person: .person
    case .place: .place
    case .organization: .organization
    case .source: .source
    case .month: .date
    }
  }
}
