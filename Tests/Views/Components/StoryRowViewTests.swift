import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryRowViewTests {
  private func drawn(_ row: StorySummary, _ columns: Int) -> DrawnGrid {
    var shared = SharedState(size: Size(rows: 1, columns: columns), keymap: .standard)
    shared.now = FakeArchive.now
    return DrawnGrid(rows: 1, columns: columns) {
      StoryRowView.draw(row, shared, on: $0, at: 0, ground: .page)
    }
  }

  @Test func marksStandInTheirColumnsAtEveryWidth() {
    var row = FakeArchive.row(10)
    row.isStarred = true
    row.quotes = 6
    for columns in [40, 60, 80, 120, 200] {
      let line = drawn(row, columns).grid.line(0)
      #expect(line.hasPrefix("●★ "))
      #expect(line.hasSuffix("+2  6❝"), "\(columns): \(line)")
      #expect(DisplayWidth.columns(of: line) == columns)
    }
  }

  @Test func readAndUnreadDiffer() {
    #expect(drawn(FakeArchive.row(0), 80).style(of: "Council")?.face == .unread)
    #expect(drawn(FakeArchive.row(1), 80).style(of: "Council")?.face == .read)
  }

  @Test func whatIsNewIsSaidWhileThereIsRoom() {
    #expect(drawn(FakeArchive.row(2), 120).text.contains("3 of 14 new"))
  }

  @Test func aLongHeadlineLeavesRoomForTheOutlet() {
    var row = FakeArchive.row(10)
    row.title = String(repeating: "Harbour council meets again ", count: 6)
    for columns in [56, 60, 73] {
      #expect(drawn(row, columns).text.contains("…  Isle Radio"), "\(columns)")
    }
  }

  @Test func tagsAreSeenBehindTheLongestHeadline() {
    var row = FakeArchive.row(10)
    row.title = String(repeating: "Harbour council meets again ", count: 6)
    row.tags = ["later", "quay"]
    for columns in [60, 80, 120] {
      #expect(drawn(row, columns).text.contains("#later #quay"), "\(columns)")
    }
    #expect(drawn(row, 80).text.contains("Isle Radio"))
    row.tags = [String(repeating: "long", count: 20)]
    #expect(drawn(row, 60).text.contains("#longlo"))
  }

  @Test func narrowListsLeaveTheDateOut() {
    #expect(!drawn(FakeArchive.row(40), 30).text.contains("Dec"))
    #expect(drawn(FakeArchive.row(40), 60).text.contains("11 Dec"))
  }

  @Test func aLineForCommandsHasTheSameFields() {
    let text = StoryRowView.text(FakeArchive.row(10), now: FakeArchive.now, zone: 0)
    #expect(text.hasPrefix("●"))
    #expect(text.contains("Isle Radio"))
    #expect(text.contains("+2"))
  }
}
