import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct SidePanesTests {
  private func reader(_ columns: Int = 140, rows: Int = 30, keys: String = "") -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter " + keys)
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> StoryPage {
    try #require(reader.state.page as? StoryPage)
  }

  @Test func namesAreCountedMostNamedFirst() throws {
    let names = try page(reader()).aside.names
    #expect(names.map(\.count) == names.map(\.count).sorted(by: >))
    #expect(names.first?.mention.name == "Mara Tollen" && names.first?.count == 2)
    #expect(names.map(\.mention.name).contains("Sant Orrel"))
  }

  @Test func suggestionsSayWhatTheyShare() throws {
    let lines = try page(reader()).aside.relatedLines
    #expect(lines.count == 2)
    let reasons = lines.map { $0.filter(\.isReason).map(\.text).joined(separator: " ") }
    #expect(reasons[0].hasPrefix("same running story · shares: Port Vell"))
    #expect(reasons[1].hasPrefix("background · shares: Mara Tollen"))
    #expect(lines[0].first?.text.contains("North quay") == true || lines[0].count > 1)
  }

  @Test(arguments: [110, 120, 160, 240])
  func linesFitTheirPane(_ columns: Int) throws {
    let page = try page(reader(columns))
    let frames = page.frames(reader(columns).state.shared)
    let width = try #require(frames.aside).columns
    for line in page.aside.relatedLines.flatMap(\.self) {
      #expect(DisplayWidth.columns(of: line.text) <= width)
    }
    #expect(page.aside.relatedLines.allSatisfy { $0.count <= 5 })
  }

  @Test func aLongHeadlineIsCutWithAMark() throws {
    let archive = FixtureStories.archive()
    archive.related[FixtureStories.harbour]?[0].row.title = String(
      repeating: "a very long headline ", count: 30)
    var reader = ReaderHarness(archive, rows: 30, columns: 140)
    reader.press("Enter")
    let lines = try page(reader).aside.relatedLines[0].filter { !$0.isReason }
    #expect(lines.count == 3 && lines.last?.text.hasSuffix("…") == true)
  }

  @Test func keysGoToThePaneThatHasTheFocus() throws {
    var reader = reader(keys: "r")
    #expect(try page(reader).aside.focus == .related)
    let top = try page(reader).top
    reader.press("j")
    #expect(try page(reader).aside.relatedSheet.selected == 1 && page(reader).top == top)
    reader.press("Tab")
    #expect(try page(reader).aside.focus == .names)
    reader.press("Enter")
    #expect((reader.state.page as? EntityPage)?.title == "Mara Tollen")
  }

  @Test func enterOpensTheSuggestion() throws {
    var reader = reader(keys: "r j Enter")
    #expect(try page(reader).key == reader.archive.rows[2].key)
    reader.press("q")
    #expect(try page(reader).key == FixtureStories.harbour)
  }

  @Test func suggestionsCanBeStarredFromThePane() throws {
    var reader = reader(keys: "r")
    let before = reader.effects.count
    reader.press("s")
    #expect(
      reader.effects(since: before).contains(
        .change(.setStarred([reader.archive.rows[1].key], true))))
    #expect(try page(reader).aside.related?.first?.row.isStarred == true)
    reader.press("u")
    #expect(try page(reader).aside.related?.first?.row.isStarred == false)
  }

  @Test func backLeavesThePaneAndThenTheStory() throws {
    var reader = reader(keys: "r Esc")
    #expect(try page(reader).aside.focus == nil)
    reader.press("Esc")
    #expect(!(reader.state.page is StoryPage))
  }

  @Test func theSameKeyShowsAndHides() throws {
    var reader = reader(keys: "r")
    #expect(page2(reader).contains(.related))
    reader.press("r")
    #expect(!page2(reader).contains(.related) && page2(reader).contains(.names))
    reader.press("r")
    #expect(page2(reader) == [.related, .names])
  }

  private func page2(_ reader: ReaderHarness) -> Set<StoryPane> {
    (reader.state.page as? StoryPage)?.panes(reader.state.shared) ?? []
  }

  @Test func aNarrowScreenShowsOnePaneInPlaceOfTheText() throws {
    var reader = reader(60, keys: "r")
    let frames = try page(reader).frames(reader.state.shared)
    #expect(frames.text.columns == 0 && frames.aside?.columns == 60)
    let shares = try page(reader).shares(try #require(frames.aside), reader.state.shared)
    #expect(shares.related != nil && shares.names == nil)
    reader.press("Esc")
    #expect(try page(reader).frames(reader.state.shared).aside == nil)
  }

  @Test func highFramesAreShared() throws {
    let reader = reader(rows: 40)
    let page = try page(reader)
    let frame = try #require(page.frames(reader.state.shared).aside)
    let (related, names) = page.shares(frame, reader.state.shared)
    #expect((related?.rows ?? 0) + (names?.rows ?? 0) == frame.rows)
    #expect((names?.rows ?? 0) <= frame.rows * 2 / 5 + 1)
  }

  @Test func lowFramesShowTheOneThatIsUsed() throws {
    var reader = reader(rows: 10)
    var page = try page(reader)
    let frame = try #require(page.frames(reader.state.shared).aside)
    #expect(page.shares(frame, reader.state.shared).names == nil)
    reader.press("r Tab")
    page = try self.page(reader)
    #expect(page.shares(frame, reader.state.shared).related == nil)
  }

  @Test func theMouseSelectsAndOpens() throws {
    var reader = reader(rows: 40)
    let page = try page(reader)
    let frame = try #require(page.frames(reader.state.shared).aside)
    let names = try #require(page.shares(frame, reader.state.shared).names)
    let at = Position(row: names.row + 2, column: names.column + 3)
    reader.send(.mouse(Mouse(.press, at: at)))
    #expect(try self.page(reader).aside.focus == .names)
    #expect(try self.page(reader).aside.namesSheet.selected == 1)
    reader.send(.mouse(Mouse(.doublePress, at: at)))
    #expect(reader.state.page is EntityPage)
  }

  @Test func aStoryWithoutNamesOrSuggestionsHasEmptyPanes() throws {
    var reader = ReaderHarness(FakeArchive(stories: 2), rows: 30, columns: 140)
    reader.press("Enter r Enter j k Tab Enter")
    #expect(try page(reader).aside.names.isEmpty)
    #expect(try page(reader).aside.relatedLines.isEmpty)
  }
}
