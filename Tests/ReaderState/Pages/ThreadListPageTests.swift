import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct ThreadListPageTests {
  private func reader(_ change: (FakeArchive) -> Void = { _ in }) -> ReaderHarness {
    let archive = FixtureStories.archive()
    var second = ThreadSummary(id: "t2", headline: "Tram of Tarn doubled", reports: 2, outlets: 1)
    second.isFollowed = true
    archive.threads.append(ThreadDetail(row: second))
    change(archive)
    var reader = ReaderHarness(archive)
    reader.press(", t")
    return reader
  }

  private func page(_ reader: ReaderHarness) -> ThreadListPage? {
    reader.state.page as? ThreadListPage
  }

  private func since(_ count: Int, _ reader: ReaderHarness) -> [Effect] {
    Array(reader.effects(since: count))
  }

  @Test func runningStoriesAreListedAndOpened() {
    var reader = reader()
    #expect(page(reader)?.rows.total == 2)
    reader.press("j Enter")
    #expect((reader.state.page as? ThreadPage)?.title == "Tram of Tarn doubled")
    reader.press("q")
    #expect(page(reader)?.rows.current?.id == "t2")
  }

  @Test func theyAreNarrowedByTheirHeadlines() {
    var reader = reader()
    reader.press("=")
    reader.type("tram")
    #expect(page(reader)?.rows.total == 1)
    #expect(page(reader)?.rows.current?.id == "t2")
    reader.press("Esc")
    #expect(page(reader)?.rows.total == 2)
  }

  /// An answer to what was typed before must not be shown under what is typed now.
  @Test func answersToAnEarlierFilterAreDropped() {
    var reader = reader()
    reader.press("=")
    reader.type("tram")
    let late = ThreadSummary(id: "late", headline: "Late")
    reader.send(.answer(.threads(filter: "tra", Page(rows: [late], offset: 0, total: 1))))
    #expect(page(reader)?.rows.current?.id == "t2")
  }

  @Test func followingIsTurnedOnAndOffAndUndone() {
    var reader = reader()
    reader.press("F")
    #expect(reader.effects.contains(.change(.correct(.follow(thread: "story2", isOn: true)))))
    reader.press("u")
    #expect(reader.effects.contains(.change(.retract(.follow(thread: "story2", isOn: true)))))
    reader.press("j F")
    #expect(reader.effects.contains(.change(.correct(.follow(thread: "t2", isOn: false)))))
  }

  @Test func oneIsMergedIntoAnotherOfThoseOffered() {
    var reader = reader()
    reader.press("&")
    guard case .menu(let menu) = reader.state.shared.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.shown.map(\.title) == ["Tram of Tarn doubled"])
    reader.press("Enter")
    #expect(reader.effects.contains(.change(.correct(.join(thread: "story2", into: "t2")))))
  }

  @Test func allReportsOfOneAreMarkedRead() {
    var reader = reader()
    let before = reader.effects.count
    reader.press("A")
    let marked = since(before, reader).contains {
      if case .change(.apply(.read(true), [.thread("story2")], _)) = $0 { true } else { false }
    }
    #expect(marked)
  }

  /// How many reports are unread changes with what is read elsewhere.
  @Test func readingElsewhereAsksForTheCountsAnew() {
    var reader = reader()
    reader.press("Enter Enter")
    #expect(reader.state.page is StoryPage)
    let before = reader.effects.count
    reader.press("q q")
    let asked = since(before, reader).contains {
      if case .query(.listThreads) = $0 { true } else { false }
    }
    #expect(page(reader) != nil && asked)
  }

  @Test func withoutRunningStoriesOnlyLeavingIsOffered() {
    var reader = reader { $0.threads = [] }
    #expect(page(reader)?.hints == [.nextPane, .back, .help])
    let before = reader.effects.count
    reader.press("Enter F & A j G")
    #expect(reader.state.page is ThreadListPage && reader.state.shared.overlay == nil)
    let changes = since(before, reader).filter { if case .change = $0 { true } else { false } }
    #expect(changes.isEmpty)
  }

  @Test func theSidebarStandsOnThreads() {
    let reader = reader()
    #expect(page(reader)?.destination == .threads && page(reader)?.hasSidebar == true)
  }
}
