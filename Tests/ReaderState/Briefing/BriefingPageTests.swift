import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct BriefingPageTests {
  private func reader(rows: Int = 40) -> ReaderHarness {
    let archive = FixtureStories.archive()
    archive.briefing = FixtureStories.briefing(archive)
    var reader = ReaderHarness(archive, rows: rows, columns: 100)
    reader.press("B")
    return reader
  }

  private func page(_ reader: ReaderHarness) -> BriefingPage? { reader.state.page as? BriefingPage }

  @Test func itTellsPartByPart() throws {
    let items = try #require(page(reader())?.items)
    let sections = items.compactMap { if case .section(let title, _) = $0 { title } else { nil } }
    #expect(sections == ["Mara Tollen", "Port Vell's fish market and the quay", "Vell Courier"])
    let rest = items.compactMap { if case .rest(let text) = $0 { text } else { nil } }
    #expect(rest == ["7 more quotes", "4 paragraphs told before", "new names in it:", "6 more"])
  }

  @Test func everythingLeadsToItsPlace() throws {
    var reader = reader()
    let items = try #require(page(reader)?.items)
    for index in items.indices where items[index].canSelect { #expect(items[index].page != nil) }
    let place = try #require(items.firstIndex { if case .paragraph = $0 { true } else { false } })
    while page(reader)?.cursor != place { reader.press("j") }
    reader.press("Enter")
    #expect((reader.state.page as? StoryPage)?.key == reader.archive.rows[2].key)
    #expect((reader.state.page as? StoryPage)?.wish == 40)
  }

  @Test func readingItToTheEndIsKeptAndIsNoStepOfUndo() {
    var reader = reader()
    let before = reader.effects.count
    reader.press("q")
    #expect(
      reader.effects(since: before).contains(.change(.setBriefingRead(FakeArchive.now, id: 1))))
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Nothing to undo")
  }

  @Test func markingAllReadAndTheNoteOfItAreOneStepAlsoAfterLeaving() {
    var reader = reader()
    reader.press("A q u")
    #expect(reader.state.shared.notice?.text == "Undone: marked read")
    #expect(reader.effects.contains(.change(.takeBack(id: 1))))
    #expect(reader.effects.contains(.change(.takeBack(id: 2))))
    reader.press("u")
    #expect(reader.state.shared.notice?.text == "Nothing to undo")
  }

  @Test func whatIsUnreadIsCountedAnewForTheSameStories() throws {
    var reader = reader()
    let since = try #require(page(reader)?.briefing?.since)
    let before = reader.effects.count
    reader.press("A")
    #expect(reader.effects(since: before).contains(.query(.loadBriefing(since: since))))
  }

  @Test func onAHeadingNothingIsDoneToStories() {
    var reader = reader()
    #expect(page(reader)?.scopes == [.marking, .list])
    reader.press("s")
    #expect(reader.state.shared.notice?.text.hasPrefix("s does nothing here") == true)
    while page(reader).flatMap({ $0.story(at: $0.cursor) }) == nil { reader.press("j") }
    #expect(page(reader)?.scopes == [.marking, .list, .rows])
  }

  @Test func leavingItAtTheBeginningKeepsIt() {
    var reader = reader(rows: 12)
    let before = reader.effects.count
    reader.press("q")
    #expect(
      !reader.effects(since: before).contains { if case .change = $0 { true } else { false } })
  }

  @Test func allOfItIsMarkedRead() {
    var reader = reader(rows: 12)
    reader.press("A")
    #expect(reader.archive.rows.allSatisfy { $0.isRead })
    #expect(
      reader.effects.contains { if case .change(.setBriefingRead) = $0 { true } else { false } })
  }

  @Test func fFollowsWhatIsSelected() {
    var reader = reader()
    reader.press("F")
    #expect(reader.state.shared.notice?.text.hasPrefix("Following Mara Tollen") == true)
    #expect(reader.state.shared.followed.map(\.name) == ["Mara Tollen"])
    reader.press("F")
    #expect(reader.state.shared.followed.isEmpty)
  }
}
