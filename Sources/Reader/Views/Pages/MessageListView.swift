import Articles
import ReaderState
import Screen

/// Everything that was told, in full, newest first.
enum MessageListView: View {
  static func draw(_ page: MessageListPage, _ shared: SharedState, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(shared))
    if page.entries.isEmpty {
      drawEmpty("Nothing has gone wrong", ["What happens is kept here."], on: canvas)
    }
    for index in page.sheet.visible where page.entries.indices.contains(index) {
      let (message, lines) = page.entries[index]
      let row = page.sheet.lines(of: index).lowerBound - page.sheet.top
      let ground: BackgroundRole = index == page.sheet.selected ? .selected : .page
      let time = DateFormatting.short(
        Timestamp(seconds: message.at), now: shared.now, zone: shared.zone)
      canvas.put(time, at: row, 1, Style(.date), limit: MessageListPage.timeWidth - 1)
      for (at, line) in lines.enumerated() {
        let face: TextRole = at > 0 ? .dim : message.level == .failure ? .error : .text
        canvas.put(
          line, at: row + at, MessageListPage.timeWidth, Style(face, on: at == 0 ? ground : .page))
      }
    }
  }
}
