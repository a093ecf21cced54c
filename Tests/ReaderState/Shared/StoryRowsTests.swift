import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite("Working through rows of stories")
struct StoryRowsTests {
  private func list(_ reader: ReaderHarness) -> StoryListPage? {
    reader.state.page as? StoryListPage
  }

  @Test func mMovesDownAndACountMarksSeveral() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("m")
    #expect(reader.archive.rows[0].isRead && list(reader)?.cursor == 1)
    reader.press("5 m")
    #expect(reader.archive.rows[0...5].allSatisfy { $0.isRead } && list(reader)?.cursor == 6)
    reader.press("u")
    #expect(reader.archive.rows[0...5].map(\.isRead) == [true, true, false, true, false, true])
    reader.press("u")
    #expect(!reader.archive.rows[0].isRead)
  }

  @Test func everythingIsMarkedReadAndTakenBackAsOne() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("A")
    #expect(reader.archive.rows.allSatisfy { $0.isRead })
    #expect(reader.state.shared.notice?.text == "6 stories marked read · u undoes")
    #expect(list(reader)?.story(at: 0)?.isRead == true)
    reader.press("A")
    #expect(reader.state.shared.notice?.text == "Everything here is read")
    reader.press("u")
    #expect(reader.archive.rows.count { !$0.isRead } == 6)
    #expect(list(reader)?.story(at: 0)?.isRead == false)
  }

  @Test func aboveAndBelowTheCursor() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("4 j")
    reader.send(.perform(.markAboveRead, times: nil))
    #expect(reader.archive.rows.map(\.isRead)[0...4] == [true, true, true, true, false])
    reader.send(.perform(.markBelowRead, times: nil))
    #expect(reader.archive.rows.count { !$0.isRead } == 1)
  }

  @Test func aSelectionIsActedOnAtOnce() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("j V j j s")
    #expect(reader.archive.rows.map(\.isStarred)[0...4] == [false, true, true, true, false])
    #expect(list(reader)?.selection.isEmpty == true)
    reader.press("u")
    #expect(!reader.archive.rows.contains { $0.isStarred })
  }

  @Test func twoStretchesAreOneSelectionAndEscEndsIt() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("V V j j V j V")
    #expect(list(reader)?.selection.rows.map(\.key.rawValue) == ["story0", "story2", "story3"])
    #expect(list(reader)?.selectionNote(reader.state.shared)?.hasPrefix("3 rows") == true)
    reader.press("Esc")
    #expect(list(reader)?.selection.isEmpty == true)
    #expect(reader.state.trail.depth == 0)
  }

  @Test func removedStoriesComeBackWithOneKey() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("V j D")
    #expect(reader.archive.rows.count == 10 && reader.archive.removed.count == 2)
    #expect(list(reader)?.rows.total == 10)
    reader.press("u")
    #expect(reader.archive.rows.count == 12 && list(reader)?.rows.total == 12)
  }

  @Test func theCursorStandsOnTheNextRowThatIsLeft() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("j V j j D")
    #expect(list(reader)?.rows.current?.key.rawValue == "story4")
    reader.press("u")
    #expect(list(reader)?.rows.current?.key.rawValue == "story1")
    reader.press("g 3 D")
    #expect(list(reader)?.rows.current?.key.rawValue == "story3")
    reader.press("G D")
    #expect(list(reader)?.rows.current?.key.rawValue == "story10")
  }

  @Test func aCountAtTheEndOfTheListTurnsNothingBack() {
    var reader = ReaderHarness(FakeArchive(stories: 4))
    reader.press("5 m 5 m")
    #expect(reader.archive.rows.allSatisfy { $0.isRead })
    #expect(reader.state.shared.notice?.text == "Everything from here on is read")
  }

  @Test func aTagIsPutOnAllOfASelection() {
    var reader = ReaderHarness(FakeArchive(stories: 12))
    reader.press("V j #")
    reader.type("budget")
    reader.press("Enter")
    #expect(reader.archive.rows.map(\.tags)[0...2] == [["budget"], ["budget"], []])
    #expect(list(reader)?.story(at: 1)?.tags == ["budget"])
    reader.press("#")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.map(\.title) == ["#budget"] && menu.shown[0].detail == "✓ takes it off")
    reader.press("Enter u u")
    #expect(reader.archive.rows.allSatisfy { $0.tags.isEmpty })
  }

  @Test func whatASearchFoundIsMarkedRead() {
    let archive = FakeArchive(stories: 12)
    archive.answer = { _ in
      var answer = SearchResults()
      answer.hits = archive.rows[0..<5].map { Hit(row: $0, score: 1, snippet: Snippet()) }
      answer.total = 5
      return answer
    }
    var reader = ReaderHarness(archive)
    reader.press("/")
    reader.type("vell")
    reader.press("Esc j")
    reader.send(.perform(.markBelowRead, times: nil))
    #expect(archive.rows.map(\.isRead)[0...5] == [false, true, true, true, true, true])
    reader.press("A")
    #expect(archive.rows[0].isRead)
  }

  @Test func aThreadIsMarkedReadWhole() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.press("t A")
    #expect(reader.archive.rows[0...2].allSatisfy { $0.isRead })
    #expect((reader.state.page as? ThreadPage)?.page?.row.unread == 0)
  }
}
