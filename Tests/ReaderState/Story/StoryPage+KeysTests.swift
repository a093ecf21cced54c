import Articles
import Screen
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryPageKeysTests {
  private func reader(_ keys: String = "", columns: Int = 80, rows: Int = 14) -> ReaderHarness {
    var reader = ReaderHarness(FixtureStories.archive(), rows: rows, columns: columns)
    reader.press("Enter " + keys)
    return reader
  }

  private func page(_ reader: ReaderHarness) throws -> StoryPage {
    try #require(reader.state.page as? StoryPage)
  }

  private func notice(_ reader: ReaderHarness) -> String? { reader.state.shared.notice?.text }

  @Test(
    "Scrolling never leaves the text",
    arguments: [
      ("j", 1), ("3 j", 3), ("k", 0), ("j k", 0), ("9 9 9 9 j g", 0), ("Ctrl-d Ctrl-u", 0),
      ("PgDn PgUp", 0),
    ])
  func scrolling(_ keys: String, _ top: Int) throws {
    #expect(try page(reader(keys)).top == top)
  }

  @Test func theEndIsReachedFromEverywhere() throws {
    let end = try page(reader("G")).top
    #expect(end > 0)
    for keys in [
      "9 9 9 j", "PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn",
      "9 9 Ctrl-d",
    ] {
      #expect(try page(reader(keys)).top == end, "\(keys)")
    }
  }

  @Test func aPageLeavesTwoLinesOfTheOneBefore() throws {
    let reader = reader("PgDn")
    #expect(try page(reader).top == page(reader).height - 2)
  }

  @Test func searchWithinTheStory() throws {
    var reader = reader("/")
    #expect(try page(reader).find?.isTyping == true)
    reader.type("quay")
    #expect(try page(reader).find?.hits.isEmpty == false)
    reader.press("Enter")
    let first = try page(reader).find?.at
    reader.press("n")
    #expect(try page(reader).find?.at != first)
    reader.press("N")
    #expect(try page(reader).find?.at == first)
    reader.press("Esc")
    #expect(try page(reader).find == nil)
  }

  @Test(arguments: ["/ Enter", "/ Esc", "/ Backspace"])
  func anEmptySearchIsLeft(_ keys: String) throws {
    #expect(try page(reader(keys)).find == nil)
  }

  @Test func backspaceEditsBeforeItLeaves() throws {
    var reader = reader("/")
    reader.type("ab")
    reader.press("Backspace")
    #expect(try page(reader).find?.field.text == "a")
    reader.press("Backspace Backspace")
    #expect(try page(reader).find == nil)
  }

  @Test func arrowsGoFromHitToHitWhileTyping() throws {
    var reader = reader("/")
    reader.type("the")
    let first = try page(reader).find?.at ?? -1
    reader.press("Down")
    #expect(try page(reader).find?.at != first && page(reader).find?.isTyping == true)
    reader.press("Up")
    #expect(try page(reader).find?.at == first)
  }

  @Test(arguments: ["Tab", "Ctrl-t"])
  func theSearchWidensToAllStories(_ key: String) {
    var reader = reader("/")
    reader.type("quay")
    reader.press(key)
    #expect((reader.state.page as? SearchPage)?.field.text == "quay")
  }

  @Test func pastedWordsAreSearchedFor() throws {
    var reader = reader("/")
    reader.send(.paste("north quay"))
    #expect(try page(reader).find?.field.text == "north quay")
    #expect(try page(reader).find?.hits.isEmpty == false)
  }

  @Test func dimmingIsToldEitherWay() {
    var reader = reader("z")
    let first = notice(reader)
    reader.press("z")
    #expect(first != nil && notice(reader) != nil && first != notice(reader))
  }

  @Test func removingGoesBackAndCanBeUndone() {
    var reader = reader("D")
    #expect(reader.state.page is StoryListPage)
    #expect(
      reader.effects.contains { effect in
        if case .change(.apply(.removed(true), _, _)) = effect { true } else { false }
      })
    reader.press("u")
    #expect(reader.effects.contains(.change(.takeBack(id: 1))))
  }

  @Test func selectingByNumberGoesFromTheTextToThePane() throws {
    var reader = reader(columns: 140, rows: 30)
    let count = try page(reader).column.things.count
    reader.send(.select(2))
    #expect(try page(reader).selected == 2 && page(reader).aside.focus == nil)
    reader.send(.select(count + 1))
    #expect(
      try page(reader).aside.focus == .related && page(reader).aside.relatedSheet.selected == 1)
    reader.send(.select(count + 500))
    reader.send(.select(-3))
    #expect(try page(reader).aside.relatedSheet.selected == 1)
  }

  @Test func theWheelScrolls() throws {
    var reader = reader()
    reader.send(.mouse(Mouse(.wheelDown, at: Position(row: 5, column: 20))))
    #expect(try page(reader).top == 3)
    reader.send(.mouse(Mouse(.wheelUp, at: Position(row: 5, column: 20))))
    #expect(try page(reader).top == 0)
  }

  @Test func aClickSelectsTheSmallestThingUnderIt() throws {
    var reader = reader(columns: 100, rows: 40)
    let page = try page(reader)
    let frame = page.frames(reader.state.shared).text
    for (index, thing) in page.column.things.enumerated() {
      guard let range = thing.range,
        case .text(let line, _) = page.column.lines[thing.line].content,
        thing.line < page.top + frame.rows, case .name = thing.kind
      else { continue }
      let before = DisplayWidth.columns(
        of: page.story?.article.text ?? "", in: line.range.lowerBound..<range.lowerBound)
      let at = Position(
        row: frame.row + thing.line - page.top,
        column: page.left(in: frame) + StoryLayout.barWidth + page.column.lines[thing.line].indent
          + before)
      reader.send(.mouse(Mouse(.press, at: at)))
      #expect(try self.page(reader).selected == index, "\(thing.kind)")
    }
  }

  @Test func aClickBesideTheTextSelectsItsQuotation() throws {
    var reader = reader(columns: 109, rows: 40)
    let page = try page(reader)
    let frame = page.frames(reader.state.shared).text
    let thing = try #require(page.column.things.first { $0.isQuotation })
    let column = page.left(in: frame) + StoryLayout.barWidth + page.column.width + 3
    reader.send(.mouse(Mouse(.press, at: Position(row: frame.row + thing.line, column: column))))
    let selected = try #require(self.page(reader).selected)
    #expect(page.column.things[selected].isQuotation)
    reader.send(.mouse(Mouse(.press, at: Position(row: frame.row + 4, column: 0))))
    #expect(try self.page(reader).selected == nil)
  }

  @Test(
    arguments: [
      ("abc", 0, 0), ("abc", 1, 1), ("abc", 9, 3), ("é船a", 0, 0), ("é船a", 1, 2), ("é船a", 2, 2),
      ("é船a", 3, 5), ("abc", -4, 0), ("", 3, 0),
    ])
  func bytesAtAColumn(_ text: String, _ column: Int, _ offset: Int) {
    #expect(DisplayWidth.offset(in: text, range: 0..<text.utf8.count, column: column) == offset)
  }

  @Test func everyKeyIsHarmlessInAStoryThatIsMissing() {
    var reader = ReaderHarness(FakeArchive(stories: 1), rows: 14, columns: 80)
    reader.archive.rows[0].key = StoryKey(rawValue: "other")
    reader.press("Enter")
    for entry in Keymap.standard.entries where entry.command != .quit {
      reader.send(.perform(entry.command, times: 3))
      reader.press("Esc")
    }
    #expect(!reader.state.page.title.isEmpty)
  }
}
