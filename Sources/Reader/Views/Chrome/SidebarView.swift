import Articles
import ReaderState
import Screen

/// The list of lists, each with its count.
func drawSidebar(_ shared: SharedState, on canvas: Canvas) {
  let sidebar = shared.sidebar
  let destinations = sidebar.destinations
  for (index, destination) in destinations.enumerated() {
    let row = sidebar.row(of: index, rows: canvas.rows)
    guard row >= 0, row < canvas.rows else { continue }
    let isSelected = index == sidebar.selected
    let ground: BackgroundRole = !isSelected ? .page : sidebar.isFocused ? .selected : .inactive
    if isSelected {
      canvas.fill(Rect(row: row, rows: 1, columns: canvas.columns), Style(.text, on: ground))
    }
    var used = 0
    if let count = sidebar.count(of: destination), count > 0 || !destination.isSaved {
      used = canvas.put(
        grouped(count), at: row, endingAt: canvas.columns - 1, Style(.count, on: ground))
    }
    let hasNew = destination == .unread && (sidebar.counts?.unread ?? 0) > 0
    let style = Style(.text, hasNew ? .bold : [], on: ground)
    let prefix = destination.isSaved ? "/ " : ""
    canvas.put(
      prefix + destination.title, at: row, 1, style, limit: max(0, canvas.columns - used - 3),
      ellipsis: true)
  }
}

extension Sidebar.Destination {
  /// Whether it is a kept search.
  var isSaved: Bool { if case .saved = self { true } else { false } }
}
