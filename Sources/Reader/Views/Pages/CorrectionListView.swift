import Articles
import ReaderState
import Screen

/// What the reader corrected: the correction, and when it was made.
enum CorrectionListView: View {
  static func draw(_ page: CorrectionListPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    if page.rows.isEmpty {
      drawEmpty(
        "No corrections",
        [
          "\(shared.keymap.keys(of: .speaker, limit: 1)) on a quotation says who said it,",
          "\(shared.keymap.keys(of: .merge, limit: 1)) on a person's page which two are one",
        ], on: canvas)
    }
    drawRows(
      page.rows, height: CorrectionListPage.rowHeight, isFocused: !shared.sidebar.isFocused,
      on: canvas
    ) { row, canvas, ground in
      canvas.fill(Rect(rows: 1, columns: canvas.columns), Style(.text, on: ground))
      canvas.put(
        row.sentence, at: 0, 1, Style(.text, on: ground), limit: max(0, canvas.columns - 2),
        ellipsis: true)
      let day = DateFormatting.short(
        Timestamp(seconds: row.made), now: shared.now, zone: shared.zone)
      canvas.put(day, at: 1, 3, Style(.dim), limit: max(0, canvas.columns - 4), ellipsis: true)
    }
  }
}
