import Articles
import ReaderState
import Screen

/// A story beside a list: its lines without margin and selection.
func drawPreview(
  _ preview: Preview, in frame: Rect?, divider: Int?, _ shared: SharedState, on canvas: Canvas
) {
  guard let frame else { return }
  if let divider { canvas.vertical(column: divider, rows: frame.row..<frame.endRow) }
  guard let story = preview.story else { return }
  let text = StoryTextRenderer(
    story: story, column: preview.column, hits: preview.hits, dimsSeen: shared.dimsSeen,
    showsReported: preview.showsReported)
  let inside = canvas.part(frame.inset(left: 1, right: 1))
  text.draw(on: inside, top: preview.top, left: 0)
}
