import Articles
import ReaderState
import Screen

/// The bar above: the program's name, where one is, what is going on.
func drawBar(_ page: any ReaderPage, _ shared: SharedState, on canvas: Canvas) {
  canvas.fill(Style(.bar, on: .bar))
  var column = canvas.put(" lede ", at: 0, 0, Style(.brand, on: .bar))
  var parts = tally(page, shared)
  var right = parts.joined(separator: "   ")
  // On a narrow screen the first, which say least, make way for the title.
  while parts.count > 1, canvas.columns - column - DisplayWidth.columns(of: right) - 4 < 12 {
    parts.removeFirst()
    right = parts.joined(separator: "   ")
  }
  let room = canvas.columns - column - DisplayWidth.columns(of: right) - 4
  if room >= 8 {
    canvas.put(right, at: 0, endingAt: canvas.columns - 1, Style(.bar, on: .bar))
  }
  column += 2
  canvas.put(
    page.title, at: 0, column, Style(.bar, .bold, on: .bar),
    limit: room >= 8 ? room : canvas.columns - column, ellipsis: true)
}

/// Counts and work going on, what matters most last.
private func tally(_ page: any ReaderPage, _ shared: SharedState) -> [String] {
  var parts: [String] = []
  if let story = page as? StoryPage {
    if story.story?.row.isStarred == true { parts.append("★") }
    if let find = story.find { parts.append("hit \(find.count)") }
    if story.story != nil { parts.append("\(story.percent) %") }
  } else {
    if let tally = page.tally { parts.append(tally) }
    // Of other lists it is not known how much is unread.
    if (page as? StoryListPage)?.shelf == .all, let unread = shared.sidebar.counts?.unread,
      unread > 0
    {
      parts.append("\(grouped(unread)) unread")
    }
  }
  if let progress = shared.progress { parts.append(describe(progress)) }
  return parts
}

/// Words what is being done and how far it is: "updating 3/12".
func describe(_ progress: Progress) -> String {
  if let total = progress.total {
    return "\(progress.title) \(grouped(progress.done))/\(grouped(total))"
  }
  return progress.done > 0 ? "\(progress.title) \(grouped(progress.done))" : progress.title
}
