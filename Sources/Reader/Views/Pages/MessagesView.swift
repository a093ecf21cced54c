import Articles
import Reading
import Screen

/// Everything that was told, in full, newest first.
enum MessagesView: View {
  static func draw(_ page: MessageList, _ desk: Desk, on canvas: Canvas) {
    let canvas = canvas.part(page.frame(desk))
    if page.entries.isEmpty {
      drawEmpty("Nothing has gone wrong", ["What happens is kept here."], on: canvas)
    }
    for index in page.sheet.visible where page.entries.indices.contains(index) {
      let (message, lines) = page.entries[index]
      let row = page.sheet.lines(of: index).lowerBound - page.sheet.top
      let ground: Ground = index == page.sheet.selected ? .selected : .page
      canvas.put(Dates.time(message.at, zone: desk.zone), at: row, 1, Style(.date))
      for (at, line) in lines.enumerated() {
        let face: Face = at > 0 ? .dim : message.level == .failure ? .error : .text
        canvas.put(
          line, at: row + at, MessageList.timeWidth, Style(face, on: at == 0 ? ground : .page))
      }
    }
  }
}
