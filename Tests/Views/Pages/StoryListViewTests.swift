import Articles
import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct StoryListViewTests {
  @Test func anOutletThatAllRowsOfAFeedHaveIsNotRepeated() {
    let archive = FixtureStories.archive()
    for at in archive.rows.indices { archive.rows[at].source = "Vell Courier" }
    var reader = ReaderHarness(archive, rows: 24, columns: 100)
    #expect(draw(reader.state).text.contains("Vell Courier"))
    reader.send(.visit(StoryListPage(.feed("https://vell.example/feed"), title: "Feed")))
    #expect(!draw(reader.state).text.contains("Vell Courier"))
  }

  @Test func headlinesHaveRoomBesideTheSidebar() throws {
    let archive = FixtureStories.archive()
    for at in archive.rows.indices {
      archive.rows[at].title = String(repeating: "Quay ", count: 30)
    }
    let reader = ReaderHarness(archive, rows: 24, columns: 80)
    let row = draw(reader.state).text.split(separator: "\n")[3]
    #expect(row.count(where: { $0 == "Q" }) >= 5, "\(row)")
  }

  @Test func anEmptyArchiveTellsHowToFillIt() {
    let text = checked(ReaderHarness(FakeArchive()).state).text
    #expect(text.contains("No stories yet") && text.contains("lede add FILE"))
  }

  @Test func everyEmptyShelfSaysWhatItLacks() {
    for (command, words) in [
      (Command.showUnread, "Everything is read"), (.showStarred, "Nothing is starred"),
    ] {
      var reader = ReaderHarness(FakeArchive())
      reader.send(.perform(command, times: nil))
      #expect(checked(reader.state).text.contains(words))
    }
  }

  @Test func storiesStandUnderOneAnotherNewestFirst() throws {
    let lines = checked(reader(120).state).text.split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.contains("Mayor of Port Vell") })
    let second = try #require(lines.firstIndex { $0.contains("North quay to be dredged") })
    #expect(first < second)
  }

  @Test func aWideScreenShowsTheStoryBeside() {
    #expect(checked(reader(160).state).text.contains("herring"))
    #expect(!checked(reader(80).state).text.contains("herring"))
  }

  @Test(arguments: widths)
  func everyKeyIsDrawnAtEveryWidth(_ columns: Int) {
    for keys in ["j", "G", "Tab", "s", "m", "p", "?"] {
      _ = checked(reader(columns, keys: keys).state)
    }
  }

  @Test(arguments: widths)
  func rowsFromTheScreenBeforeAreThoseThatWouldBeDrawn(_ columns: Int) {
    let cache = RowCache()
    for keys in ["", "j", "j j", "G", "s", "m", "V"] {
      let state = reader(columns, keys: keys).state
      #expect(draw(state, cache: cache) == draw(state))
    }
  }
}
