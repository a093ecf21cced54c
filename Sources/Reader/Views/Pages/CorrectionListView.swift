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
        sentence(row, columns: canvas.columns - 2), at: 0, 1, Style(.text, on: ground),
        limit: max(0, canvas.columns - 2), ellipsis: true)
      let day = DateFormatting.short(
        Timestamp(seconds: row.made), now: shared.now, zone: shared.zone)
      let place = [day, row.title].compactMap(\.self).joined(separator: " · ")
      canvas.put(place, at: 1, 3, Style(.dim), limit: max(0, canvas.columns - 4), ellipsis: true)
    }
  }
  /// A correction in so many columns: what a story says is cut, what is said of it stays whole.
  static func sentence(_ row: CorrectionSummary, columns: Int) -> String {
    func width(_ isCut: Bool) -> [Int] {
      row.parts.filter { $0.canBeCut == isCut }.map { DisplayWidth.columns(of: $0.text) }
    }
    var room = columns - width(false).reduce(0, +)
    var left = width(true).count
    return row.parts.map { part in
      guard part.canBeCut else { return part.text }
      // What one leaves over is the next one's.
      let share = max(8, room / left)
      let text =
        DisplayWidth.columns(of: part.text) <= share
        ? part.text : DisplayWidth.fit(part.text, columns: share)
      (room, left) = (room - DisplayWidth.columns(of: text), left - 1)
      return text
    }.joined()
  }
}
