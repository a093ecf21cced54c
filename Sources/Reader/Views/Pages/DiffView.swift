import Articles
import ReaderState
import Screen

/// Two texts in one: what only the first has is struck by its style, what only the second has stands out.
enum DiffView: View {
  static func draw(_ page: DiffPage, _ shared: SharedState, on canvas: Canvas) {
    let frames = page.frames(shared)
    guard let comparison = page.comparison else { return }
    let left = page.left(in: frames.head)
    let head = canvas.part(frames.head)
    head.put(heading(comparison, .left), at: 0, left, Style(.removed), ellipsis: true)
    head.put(heading(comparison, .right), at: 1, left, Style(.inserted), ellipsis: true)
    if page.places.isEmpty {
      head.put("No differences: word for word the same", at: 2, left, Style(.dim), ellipsis: true)
    } else {
      let legend = "[-only above-] {+only below+} \(counted(page.places.count, "change"))"
      head.put(legend, at: 2, left, Style(.dim), ellipsis: true)
    }
    let spans = spans(page)
    let text = canvas.part(frames.text)
    for (row, line) in page.lines.dropFirst(page.top).prefix(text.rows).enumerated() {
      text.put(line, of: page.text, at: row, left, Style(.text), spans: spans)
    }
  }

  /// The changes on the screen and the few before it that may reach into it.
  private static func isCurrent(_ range: Range<Int>, _ page: DiffPage) -> Bool {
    page.current.map { page.places[$0].contains(range.lowerBound) } ?? false
  }

  /// Which text is meant, and whether it is the newer one.
  static func heading(_ comparison: TextDiff, _ side: TextDiff.Side) -> String {
    let age = comparison.newer.map { $0 == side ? " · newer" : " · older" } ?? ""
    return side == .left ? "− \(comparison.left)\(age)" : "+ \(comparison.right)\(age)"
  }

  private static func spans(_ page: DiffPage) -> [Span] {
    guard page.lines.indices.contains(page.top) else { return [] }
    let from = page.lines[page.top].range.lowerBound
    let changes = page.changes.drop { $0.range.upperBound <= from }
    return changes.prefix(4_000).map { change in
      let style = Style(change.kind == .added ? .inserted : .removed)
      return Span(change.range, isCurrent(change.range, page) ? style.adding(.bold) : style)
    }
  }
}
