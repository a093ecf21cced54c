import Articles
import ReaderState
import Screen

/// Every quotation: speaker and story, then the words.
enum QuotationListView: View {
  static func draw(_ page: QuotationListPage, _ shared: SharedState, on canvas: Canvas) {
    let list = list(of: page, shared, on: canvas)
    if page.rows.isEmpty {
      page.narrowing.field.isEmpty
        ? drawEmpty("No quotations yet", ["They come with the stories."], on: list)
        : drawEmpty(
          "Nobody said that",
          [
            "Words are looked for in speakers, quotations and sources;",
            "said: about: source: since: look in one of them. Esc shows all again",
          ],
          on: list)
    }
    drawRows(
      page.rows, height: QuotationListPage.rowHeight, isFocused: !shared.sidebar.isFocused, on: list
    ) { row, canvas, ground in
      drawQuote(row, shared, on: canvas, ground)
    }
    markSelected(page, on: list)
  }

  private static func markSelected(_ page: QuotationListPage, on canvas: Canvas) {
    for index in page.rows.visible where page.isSelected(index) {
      let ground: BackgroundRole = index == page.cursor ? .selected : .page
      let row = (index - page.rows.top) * QuotationListPage.rowHeight
      canvas.put("✓", at: row, 0, Style(.notice, on: ground))
    }
  }

  private static func drawQuote(
    _ row: QuotationSummary, _ shared: SharedState, on canvas: Canvas, _ ground: BackgroundRole
  ) {
    canvas.fill(Rect(rows: 1, columns: canvas.columns), Style(.text, on: ground))
    let isUnsure = row.isUnsure
    let name = (row.speaker ?? "unattributed") + (isUnsure ? " ?" : "")
    let style: Style =
      row.speaker == nil
      ? Style(.dim, .italic, on: ground)
      : Style(.speaker, isUnsure ? .italic : [], on: ground)
    let used = canvas.put(name, at: 0, 1, style, limit: max(1, canvas.columns - 2), ellipsis: true)
    let room = canvas.columns - used - 5
    if room >= 12 {
      canvas.put(
        DisplayWidth.fit(citation(row, shared), columns: room), at: 0, endingAt: canvas.columns - 1,
        Style(.dim, on: ground))
    }
    let shown = ShownQuotation(row)
    let face: TextRole = shown.isReported ? .reported : row.kind == .mixed ? .text : .quote
    let spans = row.kind == .mixed ? [Span(shown.said, Style(.quote))] : []
    let lines = TextLayout.lines(of: shown.text, width: max(1, canvas.columns - 5))
    for (at, line) in lines.prefix(QuotationListPage.rowHeight - 1).enumerated() {
      let bar = shown.isReported ? "│" : "▌"
      canvas.put(bar, at: at + 1, 1, Style(.quoteBar, shown.isReported ? .dim : []))
      let isCut =
        at == QuotationListPage.rowHeight - 2 && lines.count > QuotationListPage.rowHeight - 1
      let used = canvas.put(line, of: shown.text, at: at + 1, 3, Style(face), spans: spans)
      if isCut { canvas.put("…", at: at + 1, 3 + used, Style(.dim)) }
    }
  }
}
