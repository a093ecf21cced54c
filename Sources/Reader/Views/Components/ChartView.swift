import Articles
import ReaderState
import Screen

/// Counts over time as upright bars, in eighths of a row; months are joined when there are more than columns. What is
/// counted stands behind the months.
func drawChart(_ timeline: [MonthCount], unit: String, on canvas: Canvas) {
  guard let first = timeline.first, let last = timeline.last, canvas.rows >= 2 else { return }
  let most = timeline.map(\.count).max() ?? 0
  let label = grouped(most)
  let left = label.utf8.count + 2
  let room = canvas.columns - left
  guard most > 0, room >= 4 else { return }
  let bins = HistogramBins(timeline, columns: room)
  let rows = canvas.rows - 1
  let top = bins.counts.max() ?? 1
  canvas.put(grouped(top), at: 0, endingAt: left - 1, Style(.count))
  canvas.put("0", at: rows - 1, endingAt: left - 1, Style(.count))
  for (index, count) in bins.counts.enumerated() where count > 0 {
    let eighths = max(1, count * rows * 8 / max(top, 1))
    let column = left + index * bins.step
    for row in 0..<rows {
      let filled = min(8, eighths - (rows - 1 - row) * 8)
      guard filled > 0 else { continue }
      let block = blocks[filled - 1]
      canvas.put(
        String(repeating: block, count: bins.width), at: row, column, Style(.chart))
    }
  }
  let start = "\(DateFormatting.month(first.month)) \(first.year)"
  let end = "\(DateFormatting.month(last.month)) \(last.year)"
  canvas.put(start, at: rows, left, Style(.dim))
  let across = bins.counts.count * bins.step
  var column = left + start.utf8.count
  if across >= start.utf8.count + end.utf8.count + 1 {
    canvas.put(end, at: rows, endingAt: left + across, Style(.dim))
    column = left + across
  } else if start != end {
    column += 1 + canvas.put("– " + end, at: rows, column + 1, Style(.dim))
  }
  canvas.put(
    "  " + unit, at: rows, column, Style(.dim), limit: max(0, canvas.columns - column),
    ellipsis: true)
}

private let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

/// Months gathered into as many bars as there is room for.
struct HistogramBins {
  /// How often, bar by bar, empty months among them.
  let counts: [Int]
  /// Columns of a bar, and from one bar to the next.
  let width: Int
  let step: Int

  init(_ timeline: [MonthCount], columns: Int) {
    func number(_ month: MonthCount) -> Int { month.year * 12 + month.month - 1 }
    let start = timeline.first.map(number) ?? 0
    let months = max(1, (timeline.last.map(number) ?? 0) - start + 1)
    let joined = max(1, (months + columns - 1) / max(1, columns))
    var counts = [Int](repeating: 0, count: min((months + joined - 1) / joined, max(1, columns)))
    for month in timeline {
      let at = (number(month) - start) / joined
      if counts.indices.contains(at) { counts[at] += max(0, month.count) }
    }
    self.counts = counts
    step = min(4, max(1, columns / counts.count))
    width = max(1, step - 1)
  }
}
