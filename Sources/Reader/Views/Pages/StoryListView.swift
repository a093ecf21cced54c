import Articles
import ReaderState
import Screen

/// Draws a list of stories.
enum StoryListView: View {
  static func draw(_ page: StoryListPage, _ shared: SharedState, on canvas: Canvas) {
    let frames = page.frames(shared)
    let list = canvas.part(frames.list)
    if page.rows.isEmpty, let progress = shared.progress {
      drawEmpty(describe(progress) + " …", [], on: list)
    } else if page.rows.isEmpty {
      drawEmpty(emptyTitle(page.shelf), advice(page.shelf, shared), on: list)
    }
    let columns = columns(of: page, shared)
    drawRows(page.rows, of: page, isFocused: !shared.sidebar.isFocused, on: list) {
      row, canvas, ground in
      let subject = StoryRowView.Subject(row, shared, ground: ground, columns: columns)
      canvas.drawRow(showing: subject) { StoryRowView.draw(subject, on: $0, at: 0) }
    }
    drawPreview(page.preview, in: frames.preview, divider: frames.divider, shared, on: canvas)
  }

  /// On the page of a feed or an outlet, an outlet that all have is not said on every row.
  private static func columns(
    of page: StoryListPage, _ shared: SharedState
  ) -> StoryRowView.Columns {
    var columns = StoryRowView.Columns(page.rows, shared)
    switch page.shelf {
    case .feed, .source:
      let outlet = page.rows.current?.outlet
      if !page.rows.contains({ $0.outlet != outlet }) { columns.hasSources = false }
    case .all, .unread, .starred: break
    }
    return columns
  }

  private static func emptyTitle(_ shelf: StoryFilter) -> String {
    switch shelf {
    case .all: "No stories yet"
    case .unread: "Everything is read"
    case .starred: "Nothing is starred"
    case .feed: "This feed has brought no stories yet"
    case .source: "No stories of this source"
    }
  }

  private static func advice(_ shelf: StoryFilter, _ shared: SharedState) -> [String] {
    let keys = shared.keymap
    switch shelf {
    case .all:
      return [
        "lede add FILE …        adds stories, folders of them, web pages",
        "lede feeds add URL     subscribes to a feed or a page",
        "lede demo              shows the sample edition",
      ]
    case .unread: return ["\(keys.keys(of: .update)) updates the feeds"]
    case .starred: return ["\(keys.keys(of: .star)) on a story stars it"]
    case .feed: return ["\(keys.keys(of: .update)) updates the feeds"]
    case .source: return ["\(keys.keys(of: .back, limit: 1)) goes back"]
    }
  }
}
