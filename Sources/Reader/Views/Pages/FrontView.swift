import Articles
import Reading
import Screen

/// Shelves of stories.
enum FrontView: View {
  static func draw(_ page: FrontPage, _ desk: Desk, on canvas: Canvas) {
    let frames = page.frames(desk)
    let list = canvas.part(frames.list)
    if page.rows.isEmpty, let progress = desk.progress {
      drawEmpty(describe(progress) + " …", [], on: list)
    } else if page.rows.isEmpty {
      drawEmpty(emptyTitle(page.shelf), advice(page.shelf, desk), on: list)
    }
    let hasDates = page.rows.contains { $0.published != nil }
    let hasSources = page.rows.contains { $0.outlet != nil }
    drawRows(page.rows, isFocused: !desk.sidebar.isFocused, on: list) { row, canvas, ground in
      StoryLine.draw(
        row, desk, on: canvas, at: 0, ground: ground, hasDates: hasDates, hasSources: hasSources)
    }
    drawPreview(page.preview, in: frames.preview, divider: frames.divider, desk, on: canvas)
  }

  private static func emptyTitle(_ shelf: Shelf) -> String {
    switch shelf {
    case .all: "No stories yet"
    case .unread: "Everything is read"
    case .starred: "Nothing is starred"
    case .feed: "This feed has brought no stories yet"
    case .source: "No stories of this source"
    }
  }

  private static func advice(_ shelf: Shelf, _ desk: Desk) -> [String] {
    let keys = desk.keymap
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
