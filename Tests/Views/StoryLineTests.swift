import Articles
import Reading
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryLineTests {
  private func drawn(_ row: StoryRow, _ columns: Int) -> DrawnGrid {
    var desk = Desk(size: Size(rows: 1, columns: columns), keymap: .standard)
    desk.now = PaperArchive.now
    return DrawnGrid(rows: 1, columns: columns) {
      StoryLine.draw(row, desk, on: $0, at: 0, ground: .page)
    }
  }

  @Test func marksStandInTheirColumnsAtEveryWidth() {
    var row = PaperArchive.row(10)
    row.isStarred = true
    row.quotes = 6
    for columns in [40, 60, 80, 120, 200] {
      let line = drawn(row, columns).grid.line(0)
      #expect(line.hasPrefix("●★ "))
      #expect(line.hasSuffix("+2  6❝"), "\(columns): \(line)")
      #expect(Widths.columns(of: line) == columns)
    }
  }

  @Test func readAndUnreadDiffer() {
    #expect(drawn(PaperArchive.row(0), 80).style(of: "Council")?.face == .unread)
    #expect(drawn(PaperArchive.row(1), 80).style(of: "Council")?.face == .read)
  }

  @Test func whatIsNewIsSaidWhileThereIsRoom() {
    #expect(drawn(PaperArchive.row(2), 120).text.contains("3 of 14 new"))
  }

  @Test func narrowListsLeaveTheDateOut() {
    #expect(!drawn(PaperArchive.row(40), 30).text.contains("Dec"))
    #expect(drawn(PaperArchive.row(40), 60).text.contains("11 Dec"))
  }

  @Test func aLineForCommandsHasTheSameFields() {
    let text = StoryLine.text(PaperArchive.row(10), now: PaperArchive.now, zone: 0)
    #expect(text.hasPrefix("●"))
    #expect(text.contains("Isle Radio"))
    #expect(text.contains("+2"))
  }
}
